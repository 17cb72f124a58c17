import CLibrary

/// How wide a terminal is.
enum TerminalWidth {
  /// In columns; nil for what is no terminal, or does not say.
  static func columns(_ file: Int32) -> Int? {
    var size = winsize()
    guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
