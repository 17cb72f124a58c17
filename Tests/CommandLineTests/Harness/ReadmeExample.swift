import Foundation

/// What stands in README as an example, for a test to do as it says.
enum ReadmeExample {
  /// The fenced block below a mark, without its fences; empty where there is none.
  static func text(_ name: String) -> String {
    let readme = (try? String(contentsOfFile: Program.file("README.md"), encoding: .utf8)) ?? ""
    let lines = readme.components(separatedBy: "\n")
    guard let mark = lines.firstIndex(of: "<!-- example: \(name) -->") else { return "" }
    let fence = String(lines[mark + 1].prefix { $0 == "`" })
    return lines[(mark + 2)...].prefix { $0 != fence }.joined(separator: "\n") + "\n"
  }

  /// The commands of a block of shell lines, without what stands behind them as a comment.
  static func commands(_ name: String) -> [String] {
    text(name).split(separator: "\n").map { line in
      String(line.prefix { $0 != "#" }).trimmingCharacters(in: .whitespaces)
    }
  }
}
