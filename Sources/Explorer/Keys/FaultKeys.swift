import Drawing
import Session

/// The keys with which an engine's fault is looked for.
enum FaultKeys {
  static let bindings: [KeyBinding] = [
    KeyBinding(
      [.space, .right, .pageDown], .walk(.forward), [.searchingFault], "go on",
      "the next number's arithmetic; once found, the next page",
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
