import CLibrary
import Lessons

/// Writes lines to standard error, whatever names and typed words they hold made safe.
func say(_ lines: [String]) {
  for line in lines {
    let bytes = Array((Sanitiser.visible(line) + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// Asks a question on standard error, where it does not get into what is printed; no line ends.
func ask(_ question: String) {
  let bytes = Array(question.utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// Ends the program with a status, after what was printed has gone out.
func finish(status: Int32) -> Never {
  fflush(nil)
  exit(status)
}
