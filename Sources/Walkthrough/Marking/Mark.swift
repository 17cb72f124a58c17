/// What there is to say about one number of a working.
package enum Verdict: String, CaseIterable, Sendable {
  /// The true number, within one unit of the last digit that was given.
  case right
  /// Not the true number, but what the formula gives with the person's own earlier ones.
  case follows
  case wrong
  /// Nothing was filled in.
  case missing
}

/// One number of a working, judged.
package struct Mark: Hashable, Sendable {
  /// What it is a number of.
  package let quantity: Quantity
  /// Which training step it belongs to, counted from 1.
  package let trainingStep: Int
  /// What was typed.
  package let given: String
  /// The true number.
  package let right: Double
  /// How it was judged.
  package let verdict: Verdict
  /// The known slip that a wrong number shows; nil where none does.
  package let slip: Slip?
  /// What stands beside it in the margin; nil where there is nothing to say.
  package let remark: String?

  /// What was typed, as a number; nil for what is none.
  package var value: Double? { TypedNumber.value(given) }

  /// True for a number that earns its mark.
  package var counts: Bool { verdict == .right || verdict == .follows }
}
