import Drawing
import Session

/// The keys with which an engine's fault is looked for.
enum FaultKeys {
  static let bindings: [KeyBinding] = [
    KeyBinding(
      [.space, .right, .pageDown], .walk(.forward), [.searchingFault], "next number",
      "the arithmetic of the next number",
      shown: "space →"),
    KeyBinding(
      [.enter], .question(.accuse), [.searchingFault], "wrong here",
      "name this number as the first wrong one"),
    KeyBinding(
      [.character(":")], .walk(.jump), [.searchingFault], "go to", "go to a step by its number"),
    KeyBinding(
      [.left, .backspace, .pageUp], .walk(.back), [.searchingFault], "back",
      "the number before", shown: "←"),
    KeyBinding(
      [.character("."), .character(",")], .walk(.phaseEnd), [.searchingFault], nil,
      "skip to the end of the phase", shown: "."),
  ]
}
