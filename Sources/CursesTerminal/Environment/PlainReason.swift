/// Why the program speaks in plain sentences instead of drawing a screen.
package enum PlainReason: Error, Hashable, Sendable {
  case askedByOption
  case askedByVariable(String)
  case inputIsNotTerminal
  case outputIsNotTerminal
  case termIsUnset
  case termIsDumb
  case termIsUnknown(String)
  case cannotAddressCursor(String)
  case screenDidNotOpen(String)

  /// The reason as a sentence.
  package var sentence: String {
    switch self {
    case .askedByOption: "--plain was given."
    case .askedByVariable(let name): "\(name) is set."
    case .inputIsNotTerminal: "The input is not a terminal."
    case .outputIsNotTerminal: "The output is not a terminal."
    case .termIsUnset: "TERM is not set, so the kind of terminal is not known."
    case .termIsDumb: "TERM is dumb: such a terminal has no screen to draw on."
    case .termIsUnknown(let name):
      "This system does not know the terminal \"\(name)\". Try TERM=xterm-256color."
    case .cannotAddressCursor(let name):
      "The terminal \"\(name)\" cannot put its cursor where it is asked to."
    case .screenDidNotOpen(let name): "The screen of the terminal \"\(name)\" did not open."
    }
  }

  /// Whether the person may wonder about it, and should be told.
  package var isSurprising: Bool {
    switch self {
    case .askedByOption, .askedByVariable, .inputIsNotTerminal, .outputIsNotTerminal: false
    case .termIsUnset, .termIsDumb, .termIsUnknown, .cannotAddressCursor, .screenDidNotOpen: true
    }
  }
}
