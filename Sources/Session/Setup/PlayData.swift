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
  /// The further words that the command line needs to read the file in the same way.
  package let words: [String]
  /// The seed that dealt the test examples out.
  package let seed: UInt64
  /// The examples in their own unit, where the network sees them normalised.
  let unnormalized: PlayPoints?
  let normalization: Normalization?
  /// What its columns and classes are called.
  let names: NeuronNames
  /// The columns that its inputs come from, and which are heard; nil where they are no columns.
  var columns: InputColumns?
  /// The only loss that its targets were made for; nil where any may be tried.
  let onlyLoss: Loss?

  /// A table that was read, with what it takes to read it again.
  package init(
    name: String, train: [Example], test: [Example] = [], words: [String] = [], seed: UInt64 = 1,
    unnormalized: PlayPoints? = nil, normalization: Normalization? = nil,
    names: NeuronNames = NeuronNames(), columns: InputColumns? = nil, onlyLoss: Loss? = nil
  ) {
    self.names = names
    self.columns = columns
    self.onlyLoss = onlyLoss
    self.unnormalized = unnormalized
    self.normalization = normalization
    self.name = name
    self.seed = seed
    self.train = train
    self.test = test
    self.words = words
  }
}

extension PlayTable {
  /// The examples, as far as the network hears them.
  var heard: PlayPoints { heard(PlayPoints(train: train, test: test)) }

  /// Others in their own unit, likewise.
  func heard(_ points: PlayPoints) -> PlayPoints {
    guard let columns else { return points }
    return PlayPoints(train: columns.heard(of: points.train), test: columns.heard(of: points.test))
  }

  /// The names of what is heard.
  var heardNames: NeuronNames { columns?.heard(of: names) ?? names }
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
    case .table(let table): return table.heard
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
