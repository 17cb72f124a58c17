import Lessons
import Session

/// Which sheet it is: where its network is from, and how its numbers were drawn.
struct SheetSource {
  /// A lesson's id or a file, as it was named.
  var source: String
  /// What was changed there, as words of the command line.
  var place: [String]
  var seed: UInt64?
  var isWhole = false
  var blank: String

  /// What the sheet is called.
  var name: String { Sanitiser.visible(source, keepingLines: false) }

  /// What stands over it.
  var title: String { source == "-" ? "standard input" : name }

  /// The command that writes the sheet again.
  var command: String { "nn101 worksheet \(words)" }

  /// The same in another format.
  func command(format: String) -> String { "\(command) --format \(format)" }

  /// All that its numbers depend on.
  var words: String {
    var words = [PlaySettings.quoted(name)] + place
    if let seed { words.append("--seed \(seed)") }
    if isWhole { words.append("--whole") }
    if blank != "all" { words.append("--blank \(blank)") }
    return words.joined(separator: " ")
  }
}
