import Testing

@testable import Drawing

/// A widget of any kind with any content, for tests of what must hold for all of them.
struct AnyWidget: Widget, CustomTestStringConvertible {
  let name: String
  let drawing: @Sendable (Rect, inout Grid) -> Void

  init(_ name: String, _ widget: some Widget & Sendable) {
    self.name = name
    drawing = { widget.draw(in: $0, on: &$1) }
  }

  var testDescription: String { name }

  func draw(in area: Rect, on grid: inout Grid) { drawing(area, &grid) }

  /// One of each, with numbers and texts that are as odd as they come.
  static func all(_ glyphs: GlyphSet, using chance: inout Chance) -> [AnyWidget] {
    let text = chance.text()
    let lines = TextFlow.wrap(text, columns: chance.below(90))
    let style = Style(Ink.allCases[chance.below(Ink.allCases.count)], bold: chance.below(2) == 0)
    return [
      AnyWidget("box", Box(title: text, label: chance.text(), style: style, glyphs: glyphs)),
      AnyWidget("rule", Rule(text, glyphs: glyphs)),
      AnyWidget("paragraph", Paragraph(lines, top: chance.below(5) - 2)),
      AnyWidget("caption", Caption(text, alignment: .center, glyphs: glyphs)),
      AnyWidget("table", table(glyphs, using: &chance)),
      AnyWidget("histogram", histogram(glyphs, using: &chance)),
      AnyWidget("heatmap", heatmap(glyphs, using: &chance)),
      AnyWidget("class map", classMap(glyphs, using: &chance)),
      AnyWidget("canvas", canvas(glyphs, using: &chance)),
      AnyWidget("plot", plot(glyphs, using: &chance)),
    ]
  }

  private static func table(_ glyphs: GlyphSet, using chance: inout Chance) -> Table {
    Table(
      (0..<chance.below(5)).map { _ in Table.Column(chance.text(), minimum: chance.below(9)) },
      rows: (0..<chance.below(9)).map { _ in
        (0..<chance.below(6)).map { _ in Span(chance.text()) }
      },
      marked: [chance.below(12)], focus: chance.below(12) - 1, flexible: chance.below(3),
      fills: chance.below(2) == 0, tellsLeftOut: chance.below(2) == 0, gap: chance.below(3),
      glyphs: glyphs)
  }

  private static func histogram(_ glyphs: GlyphSet, using chance: inout Chance) -> Histogram {
    Histogram(
      bins: (0..<chance.below(40)).map { _ in chance.number() }, lowLabel: chance.text(),
      highLabel: chance.text(), glyphs: glyphs)
  }

  private static func heatmap(_ glyphs: GlyphSet, using chance: inout Chance) -> Heatmap {
    Heatmap(
      (0..<chance.below(200)).map { _ in chance.number() },
      resolution: Size(columns: chance.below(20), rows: chance.below(20)),
      limit: chance.number(),
      points: (0..<9).map { _ in
        Heatmap.DataPoint(x: chance.number(), y: chance.number(), isPositive: true)
      },
      texture: chance.below(2) == 0 ? .heat : .sign, marksBoundary: chance.below(2) == 0,
      glyphs: glyphs)
  }

  private static func classMap(_ glyphs: GlyphSet, using chance: inout Chance) -> ClassMap {
    ClassMap(
      (0..<chance.below(200)).map { _ in
        ClassMap.Value(classIndex: chance.below(50) - 2, margin: chance.number())
      }, resolution: Size(columns: chance.below(20), rows: chance.below(20)),
      points: (0..<9).map { _ in
        ClassMap.DataPoint(x: chance.number(), y: chance.number(), classIndex: chance.below(50) - 2)
      }, texture: [.heat, .sign][chance.below(2)], glyphs: glyphs)
  }

  private static func canvas(_ glyphs: GlyphSet, using chance: inout Chance) -> Canvas {
    let size = Size(columns: chance.below(60), rows: chance.below(30))
    var canvas = Canvas(size: size, glyphs: glyphs)
    for _ in 0..<10 {
      let dots = (0..<3).map { _ in Dot(x: chance.number(), y: chance.number()) }
      canvas.path(dots, Stroke(weight: chance.below(5), pattern: .dashed))
      canvas.dot(dots[0])
    }
    return canvas
  }

  private static func plot(_ glyphs: GlyphSet, using chance: inout Chance) -> Plot {
    func axis() -> Axis {
      let ends = [chance.number(), chance.number()].filter { !$0.isNaN }.sorted()
      let range = ends.count == 2 && chance.below(2) == 0 ? ends[0]...ends[1] : nil
      return Axis(chance.text(), range: range, scale: chance.below(2) == 0 ? .linear : .logarithmic)
    }
    func value() -> Plot.Value { Plot.Value(chance.number(), chance.number()) }
    let series = (0..<chance.below(4)).map { _ in
      Plot.Series(chance.text(), (0..<chance.below(30)).map { _ in value() })
    }
    var plot = Plot(series, x: axis(), y: axis(), glyphs: glyphs)
    plot.marks = [Plot.Mark(value(), label: chance.text())]
    plot.tangents = [Plot.Tangent(at: value(), slope: chance.number(), reach: chance.number())]
    plot.cursor = Plot.Cursor(chance.number(), label: chance.text())
    plot.baseline = chance.number()
    return plot
  }
}
