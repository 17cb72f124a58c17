import Drawing
import Session

/// The keys that free play has besides those of a lesson.
enum PlayKeys {
  static let bindings: [KeyBinding] = [
    KeyBinding(
      [.character("o")], .openOptions, [.playing], "options",
      "options: data, layers, learning rate and all else"),
    KeyBinding(
      [.character("T")], .toggleRunning, [.playing, .options], "run",
      "run the training, and pause it"),
    KeyBinding(
      [.character("t")], .finishEpoch, [.playing], "epoch",
      "train for one epoch: every example once"),
    KeyBinding(
      [.up, .character("k"), .backTab], .moveInList(-1), [.options], nil, "the option above",
      shown: "↑"),
    KeyBinding(
      [.down, .character("j"), .tab], .moveInList(1), [.options], "choose", "the option below",
      shown: "↓"),
    KeyBinding(
      [.right, .character("+"), .character("="), .character("l"), .space], .changeOption(1),
      [.options], "change", "the next value, or the larger one", shown: "→"),
    KeyBinding(
      [.left, .character("-"), .character("−"), .character("h")], .changeOption(-1), [.options],
      nil, "the value before, or the smaller one", shown: "←"),
    KeyBinding(
      [.escape, .enter, .character("o")], .close, [.options], "close", "close the options",
      shown: "esc"),
    KeyBinding(
      [.character("c")], .showCommandLine, [.playing, .options], nil,
      "the command line that recreates this state"),
    KeyBinding(
      [.character("B")], .keepBeside, [.playing, .options], nil,
      "keep this run beside those that follow, or let it go"),
    KeyBinding([.character("S")], .beginSave, [.playing], nil, "save the network as a file"),
    KeyBinding([.enter], .submit, [.naming], "save", "write the file"),
    KeyBinding([.escape], .close, [.naming], "cancel", "write no file"),
  ]
}
