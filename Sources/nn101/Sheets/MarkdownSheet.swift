/// A sheet as Markdown.
struct MarkdownSheet {
  private let page: SheetPage

  init(_ page: SheetPage) {
    self.page = page
  }

  var text: String {
    var lines = ["# \(Self.plain(page.title))", ""]
    if let learner = page.learner { lines += ["Name: " + Self.name(learner), ""] }
    lines += page.sentences.flatMap { [Self.plain($0), ""] }
    lines += ["## Given"] + page.given.flatMap { self.lines($0, level: 3) }
    lines += page.steps.flatMap { self.lines($0, level: 2) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ table: SheetPage.Table, level: Int) -> [String] {
    let mark = String(repeating: "#", count: level)
    let note = table.note.map { [Self.plain($0), ""] } ?? []
    return ["", "\(mark) \(Self.plain(table.title))", ""] + note
      + [row(table.heads), row(table.heads.map { _ in "---" })]
      + table.rows.map { row($0.map(Self.text)) }
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private static func text(_ cell: SheetPage.Cell) -> String {
    switch cell {
    case .text(let text): plain(text)
    case .blank: String(repeating: "&nbsp;", count: 12)
    }
  }

  private static func name(_ learner: String) -> String {
    learner.isEmpty ? String(repeating: "\\_", count: 24) : plain(learner)
  }

  /// Text whose signs mean themselves.
  private static func plain(_ text: String) -> String {
    text.reduce(into: "") { plain, character in
      if "\\`*_[]|<>#".contains(character) { plain.append("\\") }
      plain.append(character)
    }
  }
}
