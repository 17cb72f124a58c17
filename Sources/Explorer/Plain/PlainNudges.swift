import Session
import Walkthrough

/// Nudges in sentences.
extension PlainWords {
  /// A sentence for each number of the page's nudge.
  ///
  /// `The weight from x1 to o1 goes from 2 to 2.01. Loss goes from 2 to 2.06045: 6.045 times as far.`
  var nudged: [String] {
    guard let reading = NudgeReading(walk) else { return ["No weight is selected."] }
    return reading.rows.map { row in
      let name = words.name(row.quantity).capitalisedFirst
      guard let before = row.before else { return "\(name) is not computed yet." }
      guard let after = row.after, let change = row.change(of: walk.nudgePower) else {
        return "\(name) is \(SpokenNotation.number(before))."
      }
      let (from, to) = NumberFormat(.exact, minus: "minus ").texts(before, after)
      let times =
        row.tellsSlope ? ": \(SpokenNotation.number(change / reading.nudge)) times as far" : ""
      return heard("\(name) goes from \(from) to \(to)\(times).")
    }
  }

  /// A sentence for each size of nudge.
  ///
  /// `A nudge of 0.01 to one side is off by at most 0.0003, to both sides by 0.000001.`
  var nudgeErrors: [String] {
    guard let reading = NudgeErrorReading(walk) else { return ["No gradient is computed yet."] }
    return reading.points.map { point in
      let errors = [point.oneSide, point.bothSides].map(SpokenNotation.number)
      return "A nudge of \(SpokenNotation.number(point.nudge)) to one side is off by "
        + "\(errors[0]) at most, to both sides by \(errors[1])."
    }
  }
}
