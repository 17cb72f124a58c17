import Drawing
import Session

/// The keys that free play has besides those of a lesson.
enum PlayKeys {
  static let bindings: [KeyBinding] = [
    KeyBinding(
      [.character("o")], .play(.options), [.playing], "options",
      "options: data, layers, learning rate and all else"),
    KeyBinding(
      [.character("T")], .train(.runOrPause), [.playing, .options], "run",
      "run the training, and pause it"),
    KeyBinding(
      [.character("t")], .train(.epoch), [.playing], "epoch",
      "train for one epoch: every example once"),
    KeyBinding(
      [.up, .character("k"), .backTab], .play(.mark(-1)), [.options], nil, "the option above",
      shown: "↑"),
    KeyBinding(
      [.down, .character("j"), .tab], .play(.mark(1)), [.options], "choose", "the option below",
      shown: "↓"),
    KeyBinding(
      [.right, .character("+"), .character("="), .character("l"), .space], .play(.step(1)),
      [.options], "change", "the next value, or the larger one", shown: "→"),
    KeyBinding(
      [.left, .character("-"), .character("−"), .character("h")], .play(.step(-1)), [.options],
      nil, "the value before, or the smaller one", shown: "←"),
    KeyBinding(
      [.escape, .enter, .character("o")], .card(.close), [.options], "close", "close the options",
      shown: "esc"),
    KeyBinding(
      [.character("B")], .play(.keepBeside), [.playing, .options], nil,
      "keep this run beside those that follow, or let it go"),
    KeyBinding([.character("h")], .walk(.back), [.playing]),
    KeyBinding([.character("S")], .play(.save), [.playing], nil, "save the network as a file"),
    KeyBinding([.enter], .typing(.submit), [.naming], "save", "write the file"),
    KeyBinding([.escape], .card(.close), [.naming], "cancel", "write no file"),
  ]
}
