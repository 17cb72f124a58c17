import Drawing
import Session

/// The keys for the size of a nudge.
enum NudgeKeys {
  static let bindings: [KeyBinding] = [
    KeyBinding(
      [.character("d")], .look(.nudge(powers: 1)), Keymap.lesson, nil,
      "a nudge ten times smaller, where one is shown"),
    KeyBinding(
      [.character("D")], .look(.nudge(powers: -1)), Keymap.lesson, nil,
      "a nudge ten times larger"),
  ]
}
