/// A sign on the screen that is no number of the network.
package enum ScreenSign: String, CaseIterable, Hashable, Sendable {
  /// σ.
  case sigmoid
  /// `step 3/39`.
  case steps
  case epoch
  /// The e of `4.4e-4`.
  case power
  /// `RMSE 2.87 · R² 0.86`: stands in free play where measurements are learned.
  case measured
}
