/// Declarations that no other code names: at most the tests use them.
///
/// Names are enough here: what shares its name with something that is used counts as used.
struct UnusedDeclarations {
  /// What is unused, each with its file and line.
  private(set) var complaints: [String] = []

  init(in files: [SwiftFile], usedBy users: NameUsers) {
    let declared = files.flatMap { file in
      file.declarations.filter { !Self.isUsedUnnamed($0) && !users.require($0) }
        .map { (file: file, declaration: $0) }
    }
    var unusedTypes: Set<String> = []
    while true {
      // What only an unused type needs is unused as well.
      let found = declared.filter { !users.use($0.declaration, outside: unusedTypes) }
      let types = Set(found.map(\.declaration).filter { $0.kind == .type }.map(\.path))
      if types.isSubset(of: unusedTypes) {
        complaints = found.map {
          "\($0.file.path):\($0.declaration.line): only tests use \($0.declaration.path), if any."
        }
        return
      }
      unusedTypes.formUnion(types)
    }
  }

  /// Operators and initializers have no name of their own; the system calls the program's entry.
  private static func isUsedUnnamed(_ declaration: Declaration) -> Bool {
    declaration.kind == .initializer || declaration.attributes.contains("main")
      || !(declaration.name.first?.isLetter ?? false)
  }
}
