import NeuralNetwork

/// What somebody's own table says: examples, and what their numbers are called.
package struct TableFile: Hashable, Sendable {
  /// The most that a table may hold, in bytes.
  package static let maximumBytes = 32 << 20

  /// The columns that are not targets, in their order.
  package let inputNames: [String]
  /// The target columns, in the order they were asked for.
  package let targetNames: [String]
  /// What the target column's words are, in alphabetical order, numbers by their size; nil when it
  /// holds measurements.
  ///
  /// Of two classes the second is 1 and the first is 0. More have an output each.
  package let classes: [String]?
  /// One for each row below the header, in their order.
  package let examples: [Example]

  /// Reads a table with a header.
  ///
  /// `targets` names the columns to learn; without them it is the last one. `areClasses` takes the
  /// numbers of a single target column for names of classes. Throws all complaints.
  package init(
    _ source: SourceText, targets: [String] = [], areClasses: Bool = false
  ) throws(SourceError) {
    let log = ComplaintLog(source)
    var csv = CSVReader(log)
    let rows = csv.read()
    guard log.isEmpty else { throw SourceError(log.complaints) }
    let reader = TableReader(log: log, rows: rows, areClasses: areClasses)
    guard let table = reader.read(targets: targets), log.isEmpty else {
      throw SourceError(log.complaints)
    }
    self = table
  }

  /// Reads the table in a file.
  ///
  /// Throws when the file cannot be read, or every complaint about its text.
  package init(
    path: String, targets: [String] = [], areClasses: Bool = false
  ) throws(SourceError) {
    let source = try SourceFile.read(path, upTo: Self.maximumBytes)
    try self.init(source, targets: targets, areClasses: areClasses)
  }

  init(inputNames: [String], targetNames: [String], classes: [String]?, examples: [Example]) {
    self.inputNames = inputNames
    self.targetNames = targetNames
    self.classes = classes
    self.examples = examples
  }
}
