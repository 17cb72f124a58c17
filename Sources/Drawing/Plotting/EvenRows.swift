import CLibrary

/// An axis whose rows stand for round steps, so that ticks are even and lie in the middle of a row.
///
/// Every row is a step of u = s/k, where s is a round number (1, 2, 2.5 or 5 times a power of ten,
/// whole powers on a logarithmic scale) and k the rows from one tick to the next.
struct EvenRows {
  let axis: FittedAxis
  let ticks: Ticks

  /// nil where a scale has not two round values, or too few rows for two ticks.
  init?(_ axis: FittedAxis, rows: Int) {
    let span = axis.high - axis.low
    let isLogarithmic = axis.scale == .logarithmic
    guard rows >= 4, span.isNormal, max(abs(axis.low), abs(axis.high)) < span * 1e9,
      !isLogarithmic || axis.high.rounded(.down) - axis.low.rounded(.up) >= 1
    else { return nil }
    let closest = max(2, (rows + 7) / 8)
    let choices = (closest...max(closest, (rows - 1) / 2)).compactMap {
      Choice(axis, rows: rows, between: $0, isWhole: isLogarithmic)
    }
    guard let best = choices.min(by: { $0.unit < $1.unit }) else { return nil }
    self.axis = FittedAxis(
      low: best.low, high: best.low + best.unit * (Double(rows) - Choice.edge), scale: axis.scale)
    let values = best.ticks(rows: rows)
    ticks =
      isLogarithmic
      ? Ticks(values: values.map { pow(10, $0) }, step: nil)
      : Ticks(values: values, step: best.step)
  }

  /// One way to divide the rows.
  private struct Choice {
    /// From one tick to the next.
    let step: Double
    /// From one row to the next.
    let unit: Double
    private let between: Int
    /// The lowest row stands for so many units.
    private let first: Double

    /// From the lowest dot to the highest it is a dot less than all rows: a quarter of a row.
    static let edge = 0.25

    /// The finest steps of so many rows in which the axis has room.
    init?(_ axis: FittedAxis, rows: Int, between: Int, isWhole: Bool) {
      let leads: [Double] = isWhole ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]
      var least = (axis.high - axis.low) / Double(rows) * Double(between)
      for _ in 0..<4 {
        let step = isWhole ? max(1, Ticks.roundStep(least, leads)) : Ticks.roundStep(least, leads)
        let unit = step / Double(between)
        // A value up to three eighths of a row below its middle is still in the row.
        let first = (axis.low / unit + 0.375 - 1e-9).rounded(.down)
        if axis.high / unit <= first + Double(rows - 1) + 0.375 + 1e-9 {
          (self.step, self.unit, self.between, self.first) = (step, unit, between, first)
          return
        }
        least = step * 1.01
      }
      return nil
    }

    var low: Double { (first - 0.375) * unit }

    /// The round values that rows stand for.
    func ticks(rows: Int) -> [Double] {
      let rank = (first / Double(between)).rounded(.up)
      let top = (first + Double(rows - 1)) * unit + unit * 1e-6
      var values: [Double] = []
      for index in 0..<rows {
        // Adding 0 makes −0 into 0.
        let value: Double = (rank + Double(index)) * step + 0
        if value > top { break }
        values.append(value)
      }
      return values
    }
  }
}
