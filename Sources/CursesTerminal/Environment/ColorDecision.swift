/// How many colours are used, over the terminal's own foreground and background.
package struct ColorDecision: Hashable, Sendable {
  /// 0 when only bold, reverse and underline are used.
  package let count: Int
  /// True where a colour is asked for by its red, green and blue, and not by its place in a palette.
  package private(set) var areMixed = false
  /// A sentence that says why.
  package let reason: String

  /// Where every number is a mixture: eight bits for each of red, green and blue.
  private static let mixtures = 1 << 24

  init(environment: TerminalEnvironment, choices: TerminalChoices, kind: KindOfTerminal) {
    guard let description = kind.description, kind.plainReason == nil else {
      (count, reason) = (0, "Plain sentences have no colours.")
      return
    }
    if choices.color == .never {
      (count, reason) = (0, "No colour was asked for.")
    } else if choices.color == .auto, environment.value("NO_COLOR") != nil {
      (count, reason) = (0, "NO_COLOR is set.")
    } else if description.colors < 8 || !description.hasDefaultColors {
      (count, reason) = (0, "The terminal \(kind.name) has no colours.")
    } else if description.colors == Self.mixtures {
      (count, areMixed) = (256, true)
      reason = "The terminal \(kind.name) mixes 24-bit colours; the 256 are mixed exactly."
    } else if description.colors > 256 {
      // Its higher numbers are mixtures of red, green and blue, and not places in a palette.
      (count, reason) = (8, "The terminal \(kind.name) has a palette of 8 colours.")
    } else {
      count = description.colors
      reason = "The terminal \(kind.name) has \(description.colors) colours."
    }
  }
}
