import CLibrary
import Lessons

/// Standard input, output and error as a program can rely on them.
enum StandardStreams {
  /// Puts something in the place of each that is closed, so that no file gets its number.
  ///
  /// Otherwise an error message could end up in the file that was opened next. What stands in
  /// fails as the closed one did: reading finds nothing, and writing is an error.
  static func open() {
    for (number, mode) in [
      (STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY),
    ] where fcntl(number, F_GETFD) < 0 {
      // The lowest number that is free is this one: those below it are open by now.
      _ = systemOpen("/dev/null", mode)
    }
  }

  /// Sends what was printed on its way; throws when it did not all arrive.
  static func flush() throws(Failure) {
    guard fflush(nil) != 0, errno != EPIPE else { return }
    let reason = String(cString: strerror(errno))
    throw Failure("nn101: error: standard output cannot be written (\(reason))")
  }
}

/// The system's open, under a name that the type's own `open` does not hide.
private func systemOpen(_ path: String, _ mode: Int32) -> Int32 {
  open(path, mode)
}
