import Drawing
import Session

/// The keys with which the loss curve is read.
enum CurveKeys {
  static let bindings: [KeyBinding] = [
    KeyBinding(
      [.left, .pageUp, .backspace, .character("h")], .curve(.move(.epochs(-1))), [.curve],
      "earlier", "the epoch before", shown: "←"),
    KeyBinding(
      [.right, .pageDown, .space, .character("l")], .curve(.move(.epochs(1))), [.curve], "later",
      "the epoch after", shown: "→"),
    KeyBinding(
      [.up, .character("k")], .curve(.move(.leap(1))), [.curve], nil,
      "on by a twentieth of the curve", shown: "↑"),
    KeyBinding(
      [.down, .character("j")], .curve(.move(.leap(-1))), [.curve], nil,
      "back by a twentieth of the curve", shown: "↓"),
    KeyBinding([.home], .curve(.move(.first)), [.curve], nil, "before any training"),
    KeyBinding([.end], .curve(.move(.last)), [.curve], nil, "the last epoch so far"),
    KeyBinding(
      [.character("v")], .curve(.scale), [.curve], "scale",
      "a logarithmic scale, or a linear one"),
    KeyBinding(
      [.enter], .curve(.goThere), [.curve], "go there",
      "go back to this epoch: the network as it was"),
    KeyBinding(
      [.escape, .character("L")], .card(.close), [.curve], "close", "close the curve", shown: "esc"),
  ]
}
