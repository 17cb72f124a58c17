import Drawing
import Session

/// The keys with which a lesson is opened that the text leads to.
enum LinkKeys {
  static let bindings: [KeyBinding] = [
    KeyBinding(
      [.character("O")], .link(.list), Keymap.lesson, nil, "open a lesson that the text leads to"),
    KeyBinding(
      [.up, .character("k"), .backTab], .link(.mark(-1)), [.linking], nil, "mark the lesson above",
      shown: "↑"),
    KeyBinding(
      [.down, .character("j"), .tab], .link(.mark(1)), [.linking], "move", "mark the lesson below",
      shown: "↓"),
    KeyBinding(
      [.enter, .space, .right, .pageDown, .character("l")], .link(.follow), [.linking], "open",
      "open the lesson; this one stays as it is", shown: "enter"),
    KeyBinding(
      [.escape, .left, .backspace, .pageUp, .character("O")], .card(.close), [.linking], "close",
      "close what is open", shown: "esc"),
  ]
}
