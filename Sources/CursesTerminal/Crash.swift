#if DEBUG
  import CLibrary
  import CTerminal

  /// Ways to die, for the tests that hold the terminal to be given back in each.
  package enum Crash: String, CaseIterable, Sendable {
    case arrayOverrun = "array-overrun"
    case fatalError = "fatal-error"
    case notANumber = "not-a-number"
    case precondition
    case stackOverflow = "stack-overflow"
    case segmentation
    case bus
    case floatingPoint = "floating-point"
    case abort
    case trap

    /// Crashes in this way.
    package func make() {
      switch self {
      case .arrayOverrun: print([1, 2, 3][Int(CommandLine.argc) + 1000])
      case .fatalError: Swift.fatalError("made for a test")
      case .notANumber: print(Int(Double(CommandLine.argc) * .nan))
      case .precondition: Swift.preconditionFailure("made for a test")
      case .stackOverflow: print(Self.fall(1))
      case .segmentation: ct_crash_by_signal(SIGSEGV)
      case .bus: ct_crash_by_signal(SIGBUS)
      case .floatingPoint: ct_crash_by_signal(SIGFPE)
      case .abort: ct_crash_by_signal(SIGABRT)
      case .trap: ct_crash_by_signal(SIGTRAP)
      }
    }

    private static func fall(_ depth: Int) -> Int {
      depth == 0 ? 0 : fall(depth + 1) + depth
    }
  }
#endif
