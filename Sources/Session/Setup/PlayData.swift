import Lessons
import NeuralNetwork
import Walkthrough

/// What a network of free play learns from.
package enum PlayData: Hashable, Sendable {
  /// Points that are drawn from a seed.
  case generated(DatasetKind)
  /// Examples of a file.
  case table(PlayTable)

  /// How it is called on the command line.
  package var name: String {
    switch self {
    case .generated(let kind): kind.rawValue
    case .table(let table): table.name
    }
  }

  /// How many coordinates a point has; nil for a file, whose inputs are taken as they are.
  package var coordinates: Int? {
    switch self {
    case .generated(let kind): kind.inputCount
    case .table: nil
    }
  }
}

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

/// Points before features are made of them: what is learned from, and what is only tested.
package struct PlayPoints: Hashable, Sendable {
  /// What the network learns from.
  package let train: [Example]
  /// What it is only tested on.
  package let test: [Example]

  /// Points that are given as they are.
  package init(train: [Example], test: [Example]) {
    self.train = train
    self.test = test
  }

  /// What the targets are, of all examples together.
  package var kind: TargetKind { TargetKind(train + test) }
}

extension PlaySettings {
  /// The seed that the data are drawn from, or dealt out by.
  package var drawnFrom: UInt64 {
    switch data {
    case .generated: dataSeed ?? seed
    case .table(let table): table.seed
    }
  }

  /// The points as they are drawn or read; the same settings give the same points.
  package var points: PlayPoints {
    switch data {
    case .generated(let kind):
      let tested = testShare.map { Int((Double(kind.usualCount) * $0 / (1 - $0)).rounded()) }
      let drawn = Dataset(kind, testCount: tested, noise: noise, seed: drawnFrom)
      return PlayPoints(train: drawn.train, test: drawn.test)
    case .table(let table): return PlayPoints(train: table.train, test: table.test)
    }
  }

  /// The only loss that the targets were made for; nil where any may be tried.
  var onlyLoss: Loss? {
    if case .table(let table) = data { table.onlyLoss } else { nil }
  }

  /// What the targets are, of all examples together.
  var kind: TargetKind {
    switch data {
    case .generated: points.kind
    case .table(let table): TargetKind(table.train + table.test)
    }
  }

  /// A point as the network hears it.
  package func inputs(for point: [Double]) -> [Double] {
    data.coordinates == nil ? point : inputs.inputs(for: point)
  }
}
