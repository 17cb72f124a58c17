extension Quantity {
  /// Reads a quantity as the screen writes it, `∂L/∂w(x1→h1)`, `δ(o1)` or `η`, or by its key.
  ///
  /// nil for what is neither.
  package init?(asShown text: String) {
    var key = text
    for (sign, plain) in Self.signs { key = key.replacing(sign, with: plain) }
    self.init(key: key)
  }

  /// The screen's signs, and what stands for them in keys.
  private static let signs = [
    ("→", "->"), ("∂", "d"), ("δ(", "dL/dz("), ("delta(", "dL/dz("), ("η", "eta"), ("′", "'"),
    ("’", "'"), ("λ₁", "lambda1"), ("λ₂", "lambda2"),
  ]
}
