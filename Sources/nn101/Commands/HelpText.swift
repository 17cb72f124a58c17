import Drawing

/// A help text, as the parser makes it, brought into the order that people read it in.
struct HelpText {
  /// What the program looks at besides its words.
  static let environment = [
    ("NN101_LESSONS", "The folders of the lessons, with colons between."),
    ("NN101_PLAIN", "Set, and not 0: sentences instead of a screen, as --plain."),
    ("ACCESSIBLE", "The same; other programs heed it too."),
    ("NN101_MOTION", "0: steps do not run along their lines, as --no-motion."),
    ("SSH_CONNECTION", "Set: the same, since every picture has to travel."),
    ("NN101_KIOSK", "Set, and not 0: a class's terminal; no files are opened or written."),
    ("NN101_CPU", "The share of a core that training may use, 0.01 to 1; 0.2 in a class."),
    ("NO_COLOR", "Set: no colours, as --color never."),
    ("TERM, COLORTERM", "What the terminal can do."),
    ("COLORFGBG", "Its background, where it does not answer when asked."),
    ("LC_ALL, LANG", "Not UTF-8: ASCII characters only, as --ascii."),
    ("XDG_STATE_HOME", "Progress is kept in nn101 there, else in ~/.local/state."),
  ]

  /// What a shell is told at the end.
  static let statuses = [
    ("0", "All went well."),
    ("1", "Something is missing or wrong, or cannot be written."),
    ("64", "The command line is not understood."),
    ("130, 143", "Ctrl-C, or a signal to end; what was learned is kept."),
  ]

  private let parsed: String
  private let columns: Int
  /// True for the program's own help, false for that of a command.
  private let isOfProgram: Bool

  /// `parsed` is the parser's text; the rest is made as wide.
  init(_ parsed: String, columns: Int) {
    self.columns = columns
    isOfProgram = parsed.contains("\nSUBCOMMANDS:\n")
    // The parser does not know the short word: ArgumentWords reads it.
    self.parsed =
      isOfProgram ? parsed.replacing("\n  --version    ", with: "\n  -V, --version") : parsed
  }

  /// Examples last, where the eye is when the text has run through, and what holds for all commands
  /// in one place.
  var text: String {
    let (rest, examples) = split
    let closing =
      isOfProgram
      ? [section("ENVIRONMENT", Self.environment), section("EXIT STATUS", Self.statuses)]
      : [
        wrapped("'nn101 --help' tells of environment variables and exit statuses.").joined(
          separator: "\n")
      ]
    return ([rest, examples] + closing).compactMap { $0 }.joined(separator: "\n\n")
  }

  /// The text without its examples, and those.
  private var split: (rest: String, examples: String?) {
    let lines = parsed.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "Examples:"),
      let end = lines[start...].firstIndex(of: "")
    else { return (Self.trimmed(lines[...]), nil) }
    let examples = ["EXAMPLES:"] + lines[start..<end].dropFirst()
    return (
      Self.trimmed(lines[..<start] + lines[(end + 1)...]), examples.joined(separator: "\n")
    )
  }

  private static func trimmed(_ lines: ArraySlice<Substring>) -> String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private func section(_ title: String, _ rows: [(String, String)]) -> String {
    let indent = 20
    let lines = rows.flatMap { name, meaning in
      wrapped(meaning, indent: indent).enumerated().map { index, line in
        (index == 0 ? "  \(name)" : "").padded(to: indent) + line
      }
    }
    return "\(title):\n" + lines.joined(separator: "\n")
  }

  private func wrapped(_ text: String, indent: Int = 0) -> [String] {
    TextFlow.wrap(text, columns: max(10, columns - indent)).map(\.text)
  }
}
