/// How far the outputs a are from the targets t, as one number L. n is the number of outputs.
package enum Loss: String, CaseIterable, Sendable {
  /// L = ½ Σ (a − t)²
  case squaredError = "squared-error"
  /// L = Σ (a − t)² / n
  case meanSquaredError = "mean-squared-error"
  /// L = −Σ t · ln a, for a softmax output.
  case crossEntropy = "cross-entropy"
  /// L = −Σ (t · ln a + (1 − t) · ln(1 − a)), for a sigmoid output.
  case binaryCrossEntropy = "binary-cross-entropy"
}
