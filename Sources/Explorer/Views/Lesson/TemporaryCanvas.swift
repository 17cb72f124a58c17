import Drawing
struct Canvas {
  let area: Rect
  var dots: [Point: (UInt8, Style)] = [:]
  init(in a: Rect, glyphs: GlyphSet) { area = a }
  mutating func line(from: (x: Double, y: Double), to: (x: Double, y: Double), style: Style, isThick: Bool) {
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
  func draw(on g: inout Grid) {
    for (p, d) in dots where area.contains(p) && p.column < area.endColumn {
      g[p.row, p.column] = Cell(Character(Unicode.Scalar(0x2800 + UInt32(d.0))!), style: d.1)
    }
  }
}
