/// Text in quotes.
///
/// A line end in it stands for a space, and each empty line for a line end.
extension YAMLParser {
  /// `'it''s'`, where two quotes stand for one and nothing else is special, or `"a \"word\""`, where
  /// a backslash begins an escape.
  mutating func quotedText() throws(YAMLProblem) -> YAMLNode {
    let (quote, open) = (cursor.byte, cursor.spot)
    let hasEscapes = quote == UInt8(ascii: "\"")
    cursor.advance()
    var text: [UInt8] = []
    while let byte = cursor.byte {
      if byte == quote {
        cursor.advance()
        if hasEscapes || cursor.byte != quote {
          let content = String(decoding: text, as: UTF8.self)
          return YAMLNode(content: .scalar(content, isPlain: false), spot: open)
        }
        take(byte, &text)
      } else if hasEscapes, byte == UInt8(ascii: "\\") {
        try readEscape(&text, open)
      } else if byte == .newline || byte == .space || byte == .tab {
        try joinLines(&text, open)
      } else {
        take(byte, &text)
      }
    }
    throw .openQuotes(open)
  }

  private mutating func take(_ byte: UInt8, _ text: inout [UInt8]) {
    text.append(byte)
    cursor.advance()
  }

  /// Takes white space over, or, where it surrounds line ends, what these stand for.
  private mutating func joinLines(
    _ text: inout [UInt8], _ open: SourceSpot
  ) throws(YAMLProblem) {
    let start = cursor.position
    cursor.skipBlanks()
    guard cursor.byte == .newline else {
      text += cursor.bytes(from: start)
      return
    }
    let breaks = try skipLineBreaks(open)
    if breaks > 1 {
      text += [UInt8](repeating: .newline, count: breaks - 1)
    } else {
      text.append(.space)
    }
  }

  /// Goes to the next line that is not empty, and says how many line ends lie before it.
  private mutating func skipLineBreaks(_ open: SourceSpot) throws(YAMLProblem) -> Int {
    var breaks = 0
    while cursor.byte == .newline {
      cursor.startNextLine()
      if cursor.isAtDocumentMark { throw .openQuotes(open) }
      breaks += 1
      cursor.skipBlanks()
    }
    return breaks
  }

  // MARK: Escapes

  private static let escapes: [UInt8: String] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "t"): "\t", .tab: "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{B}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}", .space: " ",
    UInt8(ascii: "\""): "\"", UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\",
    UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}",
    UInt8(ascii: "P"): "\u{2029}",
  ]

  /// How many hexadecimal digits an escape has.
  private static let digits: [UInt8: Int] = [
    UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8,
  ]

  /// The backslash here and what it stands for; before a line end, nothing.
  private mutating func readEscape(
    _ text: inout [UInt8], _ open: SourceSpot
  ) throws(YAMLProblem) {
    let spot = cursor.spot
    cursor.advance()
    guard let byte = cursor.byte else { throw .openQuotes(open) }
    if byte == .newline {
      let breaks = try skipLineBreaks(open)
      text += [UInt8](repeating: .newline, count: breaks - 1)
    } else if let plain = Self.escapes[byte] {
      text += Array(plain.utf8)
      cursor.advance()
    } else if let count = Self.digits[byte] {
      cursor.advance()
      text += Array(String(try readScalar(digits: count, spot)).utf8)
    } else {
      throw Self.wrongEscape(spot)
    }
  }

  private mutating func readScalar(
    digits: Int, _ spot: SourceSpot
  ) throws(YAMLProblem) -> Unicode.Scalar {
    let start = cursor.position
    cursor.advance(digits)
    let written = cursor.bytes(from: start)
    let isHexadecimal = written.allSatisfy { $0.isDigit || (0x61...0x66).contains($0 | 0x20) }
    guard written.count == digits, isHexadecimal,
      let value = UInt32(String(decoding: written, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw Self.wrongEscape(spot) }
    return scalar
  }

  private static func wrongEscape(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem(
      "the quotes hold a wrong escape", "write \\\\ for \\, or use single quotes", at: spot)
  }
}
