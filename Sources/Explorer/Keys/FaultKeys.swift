import Drawing
import Session

/// The keys with which an engine's fault is looked for.
enum FaultKeys {
  static let bindings: [KeyBinding] = [
    KeyBinding(
      [.space, .right, .pageDown], .walk(.forward), [.searchingFault], "go on",
      "the next number's arithmetic", shown: "space →"),
    KeyBinding(
      [.space, .right, .pageDown], .walk(.forward), [.faultFound], "next page",
      "the next page", shown: "space →"),
    KeyBinding(
      [.character("s")], .change(.reseed), [.faultFound], "another fault",
      "draw another network, with another mistake"),
    KeyBinding(
      [.enter], .question(.accuse), [.searchingFault], "wrong here",
      "name this number as the first wrong one"),
    KeyBinding(
      [.character(":")], .walk(.jump), [.searchingFault, .faultFound], "go to",
      "go to a step by its number"),
    KeyBinding(
      [.left, .backspace, .pageUp], .walk(.back), [.searchingFault, .faultFound], "back",
      "the number before", shown: "←"),
    KeyBinding(
      [.character("."), .character(",")], .walk(.phaseEnd), [.searchingFault], nil,
      "skip to the end of the phase", shown: "."),
  ]
}
