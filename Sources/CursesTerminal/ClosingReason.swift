/// Why a terminal was closed from outside, and the exit status that tells the shell so.
package enum ClosingReason: Hashable, Sendable {
  /// Ctrl-C.
  case interrupted
  /// Somebody asked the program to end.
  case terminated
  /// The terminal's window was closed, or the line was lost.
  case hungUp
  /// Ctrl-\.
  case quit
  /// There is nothing more to read.
  case endOfInput

  /// The status by the shells' convention: 128 and the signal's number.
  package var exitStatus: Int32 {
    switch self {
    case .interrupted: 130
    case .terminated: 143
    case .hungUp: 129
    case .quit: 131
    case .endOfInput: 0
    }
  }
}
