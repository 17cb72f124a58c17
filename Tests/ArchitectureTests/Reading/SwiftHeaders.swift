// The headers of declarations: from their first word to the brace that opens their body.

extension SwiftReader {
  mutating func readType() {
    let kind: SwiftScope.Kind =
      at("enum") ? .enumeration : at("protocol") ? .protocol : .type
    guard let name = token(1), name.kind == .word else {
      position += 1
      return
    }
    declare(.type, name.text, line: name.line)
    let access = min(modifiers.access ?? scope.access, scope.limit)
    var body = SwiftScope(kind: kind, owner: path(name.text))
    body.limit = access
    if kind == .protocol { body.access = access }
    position += 2
    enter(body)
  }

  mutating func readExtension() {
    let line = tokens[position].line
    position += 1
    // An array is extended by its sign.
    let names = isWord() ? readNames() : ["Array"]
    var body = SwiftScope(kind: .type, owner: names.joined(separator: "."))
    body.access = modifiers.access ?? .internal
    scopes.append(SwiftScope(kind: .body, owner: body.owner))
    use(names, .nothing, line: line)
    scopes.removeLast()
    enter(body)
  }

  /// The rest of a type's header, up to its brace.
  private mutating func enter(_ body: SwiftScope) {
    scopes.append(body)
    if at("<") { readGenerics() }
    var isList = false
    while position < tokens.count, !at("{") {
      if at(":"), scope.brackets.isEmpty { isList = true }
      if at("where") { isList = false }
      if isList, isWord(), at(":", -1) || at(",", -1) || at("&", -1) {
        conformances[body.owner, default: []].insert(tokens[position].text)
      }
      step()
    }
    position += 1
  }

  /// `<Element, Other: Protocol>`: what stands before a colon is a name of its own.
  private mutating func readGenerics() {
    position += 1
    var depth = 1
    var isName = true
    while position < tokens.count, depth > 0 {
      if at("<") { depth += 1 }
      if at(">") { depth -= 1 }
      if isName, isWord() {
        scopes[scopes.count - 1].names.insert(tokens[position].text)
        position += 1
        isName = false
      } else {
        isName = at(",") && depth == 1
        step()
      }
    }
  }

  /// A declaration that is only a name, and then goes on as code.
  mutating func readNamed(_ kind: Declaration.Kind) {
    if let name = token(1) { declare(kind, name.text, line: name.line) }
    position += 2
  }

  mutating func readAssociatedType() {
    if let name = token(1) { scopes[scopes.count - 1].names.insert(name.text) }
    position += 2
  }

  private func path(_ name: String) -> String {
    scope.owner.isEmpty ? name : "\(scope.owner).\(name)"
  }
}

// MARK: - Functions

extension SwiftReader {
  mutating func readFunction() {
    position += 1
    var name = ""
    let line = token()?.line ?? 0
    if isWord() {
      name = tokens[position].text
      position += 1
    } else {
      while position < tokens.count, !at("("), !(at("<") && isWord(1)) {
        name += tokens[position].text
        position += 1
      }
    }
    readSignature(.function, name, line: line)
  }

  mutating func readInitializer() {
    let name = tokens[position]
    position += 1
    if at("?") || at("!") { position += 1 }
    readSignature(.initializer, name.text, line: name.line)
  }

  /// Parameters, effects and the type of the result; then the body is open, if there is one.
  private mutating func readSignature(_ kind: Declaration.Kind, _ name: String, line: Int) {
    let isRequirement = scope.kind == .protocol
    let words = modifiers
    scopes.append(SwiftScope(kind: .body, owner: scope.owner))
    if at("<") { readGenerics() }
    if at("(") { readParameters() }
    var canThrow = false
    var last = token(-1)?.line ?? line
    while position < tokens.count, !at("{"), !at("}") {
      let next = tokens[position]
      if isRequirement, next.line > last, !next.is("->"), !next.is("where") { break }
      if next.is("throws") { canThrow = true }
      step()
      last = next.line
    }
    // The declaration belongs to the braces outside.
    let body = scopes.removeLast()
    modifiers = words
    declare(kind, name, line: line, canThrow: canThrow)
    guard at("{") else { return }
    position += 1
    scopes.append(body)
  }

  /// `(label name: Type = value, …)`: the names are local, the rest is code.
  private mutating func readParameters() {
    let (scopeCount, bracketCount) = (scopes.count, scope.brackets.count)
    step()
    var isStart = true
    while position < tokens.count,
      scopes.count > scopeCount || scope.brackets.count > bracketCount
    {
      let isOutermost = scopes.count == scopeCount && scope.brackets.count == bracketCount + 1
      if isStart, isOutermost, isWord() {
        readParameterName()
        isStart = false
      } else {
        isStart = isOutermost && at(",")
        step()
      }
    }
  }

  private mutating func readParameterName() {
    let place = at(":", 1) ? 0 : 1
    if at(":", place + 1), let name = token(place) {
      scopes[scopes.count - 1].names.insert(name.text)
      position += place + 2
    } else {
      step()
    }
  }
}

// MARK: - Values

extension SwiftReader {
  mutating func readVariable() {
    let line = token(1)?.line ?? 0
    position += 1
    if isWord(), !at("_"), !at("case") {
      let name = tokens[position].text
      // `if let name` looks at what has the name outside.
      if !at("=", 1), !at(":", 1) { use([name], .local, line: line) }
      declare(.variable, name, line: line)
      position += 1
    } else if at("(") || at(".") {
      readPattern()
    }
  }

  /// `(first, second)` or `.some(value)`: words that stand for nothing else are new names.
  private mutating func readPattern() {
    if at("."), isWord(1) {
      use([tokens[position + 1].text], .implicit, line: tokens[position].line)
      position += 2
    }
    guard at("(") else { return }
    var depth = 0
    repeat {
      if at("(") { depth += 1 }
      if at(")") { depth -= 1 }
      if isWord(), !at(":", 1), !at(".", -1), !at("_") {
        scopes[scopes.count - 1].names.insert(tokens[position].text)
      }
      position += 1
    } while position < tokens.count && depth > 0
  }

  /// The cases of one line: `case first, second(Type), third = 1`.
  mutating func readCases() {
    let words = modifiers
    repeat {
      position += 1
      guard isWord() else { return }
      modifiers = words
      modifiers.isStatic = true
      // Cases are seen by whoever sees their type.
      modifiers.access = .public
      declare(.enumCase, tokens[position].text, line: tokens[position].line)
      position += 1
      if at("(") { readGroup() }
      if at("=") { position += 2 }
    } while at(",")
  }

  /// A loop's new names: `for name in`, `for (first, second) in`, `for case .some(let name) in`.
  mutating func readLoop() {
    position += 1
    if at("case") { return }
    while position < tokens.count, !at("in"), !at("{") {
      if isWord(), !at(".", -1), !at("_"), !at("var"), !at("let") {
        scopes[scopes.count - 1].names.insert(tokens[position].text)
      }
      position += 1
    }
  }
}
