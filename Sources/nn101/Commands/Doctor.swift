import ArgumentParser
import CLibrary
import CursesTerminal
import Drawing
import Explorer
import Lessons
import Session

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what the program sees of this terminal, and show a test card.",
    usage: "nn101 doctor [<options>]",
    discussion: """
      Examples:
        nn101 doctor                             before a lesson begins in class
        nn101 doctor --theme high-contrast       for a bright room
        NO_COLOR=1 nn101 doctor                  without colours
      """)

  @OptionGroup var lessons: LessonOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  func run() throws {
    let decision = TerminalEnvironment.current.decide(screen.choices)
    row("TERM", EnvironmentVariable.value("TERM") ?? "not set", "")
    for finding in decision.findings { row(finding.topic, finding.choice, finding.reason) }
    row("Size", sizeText, "at least 60x20 is needed, 80x24 is the design size")
    row("Lessons", lessonsText, "")
    row("Progress", ProgressFile.standard.path, progressText)
    let colors = TerminalColors(asking: decision.kind)
    let made = decision.theme.asksForBackground ? colors.background : nil
    let theme = made.map(Theme.readable) ?? decision.theme.choice.theme
    print()
    if decision.plainReason == nil {
      ContrastReport(theme: theme, colors: colors).lines.forEach { print($0) }
      print()
    }
    let card = TestCard(choice: decision.glyphs.choice, theme: theme)
    print(decision.plainReason == nil ? card.colored : card.text)
  }

  private func row(_ topic: String, _ choice: String, _ reason: String) {
    let line = "\(topic.padded(to: 9)) \(choice)" + (reason.isEmpty ? "" : "  (\(reason))")
    print(Sanitiser.visible(line, keepingLines: false))
  }

  private var sizeText: String {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return "not a terminal"
    }
    return "\(size.ws_col)x\(size.ws_row)"
  }

  private var lessonsText: String {
    guard let folders = try? lessons.foundFolders() else { return "none found" }
    let count = (try? lessons.library().lessons.count) ?? 0
    return "\(count) in \(folders.joined(separator: ", "))"
  }

  private var progressText: String {
    ProgressFile.standard.isWritable ? "writable" : "not writable: progress will not be saved"
  }
}

/// What the back row of a classroom should be able to read.
struct TestCard {
  let choice: GlyphDecision.Choice
  let theme: Theme

  /// As a screen shows it.
  var colored: String { picture.ansi(theme) }

  /// For a pipe, or a terminal that knows no looks.
  var text: String { picture.text }

  private var picture: Grid {
    var grid = Grid(size: Size(columns: 64, rows: 10))
    let lines: [(String, Style)] = [
      ("Test card: can the back row read every line?", .strong),
      ("plain    0.5933  w(h1→o1) · δ(o1)", .plain),
      ("focus    +0.0364  what a step computes", .focus),
      ("positive +0.1385  blue, and a plus", Style(.positive, bold: true)),
      ("negative −0.0381  orange, and a minus", Style(.negative, bold: true)),
      ("faint    what recedes", .faint),
      (" selected ", .bar),
      ("╭─ h1 ───╮   lines  ━━━━━━─────   ← → ↑ ↓   ∂ δ η σ", .plain),
      (
        choice == .unicode
          ? "╰────────╯   dots   ⣀⡠⠔⠒⠉⠉⠒⠢⢄⣀   blocks ▀▄█░▒▓" : "╰────────╯   blocks ▀▄█░▒▓", .plain
      ),
    ]
    for (row, line) in lines.enumerated() {
      grid.write(line.0, at: Point(row: row, column: 0), style: line.1)
    }
    return choice == .ascii ? grid.asciiOnly : grid
  }
}
