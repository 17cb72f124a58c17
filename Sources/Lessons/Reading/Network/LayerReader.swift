import NeuralNetwork
import Walkthrough

/// Reads one layer of a network written in full:
/// `{units: 2, activation: sigmoid, weights: [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35]}`.
struct LayerReader {
  static let keys = ["units", "activation", "weights", "biases", "train-biases"]

  /// How many values the layer before passes on.
  let inputs: Int
  /// What a layer does that names no activation itself; nil makes it name one.
  let activation: Activation?
  let log: ComplaintLog

  /// A layer, perhaps without weights: then they are drawn from the seed.
  struct Found {
    let units: Int
    let activation: Activation
    let activationSpot: SourceSpot
    let weights: [[Double]]?
    let biases: [Double]
    /// False for `biases: none`.
    let hasBiases: Bool
    let trainsBiases: Bool
  }

  /// The layer; nil when something in it is wrong.
  func read(_ node: YAMLNode) -> Found? {
    guard let fields = Fields(node, "a layer", known: Self.keys, log) else { return nil }
    let before = log.count
    let activation = activation(fields)
    let weights = fields["weights"].flatMap { matrix($0) }
    let hasBiases = fields["biases"].map { !$0.isNone } ?? true
    let biases = hasBiases ? fields["biases"].flatMap { $0.numbers(log, "biases") } : nil
    let trains = fields["train-biases"].flatMap { $0.flag(log, "train-biases") }
    guard let units = units(fields, weights: weights, biases: biases) else { return nil }
    if let weights, let node = fields["weights"] { checkShape(weights, units: units, node) }
    if let biases, let node = fields["biases"], biases.count != units {
      log.add(
        "biases holds \(counted(biases.count, "number")) for \(counted(units, "neuron"))",
        "give each neuron one bias", at: node.spot)
    }
    guard log.count == before, let activation else { return nil }
    return Found(
      units: units, activation: activation, activationSpot: fields.spot(of: "activation"),
      weights: weights, biases: biases ?? Array(repeating: 0, count: units), hasBiases: hasBiases,
      trainsBiases: trains ?? true)
  }

  private func activation(_ fields: Fields) -> Activation? {
    if let node = fields["activation"] {
      return node.name(log, "activation", of: Activation.self)
    }
    if let activation { return activation }
    let known = NearestName.listed(Activation.allCases.map(\.rawValue), "or")
    log.add("a layer has no activation", "add activation: \(known)", at: fields.spot)
    return nil
  }

  /// The number of neurons: as written, or as many as there are weights or biases for.
  private func units(_ fields: Fields, weights: [[Double]]?, biases: [Double]?) -> Int? {
    if let node = fields["units"] {
      return node.integer(log, "units", in: NetworkLimits.units)
    }
    guard !fields.has("weights") || weights != nil else { return nil }
    if let count = weights?.count ?? biases?.count, count > 0 { return count }
    log.add("a layer has no units", "add units: and the number of its neurons", at: fields.spot)
    return nil
  }

  /// `weights[to][from]`: a list of rows of numbers.
  private func matrix(_ node: YAMLNode) -> [[Double]]? {
    guard let rows = node.list(log, "weights", of: "rows, one for each neuron") else { return nil }
    let numbers = rows.compactMap { $0.numbers(log, "a row of weights") }
    return numbers.count == rows.count ? numbers : nil
  }

  private func checkShape(_ weights: [[Double]], units: Int, _ node: YAMLNode) {
    guard case .sequence(let rows) = node.content else { return }
    if weights.count != units {
      log.add(
        "weights has \(counted(weights.count, "row")) for \(counted(units, "neuron"))",
        "write one row for each neuron of this layer: weights[to][from]", at: node.spot)
    }
    for (row, numbers) in zip(rows, weights) where numbers.count != inputs {
      log.add(
        "this row has \(counted(numbers.count, "weight")), but the layer before has "
          + counted(inputs, "value"),
        "write one weight for each value of the layer before", at: row.spot)
    }
  }
}

extension YAMLNode {
  /// The word `none`, in place of a list.
  fileprivate var isNone: Bool {
    if case .scalar("none", _) = content { true } else { false }
  }
}
