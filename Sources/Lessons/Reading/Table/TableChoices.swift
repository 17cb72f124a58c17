/// What is chosen about a table: which columns are learned and from which, and what becomes of
/// missing values.
package struct TableChoices: Hashable, Sendable {
  /// The columns to learn; the last one when there is none.
  package var targets: [String] = []
  /// The only inputs, in their order; nil takes all columns that are no targets.
  package var inputs: [String]?
  /// Columns that are left out.
  package var drop: [String] = []
  /// The numbers of a single target column are names of classes.
  package var areClasses = false
  /// nil where a missing value is an error.
  package var missing: MissingValues?

  /// By default the last column is learned from all others.
  package init(
    targets: [String] = [], inputs: [String]? = nil, drop: [String] = [], areClasses: Bool = false,
    missing: MissingValues? = nil
  ) {
    self.targets = targets
    self.inputs = inputs
    self.drop = drop
    self.areClasses = areClasses
    self.missing = missing
  }

  /// The same with more columns left out.
  func leavingOut(_ columns: [String]) -> TableChoices {
    var choices = self
    choices.drop += columns
    choices.inputs?.removeAll { columns.contains($0) }
    return choices
  }
}

/// What becomes of rows in which a value is missing.
package enum MissingValues: String, CaseIterable, Hashable, Sendable {
  /// The row is left out.
  case drop
  /// The mean of the column's other rows stands there; without a target the row is left out.
  case mean
}
