/// A column, a term or a plot that stands on a page only once it has been taught.
///
/// Sums, activations, weights and biases are there from the first page on.
package enum Sign: String, CaseIterable, Hashable, Sendable {
  /// The plot of an activation.
  case curve
  case map, matrix
  /// ∂a/∂z.
  case slope
  /// L.
  case loss
  /// ∂L/∂a.
  case gradient
  /// δ, ∂L/∂w and the paths to a weight.
  case delta
  /// η and the new weights.
  case update
  /// Epochs, and plots of a whole training.
  case training
}
