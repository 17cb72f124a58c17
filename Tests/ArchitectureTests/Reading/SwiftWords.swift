/// The words of the language itself.
enum SwiftWords {
  /// Words that name nothing.
  static let keywords: Set<String> = [
    "as", "any", "await", "break", "case", "catch", "continue", "default", "defer", "do", "each",
    "else", "fallthrough", "false", "for", "get", "guard", "if", "import", "in", "inout", "is",
    "let", "nil", "repeat", "return", "rethrows", "set", "some", "super", "switch", "throw",
    "throws", "true", "try", "var", "where", "while", "willSet", "didSet", "async", "_",
  ]

  /// Words before a declaration that say nothing of who may see it.
  static let modifiers: Set<String> = [
    "static", "final", "mutating", "nonmutating", "lazy", "override", "indirect", "nonisolated",
    "required", "convenience", "weak", "unowned", "consuming", "borrowing",
  ]
}
