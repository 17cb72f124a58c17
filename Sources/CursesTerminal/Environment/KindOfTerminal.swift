/// Which kind of terminal is spoken to, or why none is.
package struct KindOfTerminal: Hashable, Sendable {
  /// The name of the description in use; empty in plain mode.
  package let name: String
  /// What the terminal can do; nil in plain mode.
  package let description: TerminalDescription?
  /// Why no screen can be drawn; nil when one can.
  package let plainReason: PlainReason?
  /// True when TERM itself was unknown and a relative stands in for it.
  package let isFallback: Bool
  /// A sentence that says why.
  package let reason: String

  init(environment: TerminalEnvironment, choices: TerminalChoices) {
    if let asked = Self.reasonBeforeLooking(environment, choices) {
      self.init(plain: asked)
      return
    }
    let term = environment.value("TERM") ?? ""
    if let found = environment.describe(term) {
      self.init(name: term, description: found, reason: "TERM is \(term).")
      return
    }
    for relative in Self.relatives(of: term, environment: environment) {
      guard let found = environment.describe(relative) else { continue }
      self.init(
        name: relative, description: found, isFallback: true,
        reason: "This system does not know the terminal \"\(term)\"; \(relative) stood in for it.")
      return
    }
    self.init(plain: .termIsUnknown(term))
  }

  private init(plain reason: PlainReason) {
    name = ""
    description = nil
    plainReason = reason
    isFallback = false
    self.reason = reason.sentence
  }

  private init(
    name: String, description: TerminalDescription, isFallback: Bool = false, reason: String
  ) {
    self.name = name
    self.description = description
    self.isFallback = isFallback
    self.reason = reason
    plainReason = description.addressesCursor ? nil : .cannotAddressCursor(name)
  }

  /// True when it reads a question for its colours, whether it answers or not.
  ///
  /// A text console or a terminal of old may print what it does not understand. All that have 256
  /// colours understand, but for the one inside Emacs.
  var answersQuestions: Bool {
    guard let description, plainReason == nil else { return false }
    let areOld = ["linux", "eterm", "cons", "hurd", "mach"]
    return description.colors >= 256 && !areOld.contains { name.hasPrefix($0) }
  }

  private static func reasonBeforeLooking(
    _ environment: TerminalEnvironment, _ choices: TerminalChoices
  ) -> PlainReason? {
    if choices.plain { return .askedByOption }
    for name in ["NN101_PLAIN", "ACCESSIBLE"] {
      if let asked = environment.value(name), asked != "0" { return .askedByVariable(name) }
    }
    if !environment.inputIsTerminal { return .inputIsNotTerminal }
    if !environment.outputIsTerminal { return .outputIsNotTerminal }
    guard let term = environment.value("TERM") else { return .termIsUnset }
    return term == "dumb" ? .termIsDumb : nil
  }

  /// Terminals of our days whose description an older system may lack.
  private static let modern = [
    "xterm", "kitty", "alacritty", "foot", "ghostty", "wezterm", "contour", "rio", "konsole",
    "gnome", "vte", "iterm", "rxvt-unicode", "st-", "tmux", "screen", "mintty", "ms-terminal",
  ]

  private static func relatives(
    of term: String, environment: TerminalEnvironment
  ) -> [String] {
    let name = term.lowercased()
    if name.hasPrefix("tmux") || name.hasPrefix("screen") {
      return ["screen-256color", "screen", "xterm-256color"]
    }
    let isModern = modern.contains { name.hasPrefix($0) } || environment.value("COLORTERM") != nil
    return isModern ? ["xterm-256color", "xterm"] : []
  }
}
