/// Reads the declarations of a file, and the names that it uses, from its tokens.
///
/// It knows scopes: what stands directly in the braces of a type is a member, everything else in
/// braces is local. A generic parameter, a parameter or a local name hides what has the same name
/// outside.
struct SwiftReader {
  let tokens: [Token]
  var position = 0
  var scopes = [SwiftScope(kind: .body, owner: "")]
  var modifiers = Modifiers()
  private(set) var declarations: [Declaration] = []
  private(set) var uses: [NameUse] = []
  private var tupleLabels: Set<String> = []
  private var patterns: [Int: Set<String>] = [:]
  /// True in the label of a switch's case.
  var isLabel = false
  var scopeCount = 0
  var conformances: [String: Set<String>] = [:]

  /// The words before a declaration.
  struct Modifiers {
    var access: Access?
    var isStatic = false
    var attributes: Set<String> = []
    var firstLine: Int?
  }

  init(_ tokens: [Token]) {
    self.tokens = tokens
  }

  mutating func read(into file: inout SwiftFile) {
    while position < tokens.count { step() }
    file.declarations = declarations
    file.uses = uses
    file.tupleLabels = tupleLabels
    file.conformances = conformances
    file.patterns = patterns
  }

  var scope: SwiftScope { scopes[scopes.count - 1] }
  /// True at the top of the file, where declarations are seen by other files.
  private var isTopLevel: Bool { scopes.count == 1 && scope.brackets.isEmpty }
  /// True inside a function, a closure or a computed value.
  private var isLocal: Bool { scopes.dropFirst().contains { $0.kind == .body } }

  func token(_ offset: Int = 0) -> Token? {
    let place = position + offset
    return place >= 0 && place < tokens.count ? tokens[place] : nil
  }

  func at(_ text: String, _ offset: Int = 0) -> Bool { token(offset)?.is(text) ?? false }

  func isWord(_ offset: Int = 0) -> Bool { token(offset)?.kind == .word }

  /// Reads one thing: a sign, a declaration's header, or names joined by points.
  mutating func step() {
    let token = tokens[position]
    switch token.kind {
    case .number, .string: position += 1
    case .sign:
      if readSign(token) { return }
    case .word:
      if readWord(token) { return }
    }
    modifiers = Modifiers()
  }

  /// Notes a declaration with the words before it; a local one only hides others.
  mutating func declare(
    _ kind: Declaration.Kind, _ name: String, line: Int, canThrow: Bool = false
  ) {
    guard scope.holdsMembers || isTopLevel else {
      scopes[scopes.count - 1].names.insert(name)
      return
    }
    let access = min(modifiers.access ?? scope.access, scope.limit)
    declarations.append(
      Declaration(
        kind: kind, name: name, owner: scope.owner, access: isLocal ? .private : access,
        isStatic: modifiers.isStatic, isRequirement: scope.kind == .protocol,
        canThrow: canThrow, attributes: modifiers.attributes, line: line,
        firstLine: modifiers.firstLine ?? line))
  }

  mutating func use(
    _ names: [String], _ receiver: NameUse.Receiver, line: Int, pattern: Int? = nil
  ) {
    guard !names.isEmpty else { return }
    uses.append(
      NameUse(
        names: names, receiver: receiver, scope: scope.owner, line: line, pattern: pattern))
    if let pattern { patterns[pattern, default: []].insert(names[0]) }
  }
}

extension SwiftReader {
  /// True when the words before stay good for what follows.
  private mutating func readWord(_ token: Token) -> Bool {
    if readLabel(token) { return false }
    if readModifier(token) { return true }
    switch token.text {
    case "import": while self.token()?.line == token.line { position += 1 }
    case "struct", "class", "enum", "protocol", "actor": readType()
    case "extension": readExtension()
    case "typealias": readNamed(.type)
    case "associatedtype": readAssociatedType()
    case "func": readFunction()
    case "init" where scope.holdsMembers, "subscript" where scope.holdsMembers: readInitializer()
    case "var", "let": readVariable()
    case "case" where scope.kind == .enumeration && scope.brackets.isEmpty: readCases()
    case "case":
      isLabel =
        scope.brackets.isEmpty && !["if", "guard", "while", ","].contains(self.token(-1)?.text)
      position += 1
    case "for": readLoop()
    case "self", "Self": useNames(line: token.line)
    default:
      if SwiftWords.keywords.contains(token.text) {
        position += 1
      } else {
        useNames(line: token.line)
      }
    }
    return false
  }

  private mutating func readModifier(_ token: Token) -> Bool {
    let access = Access(token.text)
    let isClassMember =
      token.is("class") && ["func", "var", "let", "subscript"].contains(self.token(1)?.text)
    guard access != nil || isClassMember || SwiftWords.modifiers.contains(token.text),
      isWord(1) || at("@", 1) || (at("(", 1) && access != nil)
    else { return false }
    modifiers.firstLine = modifiers.firstLine ?? token.line
    position += 1
    if at("(") {
      // `private(set)` is about setting only.
      while !at(")"), position < tokens.count { position += 1 }
      position += 1
      return true
    }
    if let access { modifiers.access = access }
    if token.is("static") || isClassMember { modifiers.isStatic = true }
    return true
  }

  /// The label of an argument or of a tuple's element.
  private mutating func readLabel(_ token: Token) -> Bool {
    guard at(":", 1), at("(", -1) || at(",", -1), let bracket = scope.brackets.last,
      bracket != .square
    else { return false }
    if bracket == .tuple { tupleLabels.insert(token.text) }
    position += 1
    return true
  }

  private mutating func useNames(line: Int) {
    var names = readNames()
    if names[0] == "self" || names[0] == "Self" {
      names[0] = "Self"
      if names.count > 1 { use(names, .nothing, line: line) }
    } else if scopes.contains(where: { $0.names.contains(names[0]) }) {
      use([names[0]], .local, line: line)
      use(Array(names.dropFirst()), .value, line: line)
    } else {
      use(names, .nothing, line: line)
    }
  }
}
