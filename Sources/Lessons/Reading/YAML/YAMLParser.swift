/// Goes through YAML text once, from its beginning to its end, and makes a tree of it.
///
/// Lists and mappings by indentation are read in `YAMLBlocks`, those in brackets in
/// `YAMLBrackets`, and each kind of text in a file of its own.
struct YAMLParser {
  var cursor: YAMLCursor
  /// Where keys that are given twice are noted: they hinder nobody from reading on.
  let log: ComplaintLog

  /// How deep lists and mappings may stand in each other.
  static let maximumNesting = 16

  init(_ cursor: YAMLCursor, log: ComplaintLog) {
    self.cursor = cursor
    self.log = log
  }

  /// All of the text as one value; nil when there is none.
  mutating func document() throws(YAMLProblem) -> YAMLNode? {
    try cursor.skipToIndentedContent()
    if cursor.isAtMark("-") {
      cursor.advance(3)
      try finishLine()
      try cursor.skipToIndentedContent()
    }
    guard !cursor.isAtEnd else { return nil }
    let root = try node(parent: -1, depth: 0)
    try cursor.skipToIndentedContent()
    if cursor.isAtMark(".") {
      cursor.advance(3)
      cursor.skipToContent()
    }
    guard cursor.isAtEnd else {
      throw cursor.isAtDocumentMark ? .end(cursor.spot) : .misfit(cursor.spot)
    }
    return root
  }

  /// A value that no dash begins, up to the end of its text or its last bracket.
  ///
  /// Text goes on in further lines when they are indented by more than `parent`.
  mutating func inlineNode(parent: Int, depth: Int) throws(YAMLProblem) -> YAMLNode {
    switch cursor.byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): try bracketed(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try quotedText()
    default: try plainText(.indented(parent: parent))
    }
  }

  /// The text of a key, when what was just read can be one.
  func key(_ node: YAMLNode, from start: Int) throws(YAMLProblem) -> String {
    guard case .scalar(let text, _) = node.content else { throw .collectionAsKey(node.spot) }
    guard cursor.line == node.spot.line else { throw .secondKey(cursor.spot) }
    guard cursor.position - start <= Self.longestKey else {
      throw YAMLProblem("this key is too long", "use a word as the key", at: node.spot)
    }
    return text
  }

  private static let longestKey = 1000

  /// Nothing but a comment may follow a value in its line.
  mutating func finishLine() throws(YAMLProblem) {
    cursor.skipBlanks()
    guard cursor.isAtRest else {
      throw YAMLProblem(
        "something follows the end of the value", "put all of the text in quotes",
        at: cursor.spot)
    }
  }
}

/// The pairs of a mapping while it is read.
struct YAMLPairs {
  private(set) var all: [YAMLNode.Pair] = []
  private var names: Set<String> = []

  /// The first of two equal keys counts; the second is noted.
  mutating func add(_ pair: YAMLNode.Pair, _ log: ComplaintLog) {
    if names.insert(pair.key).inserted {
      all.append(pair)
    } else {
      log.add(
        "the key \(NearestName.quoted(pair.key)) is given twice", "keep one of the two",
        at: pair.spot)
    }
  }
}
