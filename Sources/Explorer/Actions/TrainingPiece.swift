/// What is learned between two looks at the clock while training runs by itself.
package enum TrainingPiece: Hashable, Sendable {
  /// Whole epochs.
  case epochs(Int)
  /// A part of an epoch that would take longer than a picture may be late.
  case trainingSteps(Int)
}
