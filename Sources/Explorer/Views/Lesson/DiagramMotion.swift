import Drawing

extension Diagram {
  /// The picture with the step at each of these shares of its way along its lines.
  ///
  /// None where it has no lines.
  func moving(_ shares: [Double], in area: Rect, on grid: Grid) -> [Grid] {
    let lines = DiagramLines(
      walk: walk, look: look, plan: DiagramPlan(walk, in: area), emphasis: Emphasis(walk))
    guard lines.hasStep else { return [] }
    return shares.map { share in
      var grid = grid
      lines.drawMotion(share, on: &grid)
      return grid
    }
  }
}
