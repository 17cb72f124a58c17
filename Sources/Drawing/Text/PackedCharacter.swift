/// A character in eight bytes: up to three scalars of 21 bits, the first in the lowest.
///
/// A grid holds thousands of them. They are copied and compared as plain numbers, where a
/// `Character` is a string that has to be counted and taken apart.
package struct PackedCharacter: Hashable, Sendable {
  private var bits: UInt64

  /// A base and two marks are enough for every script that is written on a screen like ours.
  static let mostMarks = 2
  private static let width: UInt64 = 21
  private static let mask: UInt64 = (1 << width) - 1

  static let space = PackedCharacter(" " as Unicode.Scalar)

  /// A character without marks.
  package init(_ scalar: Unicode.Scalar) {
    bits = UInt64(scalar.value)
  }

  /// A character of more than three scalars loses the rest.
  package init(_ character: Character) {
    bits = 0
    var shift: UInt64 = 0
    for scalar in character.unicodeScalars {
      bits |= UInt64(scalar.value) << shift
      shift += Self.width
      if shift > UInt64(Self.mostMarks) * Self.width { break }
    }
  }

  var first: Unicode.Scalar { scalar(at: 0) }

  var isASCII: Bool { bits < 0x80 }

  /// The scalar of a character without marks; nil when it has any.
  package var single: Unicode.Scalar? { bits <= Self.mask ? first : nil }

  var scalars: [Unicode.Scalar] {
    (0...Self.mostMarks).prefix { $0 == 0 || bits >> (UInt64($0) * Self.width) != 0 }
      .map(scalar(at:))
  }

  var character: Character {
    if bits <= Self.mask { return Character(first) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    // They are one character, or what came first is.
    return String(text).first ?? " "
  }

  /// How many columns it takes: the sum of what its scalars take.
  var columns: Int {
    var sum = 0
    forEachScalar { sum += CharacterWidth.columns(of: $0) }
    return sum
  }

  /// How long the character is in UTF-8.
  var byteCount: Int {
    if isASCII { return 1 }
    var count = 0
    forEachScalar { count += UTF8.width($0) }
    return count
  }

  /// Writes the character in UTF-8 from a place on, and moves the place behind it.
  func write(to bytes: UnsafeMutableBufferPointer<UInt8>, at place: inout Int) {
    if isASCII {
      bytes[place] = UInt8(truncatingIfNeeded: bits)
      place += 1
      return
    }
    forEachScalar { scalar in
      for byte in scalar.utf8 {
        bytes[place] = byte
        place += 1
      }
    }
  }

  private func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    var index = 0
    repeat {
      body(scalar(at: index))
      index += 1
    } while index <= Self.mostMarks && bits >> (UInt64(index) * Self.width) != 0
  }

  private func scalar(at index: Int) -> Unicode.Scalar {
    let value = UInt32(truncatingIfNeeded: bits >> (UInt64(index) * Self.width) & Self.mask)
    return Unicode.Scalar(value) ?? " "
  }
}
