import CLibrary

/// Signals that would end the program, held back until it has looked for them.
///
/// Those that the program was told to ignore, as by `nohup`, are still ignored.
struct HeldSignals {
  private let numbers: [Int32]

  /// From now on the signals wait.
  init(_ numbers: [Int32] = [SIGINT, SIGTERM, SIGHUP]) {
    self.numbers = numbers.filter { !Self.isIgnored($0) }
    var set = sigset_t()
    sigemptyset(&set)
    for number in self.numbers { sigaddset(&set, number) }
    sigprocmask(SIG_BLOCK, &set, nil)
  }

  /// The number of one that has come; nil while there is none.
  var pending: Int32? {
    var set = sigset_t()
    sigemptyset(&set)
    sigpending(&set)
    return numbers.first { sigismember(&set, $0) == 1 }
  }

  /// Lets them end the program again: nothing is left that must not be lost.
  func release() {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    sigprocmask(SIG_UNBLOCK, &set, nil)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    let before = signal(number, SIG_IGN)
    signal(number, before)
    return unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
