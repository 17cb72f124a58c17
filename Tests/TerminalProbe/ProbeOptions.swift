import CursesTerminal

/// What the probe was asked to do.
struct ProbeOptions {
  var choices = TerminalChoices()
  var slow: UInt32 = 0
  var crashKind: String?

  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--ascii": choices.ascii = true
      case "--plain": choices.plain = true
      case "--theme": choices.theme = rest.popFirst().flatMap { .init(rawValue: $0) } ?? .auto
      case "--color": choices.color = rest.popFirst().flatMap { .init(rawValue: $0) } ?? .auto
      case "--slow": slow = rest.popFirst().flatMap { UInt32($0) } ?? 0
      case "--crash": crashKind = rest.popFirst()
      default: break
      }
    }
  }

  /// Crashes, in a debug build.
  func crash() {
    #if DEBUG
      crashKind.flatMap { Crash(rawValue: $0) }?.make()
    #endif
  }
}
