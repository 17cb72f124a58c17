import Drawing
import Session
import Walkthrough

/// All the paths from a weight to the loss, each with its product; the products add up.
struct PathList {
  let walk: LessonWalk
  let notation: Notation

  /// The selected weight; else the one that the step is about; else the first of the network.
  var connection: Connection? {
    let shape = walk.trace.shape
    return walk.selection?.connection ?? walk.currentStep?.quantity.connection
      ?? shape.neurons(layer: 1).first.map { Connection(from: .input(1), to: $0) }
  }

  func draw(in area: Rect, on grid: inout Grid) {
    guard let connection else { return }
    grid.write(
      "paths from \(notation.text(connection.weight))",
      at: Point(row: area.row, column: area.column + 1), style: .faint, within: area)
    let known = walk.known(connection.gradient) != nil
    guard let paths = walk.trace.paths(from: connection) else {
      grid.write(
        "more than 256 paths", at: Point(row: area.row + 1, column: area.column + 1), within: area)
      return
    }
    var row = area.row + 1
    let room = max(1, area.rows - 3)
    for path in paths.prefix(room) {
      draw(path, known, row: row, in: area, on: &grid)
      row += 1
    }
    if paths.count > room {
      grid.write(
        "… and \(paths.count - room) more", at: Point(row: row, column: area.column + 1),
        style: .faint, within: area)
      row += 1
    }
    drawSum(paths, known, row: row, in: area, on: &grid)
  }

  private func draw(
    _ path: Path, _ known: Bool, row: Int, in area: Rect, on grid: inout Grid
  ) {
    let arrow = notation == .symbols ? "→" : "->"
    let name = path.neurons.map(\.key).joined(separator: arrow)
    grid.write(name, at: Point(row: row, column: area.column + 1), within: area)
    right(known ? number(path.product) : "·", row, style: .plain, in: area, on: &grid)
  }

  private func drawSum(
    _ paths: [Path], _ known: Bool, row: Int, in area: Rect, on grid: inout Grid
  ) {
    let sum = paths.reduce(0) { $0 + $1.product }
    grid.write(
      paths.count > 1 ? "added up" : "the gradient", at: Point(row: row, column: area.column + 1),
      style: .strong, within: area)
    right(known ? number(sum) : "·", row, style: .focus, in: area, on: &grid)
  }

  private func right(
    _ text: String, _ row: Int, style: Style, in area: Rect, on grid: inout Grid
  ) {
    grid.write(
      text, at: Point(row: row, column: area.endColumn - 1 - TextWidth.columns(text)), style: style,
      within: area)
  }

  private func number(_ value: Double) -> String {
    NumberFormat(.exact, sign: .always, minus: notation.minus).text(value)
  }
}
