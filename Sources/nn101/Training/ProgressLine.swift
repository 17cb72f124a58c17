import CLibrary
import CursesTerminal
import Drawing
import Explorer
import Session

/// A line on standard error that tells how far something has come; only at a terminal.
///
/// It is drawn a few times a second, with no more than spaces and a carriage return.
struct ProgressLine {
  private static let pause = 0.1

  private let isOn = isatty(STDERR_FILENO) == 1
  private let sharesScreen = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  private let glyphs: GlyphSet
  private var drawn = ""
  private var lastTime = Clock.seconds

  init() {
    let choice = TerminalEnvironment.current.decide(TerminalChoices()).glyphs.choice
    glyphs = ScreenLook(choice).glyphs
  }

  /// Shows how far it is, when the time has come.
  mutating func show(_ fraction: Double, _ text: () -> String) {
    guard isOn, Clock.seconds - lastTime >= Self.pause else { return }
    lastTime = Clock.seconds
    let columns = Self.columns
    guard columns > 20 else { return }
    let bar = min(30, (columns - 1) / 3)
    let done = min(bar, Int(fraction * Double(bar)))
    let line =
      String(repeating: glyphs.barDone, count: done)
      + String(repeating: glyphs.barLeft, count: bar - done) + "  " + text()
    clear()
    drawn = String(line.prefix(columns - 1))
    put(drawn)
  }

  /// Makes room for a row of the table, and comes back below it.
  mutating func makeRoom(for row: () -> Void) {
    guard sharesScreen, !drawn.isEmpty else { return row() }
    let line = drawn
    clear()
    row()
    drawn = line
    put(line)
  }

  mutating func clear() {
    guard !drawn.isEmpty else { return }
    put("\r" + String(repeating: " ", count: drawn.count) + "\r")
    drawn = ""
  }

  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
