/// Lists in `[ ]` and mappings in `{ }`, which need no indentation.
extension YAMLParser {
  /// The list or mapping whose opening bracket stands here.
  mutating func bracketed(depth: Int) throws(YAMLProblem) -> YAMLNode {
    guard depth < Self.maximumNesting else { throw .tooDeep(cursor.spot) }
    return cursor.isAt("[") ? try bracketedList(depth: depth) : try bracketedMapping(depth: depth)
  }

  private mutating func bracketedList(depth: Int) throws(YAMLProblem) -> YAMLNode {
    let open = cursor.spot
    cursor.advance()
    var items: [YAMLNode] = []
    while try !closes("]", open) {
      if cursor.isAt(",") { throw Self.strayComma(cursor.spot) }
      let item = try bracketedNode(depth: depth + 1)
      try refusePair(behind: item, open)
      items.append(item)
      try separate("]", open)
    }
    return YAMLNode(content: .sequence(items), spot: open)
  }

  private mutating func bracketedMapping(depth: Int) throws(YAMLProblem) -> YAMLNode {
    let open = cursor.spot
    cursor.advance()
    var pairs = YAMLPairs()
    while try !closes("}", open) {
      if cursor.isAt(",") { throw Self.strayComma(cursor.spot) }
      pairs.add(try bracketedPair(open, depth: depth + 1), log)
      try separate("}", open)
    }
    return YAMLNode(content: .mapping(pairs.all), spot: open)
  }

  /// A key with its value, or alone.
  private mutating func bracketedPair(
    _ open: SourceSpot, depth: Int
  ) throws(YAMLProblem) -> YAMLNode.Pair {
    if cursor.isAt("[") || cursor.isAt("{") { throw .collectionAsKey(cursor.spot) }
    let start = cursor.position
    let name = try bracketedNode(depth: depth)
    cursor.skipBlanks()
    var value = YAMLNode(content: .scalar("", isPlain: true), spot: cursor.spot)
    var key = name.text
    if cursor.isAt(":") {
      key = try self.key(name, from: start)
      cursor.advance()
      try skipInside(open)
      if !cursor.isAt(","), !cursor.isAt("}") {
        value = try bracketedNode(depth: depth)
        try refuseColon(behind: value, open)
      }
    }
    return YAMLNode.Pair(key: key, spot: name.spot, value: value)
  }

  private mutating func bracketedNode(depth: Int) throws(YAMLProblem) -> YAMLNode {
    switch cursor.byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): try bracketed(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try quotedText()
    default: try plainText(.bracketed)
    }
  }

  /// Skips to the next sign; true when that was the closing bracket.
  private mutating func closes(
    _ bracket: Unicode.Scalar, _ open: SourceSpot
  ) throws(YAMLProblem) -> Bool {
    try skipInside(open)
    guard cursor.isAt(bracket) else { return false }
    cursor.advance()
    return true
  }

  /// A comma, or the closing bracket, which is left for `closes`.
  private mutating func separate(
    _ bracket: Unicode.Scalar, _ open: SourceSpot
  ) throws(YAMLProblem) {
    try skipInside(open)
    if cursor.isAt(",") { return cursor.advance() }
    guard !cursor.isAt(bracket) else { return }
    if cursor.isAt(":") { throw .openBracket(open) }
    if cursor.isAt("]") || cursor.isAt("}") {
      throw YAMLProblem(
        "another bracket is still open here", "close it with \(bracket) first", at: cursor.spot)
    }
    throw YAMLProblem(
      "a comma is missing before this", "put commas between values", at: cursor.spot)
  }

  private mutating func refusePair(behind item: YAMLNode, _ open: SourceSpot) throws(YAMLProblem) {
    cursor.skipBlanks()
    guard cursor.isAt(":") else { return }
    // A bracket that is not closed swallows the next line with its key.
    guard cursor.line == item.spot.line, item.spot.line == open.line else {
      throw .openBracket(open)
    }
    throw YAMLProblem(
      "a key cannot stand in a list",
      "close the list before it with ], write {key: value}, or put the text in quotes",
      at: cursor.spot)
  }

  private mutating func refuseColon(behind value: YAMLNode, _ open: SourceSpot) throws(YAMLProblem)
  {
    cursor.skipBlanks()
    guard cursor.isAt(":") else { return }
    throw cursor.line == open.line ? .secondKey(cursor.spot) : .openBracket(open)
  }

  private static func strayComma(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem(
      "nothing stands before this comma", "take it away, or check the brackets before it",
      at: spot)
  }

  /// Skips white space, comments and line ends, of which brackets may hold any number.
  private mutating func skipInside(_ open: SourceSpot) throws(YAMLProblem) {
    cursor.skipToContent()
    guard !cursor.isAtEnd, !cursor.isAtDocumentMark else { throw .openBracket(open) }
  }
}

extension YAMLNode {
  /// The text of a scalar; empty for all else.
  fileprivate var text: String {
    guard case .scalar(let text, _) = content else { return "" }
    return text
  }
}
