extension JSONText {
  /// The value that a text of JSON stands for; nil when it is anything but one value of JSON.
  ///
  /// Whole numbers become `integer`, others and those too large `number`.
  package init?(reading text: String) {
    var reader = JSONReader(bytes: Array(text.utf8))
    guard let value = reader.document() else { return nil }
    self = value
  }
}

/// Reads JSON byte by byte; source: RFC 8259.
///
/// Deep nesting is refused, so that a damaged file cannot exhaust the stack.
private struct JSONReader {
  let bytes: [UInt8]
  private var position = 0

  private static let maximumNesting = 32

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() -> JSONText? {
    guard let value = value(depth: 0) else { return nil }
    skipBlanks()
    return position == bytes.count ? value : nil
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  /// Goes past a character if it comes next, blanks before it skipped.
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func take(word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: length)
    guard bytes[position...].starts(with: letters) else { return false }
    position += length
    return true
  }

  private mutating func value(depth: Int) -> JSONText? {
    guard depth < Self.maximumNesting else { return nil }
    if take("{") { return members(depth: depth).map { .object($0) } }
    if take("[") { return values(depth: depth).map { .array($0) } }
    if take("\"") { return string().map { .string($0) } }
    if take(word: "null") { return .null }
    if take(word: "true") { return .bool(true) }
    if take(word: "false") { return .bool(false) }
    return number()
  }

  // MARK: Objects and arrays

  private mutating func members(depth: Int) -> [JSONText.Member]? {
    if take("}") { return [] }
    var members: [JSONText.Member] = []
    repeat {
      guard take("\""), let key = string(), take(":"), let value = value(depth: depth + 1) else {
        return nil
      }
      members.append(JSONText.Member(key: key, value: value))
    } while take(",")
    return take("}") ? members : nil
  }

  private mutating func values(depth: Int) -> [JSONText]? {
    if take("]") { return [] }
    var values: [JSONText] = []
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
    } while take(",")
    return take("]") ? values : nil
  }

  // MARK: Numbers

  private mutating func number() -> JSONText? {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    guard whole == 1 || (whole > 1 && bytes[position - whole] != UInt8(ascii: "0")) else {
      return nil
    }
    let end = position
    if next == UInt8(ascii: ".") {
      position += 1
      guard digits() > 0 else { return nil }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      guard digits() > 0 else { return nil }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if end == position, let integer = Int(text) { return .integer(integer) }
    return Double(text).map { .number($0) }
  }

  /// Goes past digits, and says how many.
  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  // MARK: Strings

  /// The rest of a string, its first quotation mark being read.
  private mutating func string() -> String? {
    var text = ""
    while let byte = next, byte >= 0x20 {
      let start = position
      while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        position += 1
      }
      text += String(decoding: bytes[start..<position], as: UTF8.self)
      if next == UInt8(ascii: "\"") {
        position += 1
        return text
      }
      guard next == UInt8(ascii: "\\"), let scalar = escape() else { return nil }
      text.unicodeScalars.append(scalar)
    }
    return nil
  }

  /// What a backslash and the letters behind it stand for.
  private mutating func escape() -> Unicode.Scalar? {
    position += 1
    guard let letter = next else { return nil }
    position += 1
    switch Unicode.Scalar(letter) {
    case "\"", "\\", "/": return Unicode.Scalar(letter)
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return codePoint()
    default: return nil
    }
  }

  /// Four hexadecimal digits, or two groups of four for what lies beyond the first 65,536.
  private mutating func codePoint() -> Unicode.Scalar? {
    guard let first = fourDigits() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard take(word: "\\u"), let second = fourDigits(), (0xDC00..<0xE000).contains(second) else {
      return nil
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func fourDigits() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = bytes[position..<position + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    position += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
