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
