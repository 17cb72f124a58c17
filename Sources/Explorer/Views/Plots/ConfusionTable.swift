import Drawing
import NeuralNetwork
import Session
import Walkthrough

/// Which classes the examples have, and which the network takes them for, at the epoch shown.
///
/// A row is a class, a column what it is taken for; what is told right stands out.
struct ConfusionTable: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    guard let reading = ConfusionReading(walk.run.report) else {
      _ = grid.writeHeading("no classes to tell apart", in: area)
      return
    }
    let (matrix, kind) = (reading.matrix, reading.isOfTest ? "test examples" : "examples")
    let rest = grid.writeHeading("\(matrix.correct) of \(matrix.total) \(kind) right", in: area)
    table(matrix.counts).draw(in: rest.inset(top: 1), on: &grid)
  }

  private func table(_ counts: [[Int]]) -> Table {
    let names = counts.indices.map { walk.experiment.className($0) }
    let isNamed = names.contains { $0 != nil }
    let titles = names.enumerated().map { index, name in
      name.map { TextWidth.clipped($0, columns: 12, mark: "…") } ?? "taken for \(index)"
    }
    return Table(
      [Table.Column(isNamed ? "is / taken for" : "is", .left)] + titles.map { Table.Column($0) },
      rows: counts.enumerated().map { actual, row in
        [Span(names[actual] ?? "class \(actual)")]
          + row.enumerated().map { taken, count in
            Span("\(count)", style: actual == taken ? .strong : count == 0 ? .faint : .plain)
          }
      }, gap: 2, glyphs: look.glyphs)
  }
}
