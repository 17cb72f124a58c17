import Lessons
import NeuralNetwork
import Walkthrough

/// The examples of a file, under the name that the file was opened with.
package struct PlayTable: Hashable, Sendable {
  /// The file's name.
  package let name: String
  /// Never empty.
  package let train: [Example]
  /// The examples that are only tested.
  package let test: [Example]
  /// What was chosen of its columns.
  let choices: TableChoices
  /// What else the command line needs to read the file in the same way.
  let otherWords: [String]
  /// The seed that dealt the test examples out.
  package let seed: UInt64
  /// The examples in their own unit, where the network sees them normalised.
  let unnormalized: PlayPoints?
  let normalization: Normalization?
  /// What its columns and classes are called.
  let names: NeuronNames
  /// The only loss that its targets were made for; nil where any may be tried.
  let onlyLoss: Loss?
  /// What other columns are chosen of; nil where none can be.
  var source: TableSource?
  /// The columns that are learned.
  var targets: [String] = []
  /// Columns that the network does not hear, though it could.
  var leftOut: Set<String> = []

  /// A table that was read, with what it takes to read it again.
  package init(
    name: String, train: [Example], test: [Example] = [], choices: TableChoices = TableChoices(),
    words: [String] = [], seed: UInt64 = 1, unnormalized: PlayPoints? = nil,
    normalization: Normalization? = nil, names: NeuronNames = NeuronNames(),
    onlyLoss: Loss? = nil, source: TableSource? = nil
  ) {
    self.name = name
    self.train = train
    self.test = test
    self.choices = choices
    otherWords = words
    self.seed = seed
    self.unnormalized = unnormalized
    self.normalization = normalization
    self.names = names
    self.onlyLoss = onlyLoss
    self.source = source
    targets = source?.targets ?? []
  }

  /// The further words that the command line needs to read the file in the same way.
  package var words: [String] {
    choices.words + otherWords + (onlyLoss.map { ["--loss \($0.rawValue)"] } ?? [])
  }
}

/// The columns of a table that was opened.
extension PlayTable {
  /// The columns that can be learned; none where the table cannot be read again.
  var possibleTargets: [String] { source?.columns ?? [] }

  /// The columns that can be heard.
  var possibleInputs: [String] { possibleTargets.filter { !targets.contains($0) } }

  /// The columns that are heard.
  var heard: [String] { possibleInputs.filter { !leftOut.contains($0) } }

  /// The same table with other columns; throws why that cannot be.
  func choosing(
    targets: [String], leftOut: Set<String>
  ) throws(PlayProblem) -> PlayTable {
    guard let source else { return self }
    let leftOut = leftOut.subtracting(targets)
    let choices = source.choices(targets: targets, leftOut: leftOut)
    let found = try source.read(choices)
    let (points, normalization) = (found.points, found.normalization)
    var table = PlayTable(
      name: name, train: normalization?.examples(points.train) ?? points.train,
      test: normalization?.examples(points.test) ?? points.test, choices: choices,
      words: otherWords, seed: seed, unnormalized: normalization == nil ? nil : points,
      normalization: normalization, names: found.names, onlyLoss: found.onlyLoss)
    (table.source, table.targets, table.leftOut) = (source, targets, leftOut)
    return table
  }
}
