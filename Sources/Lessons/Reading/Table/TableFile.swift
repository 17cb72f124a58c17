import NeuralNetwork
import Walkthrough

/// What somebody's own table says: examples, and what their numbers are called.
package struct TableFile: Hashable, Sendable {
  /// The most that a table may hold, in bytes.
  package static let maximumBytes = 256 << 20

  /// What the inputs are called, in their order.
  package let inputNames: [String]
  /// The columns that the inputs come from.
  let inputColumns: [String]
  /// The target columns, in the order they were asked for.
  package let targetNames: [String]
  /// The columns that examples are made of, targets too, in the table's order.
  package let columns: [String]
  /// What the target column's words are, in alphabetical order, numbers by their size; nil when it
  /// holds measurements.
  ///
  /// Of two classes the second is 1 and the first is 0. More have an output each.
  package let classes: [String]?
  /// One for each row below the header, in their order.
  package let examples: [Example]
  /// What was understood without being said: columns left out, words made into inputs.
  package let notes: [String]

  /// Reads a table.
  ///
  /// `onProgress` is told now and then what share is read. Throws all complaints.
  package init(
    _ source: SourceText, _ choices: TableChoices = TableChoices(),
    onProgress: (Double) -> Void = { _ in }
  ) throws(SourceError) {
    self = try ReadTable(source, onProgress: onProgress).table(choices)
  }

  /// Choices with which a table can be read that cannot be read as it is; nil where none are found.
  package static func remedy(for source: SourceText, _ choices: TableChoices) -> TableChoices? {
    var choices = choices
    let source = source.withLinesOfReturns
    guard let columns = TableColumns(ComplaintLog(source)) else { return nil }
    if choices.targets.isEmpty { choices.targets = usualTarget(columns) }
    for _ in 0..<3 {
      var reader = TableReader(log: ComplaintLog(source), columns: columns, choices: choices)
      if let table = reader.read() {
        let others = Set(table.inputColumns).subtracting(reader.copies)
        return others.isEmpty ? choices : choices.leavingOut(reader.copies)
      }
      guard reader.remedy != choices else { return nil }
      choices = reader.remedy
    }
    return nil
  }

  /// A column whose name says that it is what is learned, where the last one is not.
  private static func usualTarget(_ columns: TableColumns) -> [String] {
    let usual = [
      "survived", "species", "diagnosis", "outcome", "quality", "mpg", "target", "class", "label",
      "price", "y",
    ]
    let names = columns.all.map(\.name)
    guard let last = names.last, !usual.contains(last.lowercased()) else { return [] }
    return usual.lazy.compactMap { word in names.first { $0.lowercased() == word } }.prefix(1)
      .map { $0 }
  }

  /// The names of inputs, outputs and classes.
  package var names: NeuronNames {
    NeuronNames(inputs: inputNames, targets: targetNames, classes: classes)
  }

  init(
    inputs: [InputColumn], targetNames: [String], columns: [String], classes: [String]?,
    examples: [Example], notes: [String]
  ) {
    inputNames = inputs.flatMap(\.names)
    inputColumns = inputs.map(\.columnName)
    self.columns = columns
    self.targetNames = targetNames
    self.classes = classes
    self.examples = examples
    self.notes = notes
  }
}
