/// The graph of a target's folders as ARCHITECTURE.md shows it.
struct FolderList {
  private let graph: FolderGraph
  private let target: String

  init(_ graph: FolderGraph, of target: String) {
    self.graph = graph
    self.target = target
  }

  /// A line for each folder, those that need others first; empty for a target of one folder.
  var text: String {
    let folders = graph.order ?? graph.needs.keys.sorted()
    guard folders.count > 1 else { return "" }
    let column = (folders.map { name($0).count }.max() ?? 0) + 3
    let lines = folders.map { folder in
      let needed = folders.filter { graph.needs[folder]?[$0] != nil }.map(name)
      let start = "  " + name(folder)
      guard !needed.isEmpty else { return start + "\n" }
      let gap = String(repeating: " ", count: column - start.count + 2)
      return wrapped(start + gap + "-> ", needed.joined(separator: ", "), indent: column + 5)
    }
    return target + "\n" + lines.joined()
  }

  /// The folder's path inside its target.
  private func name(_ folder: String) -> String {
    let name = folder.dropFirst("Sources/\(target)".count)
    return name.isEmpty ? "(top)" : String(name.dropFirst())
  }

  private func wrapped(_ start: String, _ text: String, indent: Int) -> String {
    var lines = [start]
    for word in text.split(separator: " ") {
      let isFirst = lines[lines.count - 1].last == " "
      if lines[lines.count - 1].count + word.count + 1 > 96 {
        lines.append(String(repeating: " ", count: indent) + word)
      } else {
        lines[lines.count - 1] += (isFirst ? "" : " ") + word
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
