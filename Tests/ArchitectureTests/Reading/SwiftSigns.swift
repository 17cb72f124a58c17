// Signs: brackets, points, attributes and conditions of compilation.

extension SwiftReader {
  /// True when the words before stay good for what follows.
  mutating func readSign(_ token: Token) -> Bool {
    switch token.text {
    case "{": openBody()
    case "}": closeScope()
    case "(": open(isCall ? .call : .tuple)
    case "[": open(.square)
    case ")", "]": close()
    case ".": readMember()
    case "@":
      readAttribute()
      return true
    case "#": readDirective()
    case ":":
      if scope.brackets.isEmpty { isLabel = false }
      position += 1
    default: position += 1
    }
    return false
  }

  private mutating func open(_ bracket: SwiftScope.Bracket) {
    scopes[scopes.count - 1].brackets.append(bracket)
    position += 1
  }

  private mutating func close() {
    _ = scopes[scopes.count - 1].brackets.popLast()
    position += 1
  }

  mutating func closeScope() {
    if scopes.count > 1 { scopes.removeLast() }
    position += 1
  }

  /// A closure, a function or a statement; a closure's parameters are local.
  private mutating func openBody() {
    position += 1
    scopes.append(SwiftScope(kind: .body, owner: scope.owner))
    scopeCount += 1
    scopes[scopes.count - 1].number = scopeCount
    var place = 0
    var names: Set<String> = []
    if at("[") { while !at("]", place), token(place) != nil { place += 1 } }
    if at("]", place) { place += 1 }
    let limit = place + 40
    while let next = token(place), place < limit, !next.is("{"), !next.is("}") {
      if next.is("in") {
        scopes[scopes.count - 1].names = names
        return
      }
      let isName = next.kind == .word && !SwiftWords.keywords.contains(next.text)
      guard isName || next.kind == .sign else { return }
      let isType = [".", ":", "->"].contains { at($0, place - 1) }
      if isName, !isType { names.insert(next.text) }
      place += 1
    }
  }

  /// A bracket right behind a word or a value holds arguments.
  private var isCall: Bool {
    guard let token = token(), token.isAttached, let before = self.token(-1) else { return false }
    return before.kind != .sign || [")", "]", ">", "?", "!", "}"].contains(before.text)
  }

  /// Names behind a point without a name before it.
  private mutating func readMember() {
    let line = tokens[position].line
    let receiver: NameUse.Receiver = isBehindValue ? .value : .implicit
    let isPattern = isLabel && scope.brackets.isEmpty && (at("case", -1) || at(",", -1))
    position += 1
    guard isWord() else { return }
    use(readNames(), receiver, line: line, pattern: isPattern ? scope.number : nil)
  }

  private var isBehindValue: Bool {
    guard let before = token(-1) else { return false }
    switch before.kind {
    case .number, .string: return true
    case .word: return !SwiftWords.keywords.contains(before.text)
    case .sign:
      if [")", "]", "}", "\\"].contains(before.text) { return true }
      return ["?", "!", ">"].contains(before.text) && before.isAttached
    }
  }

  /// `Name.Other.name`, from the first name on.
  mutating func readNames() -> [String] {
    var names = [tokens[position].text]
    position += 1
    while at("."), isWord(1) {
      names.append(tokens[position + 1].text)
      position += 2
    }
    return names
  }

  private mutating func readAttribute() {
    let before = modifiers
    let line = tokens[position].line
    position += 1
    let name = token()?.text ?? ""
    position += 1
    if at("("), token()?.isAttached == true { readGroup() }
    modifiers = before
    modifiers.attributes.insert(name)
    modifiers.firstLine = modifiers.firstLine ?? line
  }

  /// Everything up to the bracket that closes the one here.
  mutating func readGroup() {
    let (scopeCount, bracketCount) = (scopes.count, scope.brackets.count)
    repeat {
      step()
    } while position < tokens.count
      && (scopes.count > scopeCount || scope.brackets.count > bracketCount)
  }

  /// Conditions of compilation name modules, not declarations.
  private mutating func readDirective() {
    let line = tokens[position].line
    position += 1
    let isCondition = ["if", "elseif", "else", "endif"].contains(token()?.text)
    position += 1
    while isCondition, let token = token(), token.line == line { position += 1 }
  }
}
