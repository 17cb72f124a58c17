/// A word or a sign of Swift code.
struct Token: Hashable {
  enum Kind {
    case word, sign, number, string
  }

  let kind: Kind
  let text: String
  /// Counted from 1.
  let line: Int
  /// True when nothing stands between it and the token before.
  let isAttached: Bool

  func `is`(_ text: String) -> Bool { self.text == text && kind != .string }
}

extension Token {
  /// The tokens of a file, without comments; a string is one token after its interpolations.
  static func all(in code: SwiftCode) -> [Token] {
    var reader = TokenReader(code)
    return reader.read()
  }
}

/// Cuts code into tokens.
private struct TokenReader {
  private let bytes: [UInt8]
  private let stringEnds: [Int]
  private var nextString = 0
  private var position = 0
  private var line = 1
  private var lastEnd = -1
  private var tokens: [Token] = []

  init(_ code: SwiftCode) {
    bytes = code.bytes
    stringEnds = code.stringEnds
  }

  mutating func read() -> [Token] {
    while position < bytes.count {
      addString()
      let byte = bytes[position]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        if byte == UInt8(ascii: "\n") { line += 1 }
        position += 1
      } else if Self.isLetter(byte) {
        add(.word, while: Self.isWord)
      } else if byte == UInt8(ascii: "`") {
        position += 1
        add(.word, while: Self.isWord)
        position += 1
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        addNumber()
      } else if let pair = pairHere() {
        add(.sign, pair, bytes: 2)
      } else if byte == UInt8(ascii: "."), at(position + 1) == byte {
        // A range: no member stands behind its points.
        add(.sign, "...", bytes: at(position + 2) == byte || at(position + 2) == 0x3C ? 3 : 2)
      } else {
        add(.sign, String(Unicode.Scalar(byte)), bytes: 1)
      }
    }
    addString()
    return tokens
  }

  private mutating func addString() {
    guard nextString < stringEnds.count, stringEnds[nextString] <= position else { return }
    nextString += 1
    tokens.append(Token(kind: .string, text: "\"", line: line, isAttached: false))
    lastEnd = stringEnds[nextString - 1]
  }

  private mutating func add(_ kind: Token.Kind, while isPart: (UInt8) -> Bool) {
    let start = position
    while position < bytes.count, isPart(bytes[position]) { position += 1 }
    append(kind, String(decoding: bytes[start..<position], as: UTF8.self), from: start)
  }

  /// A number with its point and its exponent's sign: `0x1.8p-52`.
  private mutating func addNumber() {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      let isPoint = byte == UInt8(ascii: ".") && Self.isDigit(at(position + 1))
      let isSign =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && isExponent(start)
      guard Self.isWord(byte) || isPoint || isSign else { break }
      position += 1
    }
    append(.number, "0", from: start)
  }

  private func isExponent(_ start: Int) -> Bool {
    let isHexadecimal = at(start + 1) == UInt8(ascii: "x")
    let mark = isHexadecimal ? UInt8(ascii: "p") : UInt8(ascii: "e")
    return position > start && bytes[position - 1] | 0x20 == mark
  }

  private func pairHere() -> String? {
    let (first, second) = (bytes[position], at(position + 1))
    switch (Unicode.Scalar(first), Unicode.Scalar(second)) {
    case ("-", ">"): return "->"
    case ("=", "="): return "=="
    case ("!", "="): return "!="
    default: return nil
    }
  }

  private mutating func add(_ kind: Token.Kind, _ text: String, bytes count: Int) {
    position += count
    append(kind, text, from: position - count)
  }

  private mutating func append(_ kind: Token.Kind, _ text: String, from start: Int) {
    tokens.append(Token(kind: kind, text: text, line: line, isAttached: start == lastEnd))
    lastEnd = position
  }

  private func at(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte == 0x24 || byte >= 0x80
  }

  private static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
