/// Which folder of a target needs which other, and where one sees it.
struct FolderGraph {
  /// A name in one file that another file declares.
  struct Witness: Hashable {
    let file: String
    let line: Int
    let name: String
    let declaredIn: String
    let declaredLine: Int

    var text: String { "\(file):\(line) names \(name) (\(declaredIn):\(declaredLine))" }
  }

  /// All folders that hold files, and what each needs, with a few witnesses.
  private(set) var needs: [String: [String: [Witness]]] = [:]

  init(_ files: [SwiftFile], imported: [SwiftFile] = []) {
    let table = NameTable(files, imported: imported)
    for (index, file) in files.enumerated() {
      needs[file.folder, default: [:]] = needs[file.folder] ?? [:]
      for use in file.uses {
        for place in table.places(of: use, in: index) where place.file != index {
          let other = files[place.file]
          guard other.folder != file.folder else { continue }
          needs[file.folder]?[other.folder, default: []].append(
            Witness(
              file: file.path, line: use.line, name: place.declaration.path,
              declaredIn: other.path, declaredLine: place.declaration.line))
        }
      }
    }
  }

  /// The folders, those that need others first; nil when some need each other in a circle.
  var order: [String]? {
    var left = Set(needs.keys)
    var order: [String] = []
    while !left.isEmpty {
      let free = left.filter { folder in
        !left.contains { $0 != folder && needs[$0]?[folder] != nil }
      }
      guard !free.isEmpty else { return nil }
      order += free.sorted()
      left.subtract(free)
    }
    return order
  }

  /// One circle of folders, the shortest through each of its folders; empty when there is none.
  var circles: [[String]] {
    var found: [[String]] = []
    for folder in needs.keys.sorted() where !found.contains(where: { $0.contains(folder) }) {
      if let circle = shortestCircle(from: folder) { found.append(circle) }
    }
    return found
  }

  /// The folders on the shortest way from one back to itself.
  private func shortestCircle(from start: String) -> [String]? {
    var ways = [[start]]
    var seen: Set<String> = []
    while !ways.isEmpty {
      var longer: [[String]] = []
      for way in ways {
        for next in (needs[way[way.count - 1]] ?? [:]).keys.sorted() {
          if next == start { return way }
          if seen.insert(next).inserted { longer.append(way + [next]) }
        }
      }
      ways = longer
    }
    return nil
  }

  /// A circle in words: each of its steps with the lines that make it.
  func explanation(of circle: [String]) -> String {
    zip(circle, circle.dropFirst() + circle.prefix(1)).map { from, to in
      let witnesses = needs[from]?[to] ?? []
      let shown = witnesses.prefix(5).map { "    \($0.text)\n" }.joined()
      let more = witnesses.count > 5 ? "    and \(witnesses.count - 5) more\n" : ""
      return "  \(from) needs \(to):\n" + shown + more
    }.joined()
  }
}
