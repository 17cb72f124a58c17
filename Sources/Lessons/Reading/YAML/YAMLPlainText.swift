/// Text without quotes: words and numbers.
extension YAMLParser {
  /// Where plain text stands, which decides where it ends.
  enum Surroundings {
    /// It goes on in lines that are indented by more than the parent's column.
    case indented(parent: Int)
    /// It ends at a comma or bracket.
    case bracketed
  }

  /// Plain text up to a comment, a colon or whatever else ends it; further lines are joined to it.
  mutating func plainText(_ surroundings: Surroundings) throws(YAMLProblem) -> YAMLNode {
    try refuseSignThatBeginsNoText(surroundings)
    try refuseCurlyQuotes()
    let spot = cursor.spot
    let start = cursor.position
    try skipPlainLine(surroundings)
    var text = String(decoding: cursor.bytes(from: start), as: UTF8.self)
    while let breaks = lineBreaks(surroundings) {
      text += breaks > 1 ? String(repeating: "\n", count: breaks - 1) : " "
      let start = cursor.position
      try skipPlainLine(surroundings)
      text += String(decoding: cursor.bytes(from: start), as: UTF8.self)
    }
    return YAMLNode(content: .scalar(text, isPlain: true), spot: spot)
  }

  /// Goes behind the last sign of the line that belongs to the text.
  private mutating func skipPlainLine(_ surroundings: Surroundings) throws(YAMLProblem) {
    var behindText = cursor
    while !cursor.isAtLineEnd {
      if try isPlainEnd(surroundings) { break }
      cursor.advance()
      behindText = cursor
      cursor.skipBlanks()
      if cursor.isAt("#"), cursor.position > behindText.position { break }
    }
    cursor = behindText
  }

  private func isPlainEnd(_ surroundings: Surroundings) throws(YAMLProblem) -> Bool {
    if cursor.isAtColon { return true }
    guard case .bracketed = surroundings, let byte = cursor.byte else { return false }
    if byte == UInt8(ascii: ":"), let next = cursor.next,
      next.isFlowSign || next == UInt8(ascii: "?")
    {
      throw YAMLProblem(
        "a colon without a space behind it", "write key: value, or put the text in quotes",
        at: cursor.spot)
    }
    return byte.isFlowSign
  }

  /// How many line ends lie before more of the text; nil, without moving, when it ends here.
  private mutating func lineBreaks(_ surroundings: Surroundings) -> Int? {
    var ahead = cursor
    ahead.skipBlanks()
    var breaks = 0
    while ahead.byte == .newline {
      ahead.startNextLine()
      breaks += 1
      ahead.skipSpaces()
      if case .indented(let parent) = surroundings, ahead.byte == .tab, ahead.column <= parent {
        return nil
      }
      ahead.skipBlanks()
    }
    guard breaks > 0, !ahead.isAtRest, !ahead.isAtDocumentMark else { return nil }
    switch surroundings {
    case .indented(let parent):
      guard ahead.column > parent else { return nil }
    case .bracketed:
      guard let byte = ahead.byte, !byte.isFlowSign else { return nil }
    }
    guard !ahead.isAtColon else { return nil }
    cursor = ahead
    return breaks
  }

  private func refuseSignThatBeginsNoText(_ surroundings: Surroundings) throws(YAMLProblem) {
    let spot = cursor.spot
    switch cursor.byte {
    case UInt8(ascii: "*"), UInt8(ascii: "&"):
      throw YAMLProblem(
        "aliases and anchors are not read here", "write the value out, or quote the text", at: spot)
    case UInt8(ascii: "!"):
      throw YAMLProblem(
        "tags are not read here", "leave the ! out, or put the text in quotes", at: spot)
    case UInt8(ascii: "?") where cursor.isAlone:
      throw YAMLProblem("long keys with ? are not read here", "write key: value", at: spot)
    case UInt8(ascii: ":") where cursor.isAlone:
      throw YAMLProblem("a colon without a key", "write key: value", at: spot)
    case UInt8(ascii: "-") where cursor.next.map(Self.beginsValue) ?? false:
      throw YAMLProblem(
        "a space is missing behind the hyphen", "write it as - and then the item", at: spot)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      throw YAMLProblem(
        "text under | or > is not read here",
        "put it in quotes: it may go on in lines that are indented", at: spot)
    case UInt8(ascii: "-") where cursor.isAlone, UInt8(ascii: "#"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"), nil:
      throw Self.noBeginning(spot)
    case let byte? where byte.isFlowSign: throw Self.noBeginning(spot)
    case UInt8(ascii: "?"), UInt8(ascii: ":"):
      if case .bracketed = surroundings { throw Self.noBeginning(spot) }
    default: break
    }
  }

  /// “ and ” are letters to YAML, and would become part of the text.
  private func refuseCurlyQuotes() throws(YAMLProblem) {
    var ahead = cursor
    let start = ahead.position
    ahead.advance(3)
    let sign = String(decoding: ahead.bytes(from: start), as: UTF8.self)
    guard ["“", "”", "„", "‘", "’"].contains(sign) else { return }
    throw YAMLProblem(
      "a curly quote does not quote here", "write straight quotes: \" or '", at: cursor.spot)
  }

  /// What no word goes on with behind a hyphen.
  private static func beginsValue(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(byte)
  }

  private static func noBeginning(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem("this character cannot begin a value", "put the text in quotes", at: spot)
  }
}

extension UInt8 {
  /// A bracket or a comma, which end plain text between brackets.
  fileprivate var isFlowSign: Bool {
    switch self {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ","):
      true
    default: false
    }
  }
}
