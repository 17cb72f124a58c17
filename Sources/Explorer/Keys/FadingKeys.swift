import Drawing
import Session

/// The key that takes a walk again, with more of it left to the learner.
enum FadingKeys {
  static let bindings: [KeyBinding] = [
    KeyBinding(
      [.character("f")], .question(.again), [.walkEnd], "again, one blank a neuron",
      "this page once more, one number a neuron left to you"),
    KeyBinding(
      [.character("f")], .question(.again), [.blanksFilled], "again, more blanks",
      "this page once more, with more left to you"),
  ]
}
