/// Which names are used at all, and inside which types.
struct NameUsers {
  /// For each name the types around its uses, as paths; an empty path at the top of a file.
  private var scopes: [String: Set<String>] = [:]
  /// What the program's own protocols ask for.
  private var requirements: Set<String> = []
  /// What each type says that it conforms to.
  private var conformances: [String: Set<String>] = [:]

  static let sources = NameUsers(SwiftFile.all)

  init(_ files: [SwiftFile]) {
    for file in files {
      for use in file.uses {
        for name in use.names { scopes[name, default: []].insert(use.scope) }
      }
      for declaration in file.declarations where declaration.isRequirement {
        requirements.insert(declaration.name)
      }
      conformances.merge(file.conformances) { $0.union($1) }
    }
  }

  /// Whether something names a declaration: outside of these types, and a type outside of itself.
  func use(_ declaration: Declaration, outside types: Set<String>) -> Bool {
    let own = declaration.kind == .type ? types.union([declaration.path]) : types
    return scopes[declaration.name]?.contains { scope in
      !own.contains { scope == $0 || scope.hasPrefix("\($0).") }
    } ?? false
  }

  /// Whether a protocol asks for a declaration: whoever uses the protocol calls it.
  func require(_ declaration: Declaration) -> Bool {
    requirements.contains(declaration.name)
      || conformances[declaration.owner]?.contains {
        Self.outside[$0]?.contains(declaration.name) ?? false
      } ?? false
  }

  /// What protocols from outside ask for.
  private static let outside: [String: Set<String>] = [
    "CustomStringConvertible": ["description"],
    "Decodable": ["CodingKeys"],
    "ExpressibleByArgument": [
      "allValueDescriptions", "allValueStrings", "defaultCompletionKind", "defaultValueDescription",
    ],
    "Hashable": ["hash"],
    "IteratorProtocol": ["next"],
    "OptionSet": ["rawValue"],
    "ParsableArguments": ["validate"],
    "ParsableCommand": ["configuration", "run", "validate"],
    "RandomNumberGenerator": ["next"],
    "Sequence": ["makeIterator"],
  ]
}
