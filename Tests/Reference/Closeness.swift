extension Double {
  /// Whether two numbers agree to `tolerance`, relative; near 0, to a thousandth of it, absolute.
  ///
  /// The absolute part only forgives what double precision loses when numbers near 1 cancel.
  package func agrees(with other: Double, within tolerance: Double = 1e-9) -> Bool {
    abs(self - other) <= max(tolerance * abs(other), tolerance * 1e-3)
  }
}
