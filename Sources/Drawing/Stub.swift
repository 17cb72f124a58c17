package struct GlyphSet: Hashable, Sendable {
  package var isASCII = false
  package var hasBraille = true
  package static let unicode = GlyphSet()
}
package enum Text { package static func columns(_ t: String) -> Int { t.count } }
package struct Span: Hashable, Sendable {
  package var text: String
  package var style: Style
  package init(_ text: String, style: Style = .plain) { self.text = text; self.style = style }
}
extension Grid {
  @discardableResult
  package mutating func write(_ text: String, at p: Point, style: Style = .plain, within: Rect? = nil) -> Int {
    var c = p.column
    let r = (within ?? bounds).intersection(bounds)
    for ch in text { if r.contains(Point(row: p.row, column: c)) { self[p.row, c] = Cell(ch, style: style) }; c += 1 }
    return c - p.column
  }
}
extension Grid {
  package mutating func fill(_ r: Rect, with cell: Cell) {
    let r = r.intersection(bounds)
    for row in r.row..<r.endRow { for c in r.column..<r.endColumn { self[row, c] = cell } }
  }
  @discardableResult
  package mutating func write(_ spans: [Span], at p: Point, within: Rect? = nil) -> Int {
    var c = p.column
    for s in spans { c += write(s.text, at: Point(row: p.row, column: c), style: s.style, within: within) }
    return c - p.column
  }
  package func asciiOnly(_ g: GlyphSet) -> Grid { self }
  package var text: String {
    (0..<size.rows).map { r in
      var s = String((0..<size.columns).map { self[r, $0].character })
      while s.last == " " { s.removeLast() }
      return s
    }.joined(separator: "\n")
  }
}
package enum TextFlow {
  package static func wrap(_ spans: [Span], columns: Int) -> [[Span]] {
    var lines: [[Span]] = [[]]
    var used = 0
    for s in spans {
      for (i, w) in s.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        let word = String(w)
        if i > 0 {
          if used + 1 + word.count > columns { lines.append([]); used = 0 } else { lines[lines.count-1].append(Span(" ", style: s.style)); used += 1 }
        }
        lines[lines.count-1].append(Span(word, style: s.style)); used += word.count
      }
    }
    return lines
  }
}
package struct Box {
  var title: String?; var footer: String?; var style: Style
  package init(title: String? = nil, footer: String? = nil, style: Style = .plain) { self.title = title; self.footer = footer; self.style = style }
  package func draw(in a: Rect, on g: inout Grid) {
    guard a.rows >= 2, a.columns >= 2 else { return }
    let h = String(repeating: "─", count: a.columns - 2)
    g.write("╭" + h + "╮", at: Point(row: a.row, column: a.column), style: style)
    g.write("╰" + h + "╯", at: Point(row: a.endRow - 1, column: a.column), style: style)
    for r in a.row + 1..<a.endRow - 1 { g.write("│", at: Point(row: r, column: a.column), style: style); g.write("│", at: Point(row: r, column: a.endColumn - 1), style: style) }
    if let title { g.write(" " + title + " ", at: Point(row: a.row, column: a.column + 2), style: style) }
    if let footer { g.write(" " + footer + " ", at: Point(row: a.endRow - 1, column: a.column + 2), style: style) }
  }
}
package struct Canvas {
  let area: Rect
  var dots: [Point: (UInt8, Style)] = [:]
  package init(in a: Rect, glyphs: GlyphSet) { area = a }
  package mutating func line(from: (x: Double, y: Double), to: (x: Double, y: Double), style: Style, isThick: Bool) {
    let n = 200
    for i in 0...n {
      let t = Double(i) / Double(n)
      let x = Int((from.x + (to.x - from.x) * t) * 2), y = Int((from.y + (to.y - from.y) * t) * 4)
      for d in isThick ? [0, 1] : [0] {
        let yy = y + d
        let p = Point(row: yy / 4, column: x / 2)
        let bit: UInt8 = [[1,8],[2,16],[4,32],[64,128]][((yy % 4) + 4) % 4][((x % 2) + 2) % 2]
        dots[p] = ((dots[p]?.0 ?? 0) | bit, style)
      }
    }
  }
  package func draw(on g: inout Grid) {
    for (p, d) in dots where area.contains(p) && p.column < area.endColumn {
      g[p.row, p.column] = Cell(Character(Unicode.Scalar(0x2800 + UInt32(d.0))!), style: d.1)
    }
  }
}
