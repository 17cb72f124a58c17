/// Text of several lines that are indented under a `|`, which keeps line ends, or a `>`, which
/// joins lines.
extension YAMLParser {
  /// What the signs behind `|` or `>` ask for.
  private struct Heading {
    var keepsLines = true
    /// Whether the last line end stays, all of them do, or none.
    var ending = Ending.one
    /// Spaces before each line, when they are given rather than found.
    var indentation: Int?

    enum Ending { case none, one, all }
  }

  /// The text under the sign that stands here; `parent` is the column that it must be deeper than.
  mutating func indentedText(parent: Int) throws(YAMLProblem) -> YAMLNode {
    let spot = cursor.spot
    let heading = try readHeading()
    let indentation =
      if let given = heading.indentation {
        max(parent, 0) + given
      } else {
        try firstIndentation(parent: parent)
      }
    let text = try readLines(heading, indentation: indentation)
    return YAMLNode(content: .scalar(text, isPlain: false), spot: spot)
  }

  private mutating func readHeading() throws(YAMLProblem) -> Heading {
    var heading = Heading(keepsLines: cursor.isAt("|"))
    cursor.advance()
    var isEndingGiven = false
    while let byte = cursor.byte, !byte.isBlank {
      switch byte {
      case UInt8(ascii: "-") where !isEndingGiven: heading.ending = .none
      case UInt8(ascii: "+") where !isEndingGiven: heading.ending = .all
      case UInt8(ascii: "1")...UInt8(ascii: "9") where heading.indentation == nil:
        heading.indentation = Int(byte - UInt8(ascii: "0"))
      default: throw Self.textBesideSign(cursor.spot)
      }
      if !byte.isDigit { isEndingGiven = true }
      cursor.advance()
    }
    cursor.skipBlanks()
    guard cursor.isAtRest else { throw Self.textBesideSign(cursor.spot) }
    cursor.skipLine()
    if !cursor.isAtEnd { cursor.startNextLine() }
    return heading
  }

  private static func textBesideSign(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem(
      "text under | or > begins on the next line", "indent it there, or put it in quotes", at: spot)
  }

  /// The indentation of the first line with text, or of an empty one before it that has more.
  private func firstIndentation(parent: Int) throws(YAMLProblem) -> Int {
    var ahead = cursor
    var most = 0
    while true {
      ahead.skipSpaces()
      most = max(most, ahead.column)
      if ahead.byte == .tab { throw .tab(ahead.spot) }
      guard ahead.byte == .newline else { break }
      ahead.startNextLine()
    }
    return max(most, parent + 1, 1)
  }

  /// All lines that are indented so far, and empty ones between them.
  private mutating func readLines(
    _ heading: Heading, indentation: Int
  ) throws(YAMLProblem) -> String {
    var text: [UInt8] = []
    var breaks = 0
    // A line that begins with more white space is not joined to its neighbours.
    var wasJoinable = false
    var isFirst = true
    while true {
      breaks += try skipEmptyLines(indentation: indentation)
      guard !cursor.isAtEnd, cursor.column == indentation else { break }
      let isJoinable = cursor.byte != .space && cursor.byte != .tab
      if !isFirst, !heading.keepsLines, wasJoinable, isJoinable {
        text += breaks > 1 ? [UInt8](repeating: .newline, count: breaks - 1) : [.space]
      } else {
        text += [UInt8](repeating: .newline, count: breaks)
      }
      let start = cursor.position
      cursor.skipLine()
      text += cursor.bytes(from: start)
      (isFirst, wasJoinable, breaks) = (false, isJoinable, 0)
      guard !cursor.isAtEnd else { break }
      cursor.startNextLine()
      breaks = 1
    }
    switch heading.ending {
    case .none: break
    case .one: if !isFirst, breaks > 0 { text.append(.newline) }
    case .all: text += [UInt8](repeating: .newline, count: breaks)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Goes to the text of the next line that has some, or to the end of what is indented.
  private mutating func skipEmptyLines(indentation: Int) throws(YAMLProblem) -> Int {
    var count = 0
    while true {
      let lineStart = cursor
      while cursor.column < indentation, cursor.byte == .space { cursor.advance() }
      if cursor.byte == .tab, cursor.column < indentation { throw .tab(cursor.spot) }
      guard cursor.byte == .newline else {
        if cursor.column < indentation { cursor = lineStart }
        return count
      }
      cursor.startNextLine()
      count += 1
    }
  }
}
