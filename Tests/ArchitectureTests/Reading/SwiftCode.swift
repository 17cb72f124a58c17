/// A Swift file without its comments and the text of its strings.
///
/// Both are replaced by spaces, so that lines and columns stay what they were. What stands in an
/// interpolation is code and stays.
struct SwiftCode {
  /// A string that is open: how it began is how it ends.
  private struct Literal {
    let isMultiline: Bool
    /// The number of `#` before its first quote.
    let pounds: Int
    /// How many brackets are open in the interpolation; nil while its text is read.
    var brackets: Int?

    var quotes: Int { isMultiline ? 3 : 1 }
  }

  private let source: [UInt8]
  private var position = 0
  private var literals: [Literal] = []
  /// The code, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where in `bytes` each string ends, in ascending order.
  private(set) var stringEnds: [Int] = []

  init(_ source: String) {
    self.source = Array(source.utf8)
    bytes.reserveCapacity(self.source.count)
    while position < self.source.count { step() }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  private mutating func step() {
    let byte = source[position]
    if let literal = literals.last, literal.brackets == nil {
      readText(of: literal)
    } else if byte == UInt8(ascii: "/"), isNext("/") {
      while position < source.count, source[position] != Self.newline { blank() }
    } else if byte == UInt8(ascii: "/"), isNext("*") {
      blankComment()
    } else if byte == UInt8(ascii: "\"") || byte == Self.pound, let literal = literalHere() {
      literals.append(literal)
      blank(literal.pounds + literal.quotes)
    } else {
      readCode(byte)
    }
  }

  private mutating func readText(of literal: Literal) {
    let byte = source[position]
    if byte == UInt8(ascii: "\""), isEnd(of: literal) {
      literals.removeLast()
      blank(literal.quotes + literal.pounds)
      stringEnds.append(bytes.count)
    } else if byte == UInt8(ascii: "\\"), arePounds(literal.pounds, after: position) {
      let isInterpolation = at(position + 1 + literal.pounds) == UInt8(ascii: "(")
      if isInterpolation { literals[literals.count - 1].brackets = 1 }
      blank(2 + literal.pounds)
    } else {
      blank()
    }
  }

  /// One byte of code; a bracket that closes an interpolation leads back into its string.
  private mutating func readCode(_ byte: UInt8) {
    if let brackets = literals.last?.brackets {
      if byte == UInt8(ascii: "(") { literals[literals.count - 1].brackets = brackets + 1 }
      if byte == UInt8(ascii: ")") {
        literals[literals.count - 1].brackets = brackets == 1 ? nil : brackets - 1
        if brackets == 1 { return blank() }
      }
    }
    bytes.append(byte)
    position += 1
  }

  private func literalHere() -> Literal? {
    var place = position
    while at(place) == Self.pound { place += 1 }
    guard at(place) == UInt8(ascii: "\"") else { return nil }
    let isMultiline =
      at(place + 1) == UInt8(ascii: "\"") && at(place + 2) == UInt8(ascii: "\"")
    return Literal(isMultiline: isMultiline, pounds: place - position)
  }

  private func isEnd(of literal: Literal) -> Bool {
    (1..<literal.quotes).allSatisfy { at(position + $0) == UInt8(ascii: "\"") }
      && arePounds(literal.pounds, after: position + literal.quotes - 1)
  }

  private func arePounds(_ count: Int, after place: Int) -> Bool {
    count == 0 || (1...count).allSatisfy { at(place + $0) == Self.pound }
  }

  private mutating func blankComment() {
    var depth = 0
    repeat {
      let isOpening = source[position] == UInt8(ascii: "/") && isNext("*")
      let isClosing = source[position] == UInt8(ascii: "*") && isNext("/")
      depth += isOpening ? 1 : isClosing ? -1 : 0
      blank(isOpening || isClosing ? 2 : 1)
    } while depth > 0 && position < source.count
  }

  private func at(_ place: Int) -> UInt8 { place < source.count ? source[place] : 0 }

  private func isNext(_ sign: Unicode.Scalar) -> Bool { at(position + 1) == UInt8(ascii: sign) }

  /// A space for each character, of however many bytes.
  private mutating func blank(_ count: Int = 1) {
    for byte in source[position..<min(position + count, source.count)] {
      if byte == Self.newline {
        bytes.append(byte)
      } else if byte & 0xC0 != 0x80 {
        bytes.append(UInt8(ascii: " "))
      }
    }
    position = min(position + count, source.count)
  }

  private static let newline = UInt8(ascii: "\n")
  private static let pound = UInt8(ascii: "#")
}
