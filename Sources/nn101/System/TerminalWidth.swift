import CLibrary
import Drawing

/// How wide a terminal is.
enum TerminalWidth {
  /// In columns; nil for what is no terminal, or does not say.
  static func columns(_ file: Int32) -> Int? {
    var size = winsize()
    guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// A line as it is; where standard output is a terminal that is narrower, cut between its words.
  static func folded(_ line: String) -> [String] {
    guard let columns = columns(STDOUT_FILENO), line.utf8.count > columns else { return [line] }
    return TextFlow.wrap(line, columns: columns).map(\.text)
  }
}
