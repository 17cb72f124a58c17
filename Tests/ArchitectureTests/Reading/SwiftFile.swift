/// What one file declares and names.
struct SwiftFile {
  /// From the root of the repository.
  let path: String
  var declarations: [Declaration] = []
  var uses: [NameUse] = []
  /// Labels of tuples: `.name` behind a value may mean one of them.
  var tupleLabels: Set<String> = []
  /// The names of each switch's cases.
  var patterns: [Int: Set<String>] = [:]
  /// What stands behind the colon of a type and of its extensions, by the type's path.
  var conformances: [String: Set<String>] = [:]
  /// Each line that is a doc comment, without its slashes.
  private var docLines: [Int: Substring] = [:]

  init(path: String, source: String) {
    self.path = path
    for (index, bytes) in source.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = Substring(bytes.drop { $0 == 0x20 })
      if text.hasPrefix("///") { docLines[index + 1] = text.dropFirst(3) }
    }
    var reader = SwiftReader(Token.all(in: SwiftCode(source)))
    reader.read(into: &self)
  }

  /// The folder that the file stands in.
  var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

  /// The part of the path behind `Sources/`: the target that the file belongs to.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : ""
  }

  /// The doc comment above a declaration; empty when there is none.
  func docComment(of declaration: Declaration) -> String {
    var lines: [Substring] = []
    while let text = docLines[declaration.firstLine - 1 - lines.count] { lines.append(text) }
    return lines.reversed().joined(separator: "\n")
  }
}

extension SwiftFile {
  /// Every Swift file of Sources, read once.
  static let all: [SwiftFile] = Repository.files(under: "Sources", endingIn: ".swift").compactMap {
    guard let source = try? Repository.text($0) else { return nil }
    return SwiftFile(path: $0, source: source)
  }

  static let byTarget = Dictionary(grouping: all, by: \.target)
}
