/// An `import` in a Swift file.
struct ImportLine: Hashable {
  let module: String
  /// Counted from 1.
  let line: Int

  /// The imports of a file, whatever stands before the word: `@testable`, `package`, a condition.
  static func all(in source: String) -> [ImportLine] {
    SwiftCode(source).lines.enumerated().compactMap { index, line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"),
        words[..<place].allSatisfy({ $0.hasPrefix("@") || access.contains($0) }),
        let path = words[(place + 1)...].first(where: { !kinds.contains($0) })
      else { return nil }
      let module = path.split(separator: ".").first.map(String.init) ?? ""
      return ImportLine(module: module, line: index + 1)
    }
  }

  private static let access: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]
}
