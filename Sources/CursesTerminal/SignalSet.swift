import CTerminal

/// The signals that came since they were last looked at.
struct SignalSet: OptionSet {
  let rawValue: Int

  static let interrupt = SignalSet(rawValue: CT_INTERRUPT)
  static let terminate = SignalSet(rawValue: CT_TERMINATE)
  static let hangUp = SignalSet(rawValue: CT_HANG_UP)
  static let quit = SignalSet(rawValue: CT_QUIT)
  static let stop = SignalSet(rawValue: CT_STOP)
  static let proceed = SignalSet(rawValue: CT_CONTINUE)
  static let window = SignalSet(rawValue: CT_WINDOW)

  /// What ends the program, the plainest wish first.
  var closingReason: ClosingReason? {
    if contains(.hangUp) { return .hungUp }
    if contains(.terminate) { return .terminated }
    if contains(.quit) { return .quit }
    return contains(.interrupt) ? .interrupted : nil
  }

  static func take() -> SignalSet { SignalSet(rawValue: Int(ct_take_signals())) }
}
