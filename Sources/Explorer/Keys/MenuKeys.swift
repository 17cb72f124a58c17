import Drawing
import Session

/// The keys of the menu of lessons.
enum MenuKeys {
  static let bindings: [KeyBinding] = [
    KeyBinding([.up, .character("k")], .menu(.move(-1)), [.menu], nil, "move up", shown: "↑"),
    KeyBinding(
      [.down, .character("j"), .tab], .menu(.move(1)), [.menu], "move", "move down",
      shown: "↓"),
    KeyBinding(
      [.enter, .space, .right, .pageDown, .character("l")], .menu(.enter), [.menu], "open",
      "open the lesson", shown: "enter"),
    KeyBinding([.character("p")], .play(.open), [.menu], "free play", "free play"),
    KeyBinding(
      [.character("i")], .look(.explanation), [.menu], nil,
      "what this course is, and to whom it is due"),
    KeyBinding(
      [.character("r")], .menu(.review), [.menu], nil, "answer the questions that are due again"),
  ]
}
