import Walkthrough

/// The gradients that the backward pass has reached, each beside a measured one.
package struct GradientReading {
  /// The largest difference last.
  package let rows: [NudgeCheck.Row]

  /// Reads what the backward pass has reached at this moment.
  package init(_ walk: LessonWalk) {
    rows = NudgeCheck(walk.trace).rows.filter { row in
      walk.known(walk.trace.gradient(of: row.parameter)) != nil
    }
  }
}

extension GradientReading {
  /// How many weights and biases have a gradient at all.
  package static func count(_ walk: LessonWalk) -> Int {
    walk.trace.steps.count { $0.rule == .gradientDescent }
  }

  /// Those that the backward pass has reached, with their gradients.
  static func parameters(_ walk: LessonWalk) -> [(parameter: Quantity, gradient: Double)] {
    let trace = walk.trace
    return trace.steps.compactMap { step in
      guard let parameter = step.quantity.parameter, step.quantity == trace.gradient(of: parameter),
        let value = walk.known(step.quantity)
      else { return nil }
      return (parameter, value)
    }
  }
}

/// All the paths from a weight to the loss; their products add up to its gradient.
package struct PathReading {
  /// The selected weight's place; else that of the weight the step is about; else the first of all.
  package let connection: Connection
  /// nil when there are too many to follow.
  package let paths: [Path]?
  /// Whether the backward pass has reached the weight, so that the products may be told.
  package let isKnown: Bool

  /// nil for a network without weights.
  package init?(_ walk: LessonWalk) {
    guard let connection = walk.connectionInView else { return nil }
    self.connection = connection
    paths = walk.trace.paths(from: connection)
    isKnown = walk.known(connection.gradient) != nil
  }

  /// What the products come to.
  package var sum: Double { (paths ?? []).reduce(0) { $0 + $1.product } }
}
