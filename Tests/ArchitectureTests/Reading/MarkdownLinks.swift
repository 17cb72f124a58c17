/// The links of a Markdown document and the headings they can lead to.
struct MarkdownLinks {
  struct Link: Hashable {
    let target: String
    /// Counted from 1.
    let line: Int
  }

  private(set) var links: [Link] = []
  /// The headings as a code-hosting site makes anchors of them.
  private(set) var anchors: [String] = []

  init(_ text: String) {
    /// The backticks that opened the block we are in; 0 outside.
    var fence = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let ticks = line.prefix { $0 == "`" }.count
      if ticks >= 3, fence == 0 || ticks >= fence {
        fence = fence == 0 ? ticks : 0
        continue
      }
      guard fence == 0 else { continue }
      if line.hasPrefix("#") { anchors.append(Self.anchor(line.drop { $0 == "#" })) }
      let prose = line.replacing(/`[^`]*`/, with: "")
      links += prose.matches(of: /\]\(([^()\s]+)\)/).map {
        Link(target: String($0.1), line: index + 1)
      }
    }
  }

  /// Small letters, digits and hyphens; other signs fall away.
  static func anchor(_ heading: some StringProtocol) -> String {
    String(
      heading.drop(while: \.isWhitespace).lowercased().compactMap { character in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || character == "-" ? character : nil
      })
  }
}
