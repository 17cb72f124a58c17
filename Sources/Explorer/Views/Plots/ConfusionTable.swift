import Drawing
import NeuralNetwork
import Session
import Walkthrough

/// Which classes the examples have, and which the network takes them for, at the epoch shown.
///
/// A row is a class, a column what it is taken for; what is told right stands out.
struct ConfusionTable {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let (heading, rest) = area.split(top: 1)
    grid.write(
      title, at: Point(row: heading.row, column: heading.column), style: .faint, within: area)
    guard let matrix else { return }
    table(matrix).draw(in: rest.inset(top: 1), on: &grid)
  }

  private var report: EpochReport? { walk.report }

  /// Of the test examples when there are any.
  var matrix: ConfusionMatrix? {
    report.flatMap { ($0.test ?? $0.training).confusion }
  }

  private var title: String {
    guard let matrix else { return "no classes to tell apart" }
    let kind = report?.test == nil ? "examples" : "test examples"
    return "\(matrix.correct) of \(matrix.total) \(kind) right"
  }

  private func table(_ matrix: ConfusionMatrix) -> Table {
    let classes = matrix.counts.indices
    return Table(
      [Table.Column("is", .left)] + classes.map { Table.Column("taken for \($0)") },
      rows: classes.map { actual in
        [Span("class \(actual)")]
          + classes.map { taken in
            let count = matrix.counts[actual][taken]
            let isRight = actual == taken
            return Span("\(count)", style: isRight ? .strong : count == 0 ? .faint : .plain)
          }
      }, gap: 2, glyphs: look.glyphs)
  }
}
