extension Int {
  /// The whole number nearest to a value: the one way from a Double to a place on a screen.
  ///
  /// It never traps: what is not a number is 0, and what is too large is the limit, which leaves
  /// room to add several of them.
  package init(clamping value: Double) {
    let limit = Double(1 << 52)
    guard !value.isNaN else {
      self = 0
      return
    }
    self = Int(Swift.min(Swift.max(value, -limit), limit).rounded())
  }
}
