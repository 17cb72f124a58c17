#if DEBUG
  import CursesTerminal
  import Foundation
  import Testing

  /// A crash gives the terminal back at once, and its message is not lost.
  struct CrashTests {
    @Test("every kind of crash", arguments: Crash.allCases)
    func crash(kind: Crash) throws {
      let terminal = PseudoTerminal(.probe, ["--crash", kind.rawValue])
      try #require(terminal.shows("size 80x24"))
      terminal.type("x")
      // Swift's backtracer would hold the terminal for half a minute.
      let status = terminal.exitStatus(within: 25)
      #expect(Self.deaths.contains(status ?? 0), "status \(String(describing: status))")
      #expect(terminal.isRestored)
      let said = String(decoding: terminal.output, as: UTF8.self)
      #expect(said.contains("said while the screen was up"))
      if let message = Self.messages[kind] { #expect(said.contains(message)) }
    }

    private static let deaths = Set(
      [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT].map { 128 + $0 })

    private static let messages: [Crash: String] = [
      .arrayOverrun: "Index out of range",
      .fatalError: "made for a test",
      .precondition: "made for a test",
      .notANumber: "Double value cannot be converted to Int",
    ]
  }
#endif
