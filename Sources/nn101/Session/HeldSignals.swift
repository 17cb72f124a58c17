#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Signals that would end the program, held back until it has looked for them.
struct HeldSignals {
  private static let all = [SIGINT, SIGTERM, SIGHUP]

  /// From now on the signals wait.
  init() {
    var set = sigset_t()
    sigemptyset(&set)
    for number in Self.all { sigaddset(&set, number) }
    sigprocmask(SIG_BLOCK, &set, nil)
  }

  /// The number of one that has come; nil while there is none.
  var pending: Int32? {
    var set = sigset_t()
    sigemptyset(&set)
    sigpending(&set)
    return Self.all.first { sigismember(&set, $0) == 1 }
  }
}
