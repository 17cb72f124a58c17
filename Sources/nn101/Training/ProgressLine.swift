import CLibrary
import CursesTerminal
import Drawing
import Explorer
import Session

/// A line on standard error that tells how far something has come; only at a terminal
/// that can go back in a line, and not where sentences are wanted.
///
/// It is drawn a few times a second, with no more than spaces and a carriage return.
struct ProgressLine {
  private static let pause = 0.1

  /// False where a line cannot be drawn again.
  let isOn: Bool
  private let sharesScreen: Bool
  private let glyphs: GlyphSet
  private var drawn = ""
  private var lastTime = Clock.seconds

  /// `rows` is the descriptor to which lines are written meanwhile.
  init(besides rows: Int32) {
    sharesScreen = isatty(STDERR_FILENO) == 1 && isatty(rows) == 1
    let environment = TerminalEnvironment.current
    isOn = isatty(STDERR_FILENO) == 1 && environment.redrawsLines
    glyphs = ScreenLook(environment.decide().glyphs.choice).glyphs
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

  private static var columns: Int { TerminalWidth.columns(STDERR_FILENO) ?? 80 }
}
