/// Cuts the bytes that a program sends into characters, controls and escape sequences.
struct SequenceParser {
  enum Item {
    case character(Character)
    case control(UInt8)
    case sequence(Sequence)
    /// Another escape sequence, such as the choice of a character set.
    case escape
  }

  /// A control sequence: `ESC [ ? 1 ; 2 h`.
  struct Sequence {
    let parameters: String
    let final: Character

    var isPrivate: Bool { parameters.first == "?" }
    var numbers: [Int] {
      parameters.drop { $0 == "?" }.split(separator: ";", omittingEmptySubsequences: false)
        .map { Int($0) ?? 0 }
    }
    func number(_ index: Int) -> Int? {
      numbers.indices.contains(index) ? numbers[index] : nil
    }
  }

  private var pending: [UInt8] = []

  /// Reads a byte; gives an item when one is complete.
  mutating func read(_ byte: UInt8) -> Item? {
    pending.append(byte)
    guard let item = complete else { return nil }
    pending = []
    return item
  }

  private var complete: Item? {
    guard let first = pending.first, let last = pending.last else { return nil }
    if first == 0x1b { return escape(last) }
    if first < 0x20 || first == 0x7f { return .control(first) }
    if first < 0x80 { return .character(Character(Unicode.Scalar(first))) }
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    guard pending.count == length else { return nil }
    return .character(String(decoding: pending, as: UTF8.self).first ?? "?")
  }

  private func escape(_ last: UInt8) -> Item? {
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case UInt8(ascii: "["):
      guard pending.count > 2, (0x40...0x7e).contains(last) else { return nil }
      let parameters = String(decoding: pending[2...].dropLast(), as: UTF8.self)
      return .sequence(Sequence(parameters: parameters, final: Character(Unicode.Scalar(last))))
    case UInt8(ascii: "]"):
      // A command to the system: up to BEL, or the first letter of an ESC \.
      return last == 0x07 || (last == 0x5c && pending.dropLast().last == 0x1b) ? .escape : nil
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "%"), UInt8(ascii: "#"):
      return pending.count == 3 ? .escape : nil
    default: return .escape
    }
  }
}
