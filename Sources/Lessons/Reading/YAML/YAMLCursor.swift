/// A place in YAML text: what stands there, and how to go on from it.
struct YAMLCursor {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var position: Int
  /// Counted from 1.
  private(set) var line: Int
  private var lineStart: Int

  /// The beginning of some lines of a source.
  init(_ source: SourceText, lines: Range<Int>) {
    bytes = source.bytes
    let starts = source.lineStarts
    line = lines.lowerBound
    lineStart = lines.lowerBound <= starts.count ? starts[lines.lowerBound - 1] : bytes.count
    position = lineStart
    end = lines.upperBound <= starts.count ? starts[lines.upperBound - 1] : bytes.count
  }

  // MARK: What stands here

  /// nil at the end of the text.
  var byte: UInt8? { position < end ? bytes[position] : nil }

  /// Bytes of the line that stand before this place.
  var column: Int { position - lineStart }

  var spot: SourceSpot { SourceSpot(line: line, offset: column) }

  var isAtEnd: Bool { position >= end }

  var isAtLineEnd: Bool { byte == nil || byte == .newline }

  /// True when nothing but white space or a comment is left of the line.
  var isAtRest: Bool { isAtLineEnd || byte == UInt8(ascii: "#") }

  func isAt(_ sign: Unicode.Scalar) -> Bool { byte == UInt8(ascii: sign) }

  /// True when the byte after this one is white space, or there is none.
  var isAlone: Bool { position + 1 >= end || bytes[position + 1].isBlank }

  /// A dash with its space: an entry of a list.
  var isAtDash: Bool { isAt("-") && isAlone }

  /// A colon that ends a key.
  var isAtColon: Bool { isAt(":") && isAlone }

  /// The byte after this one.
  var next: UInt8? { position + 1 < end ? bytes[position + 1] : nil }

  /// Three dashes or three dots at the beginning of a line, which end a document of YAML.
  var isAtDocumentMark: Bool { isAtMark("-") || isAtMark(".") }

  func isAtMark(_ sign: Unicode.Scalar) -> Bool {
    guard column == 0, position + 3 <= end else { return false }
    return bytes[position..<position + 3].allSatisfy { $0 == UInt8(ascii: sign) }
      && (position + 3 == end || bytes[position + 3].isBlank)
  }

  /// The bytes from an earlier position up to here.
  func bytes(from start: Int) -> ArraySlice<UInt8> { bytes[start..<position] }

  // MARK: Going on

  /// Goes on by so many bytes of the line.
  mutating func advance(_ count: Int = 1) { position = min(position + count, end) }

  /// Goes on past the end of the line.
  mutating func startNextLine() {
    position = min(position + 1, end)
    line += 1
    lineStart = position
  }

  mutating func skipSpaces() {
    while byte == .space { position += 1 }
  }

  /// Skips spaces and tabs.
  mutating func skipBlanks() {
    while let byte, byte == .space || byte == .tab { position += 1 }
  }

  mutating func skipLine() {
    while !isAtLineEnd { position += 1 }
  }

  /// Goes to the next thing that is neither white space nor comment, in this line or a later one.
  mutating func skipToContent() {
    while let byte {
      if byte == .newline {
        startNextLine()
      } else if byte == .space || byte == .tab {
        position += 1
      } else if byte == UInt8(ascii: "#") {
        skipLine()
      } else {
        return
      }
    }
  }

  /// Goes to the next line's content as `skipToContent` does, and objects to a tab before it.
  mutating func skipToIndentedContent() throws(YAMLProblem) {
    while true {
      if column == 0 { skipSpaces() }
      if byte == .tab, isIndentation { throw .tab(spot) }
      skipBlanks()
      if isAt("#") { skipLine() }
      guard byte == .newline else { return }
      startNextLine()
    }
  }

  /// True when only spaces stand before this place in its line.
  private var isIndentation: Bool { bytes[lineStart..<position].allSatisfy { $0 == .space } }
}
