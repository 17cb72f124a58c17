import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Drawing

/// Pictures as SVG, read back by a reader of XML.
@Suite struct SVGDrawingTests {
  private func grid(_ lines: [(String, Style)]) -> Grid {
    var grid = Grid(size: Size(columns: 12, rows: lines.count))
    for (row, line) in lines.enumerated() {
      grid.write(line.0, at: Point(row: row, column: 0), style: line.1)
    }
    return grid
  }

  private func drawing(_ frames: [Grid], paper: Paper = .dark) throws -> XMLTexts {
    try XMLTexts(SVGDrawing(frames, theme: .dark, paper: paper).text)
  }

  @Test("Every character stands in its column, markup characters too")
  func characters() throws {
    let grid = grid([("a <b> & c", .plain), ("w(x1→h1) ∂", .faint), ("  ╭─⣤╮", .plain)])
    #expect(try drawing([grid]).rows(columns: 12) == ["a <b> & c", "w(x1→h1) ∂", "  ╭─⣤╮"])
  }

  @Test("Inks, bold, underline and reverse are told")
  func looks() throws {
    let lines = [
      ("blue", Style(.positive)), ("bold", .strong), ("bar", .bar),
      ("line", Style(underline: true)),
    ]
    let texts = try drawing([grid(lines)])
    #expect(texts.attributes(of: "blue")["fill"] == "#5fafff")
    #expect(texts.attributes(of: "bold")["font-weight"] == "bold")
    #expect(texts.attributes(of: "bar")["fill"] == Paper.dark.background.hex)
    #expect(
      texts.rectangles.contains { $0["fill"] == Paper.dark.foreground.hex && $0["width"] == "27" })
    #expect(texts.attributes(of: "line")["text-decoration"] == "underline")
  }

  @Test("Of several pictures each row is seen as long as it stays")
  func moving() throws {
    let frames = ["one", "two", "two"].map { grid([("same", .plain), ($0, .plain)]) }
    let text = SVGDrawing(frames, theme: .dark, paper: .dark).text
    let texts = try XMLTexts(text)
    #expect(texts.groups["same"] == "")
    #expect(texts.groups["one"] == "f0-1" && texts.groups["two"] == "f1-3")
    #expect(text.contains("@keyframes f0-1{0.000%{visibility:visible}20.000%{visibility:hidden}}"))
    #expect(text.contains("@keyframes f1-3{0%{visibility:hidden}20.000%{visibility:visible}}"))
    #expect(text.contains("prefers-reduced-motion"))
    #expect(!SVGDrawing([frames[0]], theme: .dark, paper: .dark).text.contains("<style>"))
  }

  @Test("What a terminal is sent after a picture makes the next one, and no more than changed")
  func changes() {
    let (first, second) = (grid([("one", .plain)]), grid([("two", .strong)]))
    #expect(first.ansiChanges(from: nil, .dark).hasPrefix("\u{1b}[?25l\u{1b}[2J\u{1b}[1;1Hone"))
    #expect(second.ansiChanges(from: first, .dark) == "\u{1b}[1;1H\u{1b}[0;1mtwo\u{1b}[0m")
    #expect(second.ansiChanges(from: second, .dark).isEmpty)
  }
}

/// The texts of an SVG with their places and looks.
private final class XMLTexts: NSObject, XMLParserDelegate {
  private var texts: [(text: String, attributes: [String: String])] = []
  private(set) var rectangles: [[String: String]] = []
  /// The class of the group that each text stands in.
  private(set) var groups: [String: String] = [:]
  private var group = ""
  private var isText = false

  struct Malformed: Error {}

  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { throw Malformed() }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    isText = name == "text"
    if name == "g" { group = attributes["class"] ?? "" }
    if name == "rect" { rectangles.append(attributes) }
    if isText { texts.append(("", attributes)) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isText { texts[texts.count - 1].text += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "text", let last = texts.last { groups[last.text] = group }
    isText = false
  }

  func attributes(of text: String) -> [String: String] {
    texts.first { $0.text == text }?.attributes ?? [:]
  }

  /// The rows as text, each character put where its x says.
  func rows(columns: Int) -> [String] {
    let rows = Dictionary(grouping: texts) { Int($0.attributes["y"] ?? "") ?? 0 }
    return rows.keys.sorted().map { key in
      var line = Array(repeating: Character(" "), count: columns)
      for (text, attributes) in rows[key] ?? [] {
        let places = (attributes["x"] ?? "").split(separator: " ").compactMap { Int($0) }
        for (index, character) in text.enumerated() {
          let x = index < places.count ? places[index] : places[0] + index * 9
          line[x / 9] = character
        }
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
