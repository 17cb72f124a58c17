/// One thing that an engine does wrongly, wherever it comes to it; all else it does rightly.
///
/// What follows from a wrong number is computed from it, so that the whole looks plausible.
package enum EngineFault: String, CaseIterable, Hashable, Sendable {
  /// z without the bias.
  case biasForgotten = "bias-forgotten"
  /// A layer reads the sums z of the layer before it, and not what that passes on.
  case preActivationForActivation = "z-for-a"
  /// (a − t)² for ½(a − t)².
  case halfForgotten = "half-forgotten"
  /// t − a for a − t.
  case errorTurned = "error-turned"
  /// The slope is taken at a instead of at z.
  case slopeAtActivation = "slope-at-a"
  /// δ is the error alone.
  case slopeForgotten = "slope-forgotten"
  /// Only the paths over the first neurons of the next layer are added up, not over the last.
  case pathForgotten = "path-forgotten"
  /// The next layer's weights are updated before the gradients are carried back through them.
  case updatedWeightsUsed = "updated-weights-used"
  /// A weight's gradient is δ alone.
  case inputForgotten = "input-forgotten"
  /// The examples' gradients are added up and not divided by how many there are.
  case meanForgotten = "mean-forgotten"
  /// Weights and biases step uphill.
  case uphill
  /// The whole gradient is taken away.
  case learningRateForgotten = "learning-rate-forgotten"
  case biasNotUpdated = "bias-not-updated"
}
