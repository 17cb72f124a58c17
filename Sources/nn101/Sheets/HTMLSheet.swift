/// Sheets as one HTML file that prints on A4 and on Letter, without scripts.
struct HTMLSheet {
  private let pages: [(page: SheetPage, drawing: String)]

  /// A sheet after the other, each on paper of its own, with a drawing of its network.
  init(_ pages: [(page: SheetPage, drawing: String)]) {
    self.pages = pages
  }

  var text: String {
    let title = pages.first?.page.title ?? ""
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.plain(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      \(pages.map(section).joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private func section(_ page: SheetPage, _ drawing: String) -> String {
    """
    <section>
    <h1>\(Self.plain(page.title))</h1>
    \(paragraphs(page).joined(separator: "\n"))
    \(drawing)
    <div class="given">
    \(page.given.map { table($0, isWork: false) }.joined(separator: "\n"))
    </div>
    \(page.steps.map { table($0, isWork: true) }.joined(separator: "\n"))
    </section>
    """
  }

  private func paragraphs(_ page: SheetPage) -> [String] {
    let name = page.learner.map {
      "<p class=\"name\">Name: <span>\(Self.plain($0))</span></p>"
    }
    return [name].compactMap(\.self) + page.sentences.map { "<p>\(Self.plain($0))</p>" }
  }

  private func table(_ table: SheetPage.Table, isWork: Bool) -> String {
    let heads = table.heads.map { "<th>\(Self.plain($0))</th>" }.joined()
    let rows = table.rows.map { row in "<tr>" + row.map(Self.cell).joined() + "</tr>" }
    let note = table.note.map { "<p>\(Self.plain($0))</p>\n" } ?? ""
    return """
      <div\(isWork ? " class=\"work\"" : "")>
      <h2>\(Self.plain(table.title))</h2>
      \(note)<table>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  private static func cell(_ cell: SheetPage.Cell) -> String {
    switch cell {
    case .text(let text): "<td>\(unbroken(plain(text)))</td>"
    case .blank: "<td class=\"blank\"></td>"
    }
  }

  /// No line ends within a fraction such as ∂L/∂a.
  private static func unbroken(_ text: String) -> String {
    text.replacing("/\u{2202}", with: "/&#8288;\u{2202}")
  }

  /// Text whose signs mean themselves.
  static func plain(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// No size of paper is named, so that each printer takes its own.
  private static let style = """
    @page { margin: 16mm 15mm; }
    body { font: 10.5pt/1.4 system-ui, "Liberation Sans", Arial, sans-serif; color: #000;
      background: #fff; max-width: 180mm; margin: 0 auto; }
    section + section { break-before: page; }
    h1 { font-size: 17pt; margin: 0 0 2mm; }
    h2 { font-size: 11.5pt; margin: 4mm 0 1.5mm; break-after: avoid; }
    p { margin: 0 0 2mm; }
    .name span { display: inline-block; min-width: 70mm; border-bottom: 0.3mm solid #000; }
    svg { display: block; margin: 3mm auto; max-width: 100%; max-height: 75mm; }
    .given { display: flex; flex-wrap: wrap; gap: 0 8mm; }
    .given > div { break-inside: avoid; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { border: 0.2mm solid #777; padding: 1mm 2mm; text-align: left; }
    th { background: #eee; font-weight: 600; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    .work table { width: calc(100% - 0.5mm); }
    .work td { height: 8mm; }
    .work td:first-child { white-space: nowrap; font-weight: 600; }
    .work td:nth-child(3) { width: 34%; }
    .work td:last-child { width: 26mm; white-space: nowrap; }
    @media screen { body { padding: 8mm; } }
    """
}
