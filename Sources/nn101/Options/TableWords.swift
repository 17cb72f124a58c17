import Lessons
import Session

/// The options of a table, as words of a command line.
extension DataOptions {
  /// What the options choose of a table.
  var tableChoices: TableChoices {
    TableChoices(
      targets: target, inputs: inputs, drop: drop, areClasses: classes, missing: missing)
  }

  /// An option that is given and means nothing without a table, the target apart.
  var optionForTables: String? {
    if classes { return "--classes" }
    if inputs != nil { return "--inputs" }
    if !drop.isEmpty { return "--drop" }
    return missing == nil ? nil : "--missing"
  }

  /// A command with which a table can be read that cannot be read as it is; nil where none helps.
  func readyCommand(for text: SourceText) -> String? {
    guard let data, data != "-", let remedy = TableFile.remedy(for: text, tableChoices) else {
      return nil
    }
    let words = [PlaySettings.word("data", data)] + remedy.words
    return "nn101 train " + words.joined(separator: " ") + " --normalize"
  }
}
