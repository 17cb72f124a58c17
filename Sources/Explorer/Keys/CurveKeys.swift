import Drawing
import Session

/// The keys with which the loss curve is read.
enum CurveKeys {
  static let bindings: [KeyBinding] = [
    KeyBinding(
      [.left, .pageUp, .backspace, .character("h")], .moveInCurve(.epochs(-1)), [.curve],
      "earlier", "the epoch before", shown: "←"),
    KeyBinding(
      [.right, .pageDown, .space, .character("l")], .moveInCurve(.epochs(1)), [.curve], "later",
      "the epoch after", shown: "→"),
    KeyBinding(
      [.up, .character("k")], .moveInCurve(.leap(1)), [.curve], nil,
      "on by a twentieth of the curve", shown: "↑"),
    KeyBinding(
      [.down, .character("j")], .moveInCurve(.leap(-1)), [.curve], nil,
      "back by a twentieth of the curve", shown: "↓"),
    KeyBinding([.home], .moveInCurve(.first), [.curve], nil, "before any training"),
    KeyBinding([.end], .moveInCurve(.last), [.curve], nil, "the last epoch so far"),
    KeyBinding(
      [.character("v")], .changeScale, [.curve], "scale",
      "a logarithmic scale, or a linear one"),
    KeyBinding(
      [.enter], .goToEpoch, [.curve], "go there", "go back to this epoch: the network as it was"),
    KeyBinding(
      [.escape, .character("L")], .close, [.curve], "close", "close the curve", shown: "esc"),
  ]
}
