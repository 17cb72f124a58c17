/// Lists and mappings by indentation.
extension YAMLParser {
  /// A value that begins here: the first thing in its line, or the first behind a dash.
  ///
  /// `parent` is the column of the list or mapping that it belongs to.
  mutating func node(parent: Int, depth: Int) throws(YAMLProblem) -> YAMLNode {
    if cursor.isAtDash { return try list(depth: depth) }
    if cursor.isAtDocumentMark { throw .end(cursor.spot) }
    let (column, start) = (cursor.column, cursor.position)
    let value = try inlineNode(parent: parent, depth: depth)
    cursor.skipBlanks()
    guard cursor.isAtColon else {
      try finishLine()
      return value
    }
    let name = try key(value, from: start)
    return try mapping(name, value.spot, column: column, depth: depth)
  }

  /// The mapping whose first key, already read, stands before this colon.
  private mutating func mapping(
    _ first: String, _ spot: SourceSpot, column: Int, depth: Int
  ) throws(YAMLProblem) -> YAMLNode {
    guard depth < Self.maximumNesting else { throw .tooDeep(spot) }
    var pairs = YAMLPairs()
    var (name, place) = (first, spot)
    while true {
      cursor.advance()
      let value = try valueOfKey(column: column, depth: depth + 1)
      pairs.add(YAMLNode.Pair(key: name, spot: place, value: value), log)
      guard try goesOn(column: column) else { break }
      (name, place) = try nextKey(column: column, depth: depth + 1)
    }
    return YAMLNode(content: .mapping(pairs.all), spot: spot)
  }

  private mutating func nextKey(
    column: Int, depth: Int
  ) throws(YAMLProblem) -> (String, SourceSpot) {
    guard !cursor.isAtDash else { throw .misfit(cursor.spot) }
    let start = cursor.position
    let value = try inlineNode(parent: column, depth: depth)
    cursor.skipBlanks()
    guard cursor.isAtColon else {
      if case .scalar(let text, isPlain: true) = value.content, text.contains(":") {
        throw .tightColon(value.spot)
      }
      throw .noColon(value.spot)
    }
    return (try key(value, from: start), value.spot)
  }

  /// What stands behind a colon, in the same line or further lines; nothing is a value too.
  private mutating func valueOfKey(column: Int, depth: Int) throws(YAMLProblem) -> YAMLNode {
    let nothing = YAMLNode(content: .scalar("", isPlain: true), spot: cursor.spot)
    cursor.skipBlanks()
    if !cursor.isAtRest { return try valueInLine(column: column, depth: depth) }
    try cursor.skipToIndentedContent()
    guard !cursor.isAtEnd, !cursor.isAtDocumentMark else { return nothing }
    if cursor.column > column { return try node(parent: column, depth: depth) }
    // The dashes of a list may stand right under its key.
    let isList = cursor.column == column && cursor.isAtDash
    return isList ? try list(depth: depth) : nothing
  }

  private mutating func valueInLine(column: Int, depth: Int) throws(YAMLProblem) -> YAMLNode {
    if cursor.isAtDash {
      throw YAMLProblem(
        "a list begins on a line of its own", "put each - on a line under its key",
        at: cursor.spot)
    }
    let value = try inlineNode(parent: column, depth: depth)
    cursor.skipBlanks()
    if cursor.isAtColon {
      if case .scalar = value.content { throw .secondKey(cursor.spot) }
      throw .collectionAsKey(value.spot)
    }
    if case .scalar(_, isPlain: false) = value.content, !cursor.isAtRest {
      throw cursor.line > value.spot.line ? .lateQuotes(value.spot) : .innerQuote(cursor.spot)
    }
    try finishLine()
    return value
  }

  /// The list whose first dash stands here.
  private mutating func list(depth: Int) throws(YAMLProblem) -> YAMLNode {
    let (column, spot) = (cursor.column, cursor.spot)
    guard depth < Self.maximumNesting else { throw .tooDeep(spot) }
    var items: [YAMLNode] = []
    repeat {
      cursor.advance()
      items.append(try item(column: column, depth: depth + 1))
    } while try goesOn(column: column) && cursor.isAtDash
    return YAMLNode(content: .sequence(items), spot: spot)
  }

  /// What stands behind a dash.
  private mutating func item(column: Int, depth: Int) throws(YAMLProblem) -> YAMLNode {
    let nothing = YAMLNode(content: .scalar("", isPlain: true), spot: cursor.spot)
    cursor.skipSpaces()
    if cursor.byte == .tab { throw .tab(cursor.spot) }
    if cursor.isAtRest { try cursor.skipToIndentedContent() }
    guard !cursor.isAtEnd, !cursor.isAtDocumentMark, cursor.column > column else { return nothing }
    return try node(parent: column, depth: depth)
  }

  /// True when the next thing begins a line at this column; what is deeper fits nowhere.
  private mutating func goesOn(column: Int) throws(YAMLProblem) -> Bool {
    try cursor.skipToIndentedContent()
    guard !cursor.isAtEnd, !cursor.isAtDocumentMark else { return false }
    guard cursor.column <= column else { throw .misfit(cursor.spot) }
    return cursor.column == column
  }
}
