import Drawing
import Session

/// Below a map of classes: each sign with its class, and how many examples of it are told right.
///
///     1 setosa 40/40  2 versicolor 37/40  3 virginica 39/40
struct ClassLegend {
  let reading: MapReading
  let look: ScreenLook

  /// Writes all classes into the two rows, with as much of their names as there is room for.
  func draw(in first: Rect, _ second: Rect, on grid: inout Grid) {
    let rows = [first, second].filter { !$0.isEmpty }
    guard let row = rows.first else { return }
    let sides = reading.classSides
    let lengths: [Int?] = [nil, 8, 5, 3, 0]
    let texts = lengths.map { length in
      sides.indices.map { text(of: $0, sides[$0], name: length) }
    }
    let fitting = texts.first { lines(of: $0, columns: row.columns).count <= rows.count }
    let shown = lines(of: fitting ?? texts[texts.count - 1], columns: row.columns)
    for (row, line) in zip(rows, shown) {
      var column = row.column
      for (index, text) in line {
        let spans = [ClassMap.span(of: index, texture: look.texture), Span(text)]
        for span in spans {
          column += grid.write(
            span.text, at: Point(row: row.row, column: column), style: span.style, within: row)
        }
        column += 2
      }
    }
  }

  private func text(of index: Int, _ side: MapReading.Numbers.Side, name length: Int?) -> String {
    let name = reading.className(index)
    let shown = length.map { TextWidth.clipped(name, columns: $0, mark: "…") } ?? name
    return (shown.isEmpty ? "" : " \(shown)") + " \(side.right)/\(side.count)"
  }

  /// Whole entries, row by row.
  private func lines(of texts: [String], columns: Int) -> [[(index: Int, text: String)]] {
    var lines: [[(index: Int, text: String)]] = [[]]
    var used = 0
    for (index, text) in texts.enumerated() {
      let needed = 1 + TextWidth.columns(text)
      if used > 0, used + needed > columns {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append((index, text))
      used += needed + 2
    }
    return lines
  }
}
