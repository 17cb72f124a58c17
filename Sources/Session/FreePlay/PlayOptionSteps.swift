import Lessons
import NeuralNetwork

/// Changing an option by one step, as the keys ← and → do.
extension PlaySettings {
  private static let learningRates = [
    0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10,
  ]
  private static let penalties = [0, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
  private static let batches = [1, 2, 4, 5, 10, 20, 30, 50, 100, 250]
  private static let noises = (0...10).map { Double($0) / 20 }
  private static let shares = (0...9).map { Double($0) / 10 }
  /// What can be chosen for hidden layers.
  package static let activations: [Activation] = [.tanh, .relu, .sigmoid, .linear, .leakyRelu]

  /// The settings one step up or down; nil at the end of what is allowed.
  package func stepping(_ option: PlayOption, up: Bool) -> PlaySettings? {
    var changed = self
    changed.step(option, up ? 1 : -1)
    return changed == self ? nil : changed
  }

  private mutating func step(_ option: PlayOption, _ way: Int) {
    switch option {
    case .data: choose(data: Self.turn(data, way, in: choices))
    case .noise: noise = Self.neighbour(of: noise, way, in: Self.noises)
    case .layers: resize(layers: hidden.count + way)
    case .neurons(let layer): resize(layer: layer, to: hidden[layer - 1] + way)
    case .activation: choose(activation: Self.turn(activation, way, in: Self.activations))
    case .initialWeights:
      initialWeights = Self.turn(initialWeights, way, in: InitialWeights.allCases)
    case .learningRate: learningRate = Self.neighbour(of: learningRate, way, in: Self.learningRates)
    case .batch: batch = Self.neighbour(of: batch, way, in: Self.batches)
    case .optimizer: optimizer = Self.turn(optimizer, way, in: OptimizerName.allCases)
    case .l1: l1 = Self.neighbour(of: l1, way, in: Self.penalties)
    case .l2: l2 = Self.neighbour(of: l2, way, in: Self.penalties)
    case .loss: stepLoss(way)
    case .input(let number): toggle(input: PlayFeatures.all[number].feature)
    case .testShare: testShare = Self.neighbour(of: testShare ?? 0.5, way, in: Self.shares)
    case .showsTest: showsTest.toggle()
    case .discretises: discretises.toggle()
    case .seed: reseed(Self.neighbour(of: seed, way))
    case .dataSeed: dataSeed = Self.neighbour(of: dataSeed ?? seed, way)
    }
    if !option.keepsTraining { given = nil }
  }

  /// All generated data, and the file that is open.
  private var choices: [PlayData] {
    let generated = DatasetKind.allCases.map { PlayData.generated($0) }
    return opened.map { [.table($0)] + generated } ?? generated
  }

  private mutating func stepLoss(_ way: Int) {
    let kind = points.kind
    given = nil
    chosenLoss = Self.turn(loss(for: kind), way, in: kind.losses)
  }

  private mutating func toggle(input feature: InputFeatures) {
    let changed = inputs.symmetricDifference(feature)
    guard possibleInputs.contains(where: { changed.contains(PlayFeatures.all[$0].feature) })
    else { return }
    inputs = changed
  }

  /// Draws other weights; the data stay.
  package mutating func reseed(_ other: UInt64) {
    dataSeed = dataSeed ?? seed
    seed = other
    if dataSeed == seed { dataSeed = nil }
    given = nil
  }

  /// Takes other data, with their usual noise; inputs that they do not have go.
  package mutating func choose(data other: PlayData) {
    data = other
    switch other {
    case .generated(let kind): noise = kind.usualNoise
    case .table:
      // A file is as it is.
      (noise, testShare, dataSeed, inputs) = (0, nil, nil, .coordinates)
    }
    if chosenInputs.isEmpty { inputs = .coordinates }
    given = nil
    chosenOutput = nil
    if let loss = chosenLoss, !points.kind.losses.contains(loss) { chosenLoss = nil }
  }

  package mutating func choose(activation other: Activation) {
    activation = other
    guard let network = given?.network else { return }
    // The weights of a file stay; its hidden layers take the activation.
    var changed = network
    for index in changed.layers.indices.dropLast() { changed.layers[index].activation = other }
    given = GivenNetwork(file: given?.file ?? "", network: changed)
  }

  /// More or fewer hidden layers; a new one is as large as the last.
  package mutating func resize(layers count: Int) {
    guard Self.hiddenLayers.contains(count) else { return }
    while hidden.count < count { hidden.append(hidden.last ?? 2) }
    hidden.removeLast(hidden.count - count)
    given = nil
  }

  package mutating func resize(layer: Int, to count: Int) {
    guard hidden.indices.contains(layer - 1), Self.neurons.contains(count) else { return }
    hidden[layer - 1] = count
    given = nil
  }

  private static func neighbour(of seed: UInt64, _ way: Int) -> UInt64 {
    way > 0 ? seed &+ 1 : seed == 0 ? 0 : seed - 1
  }

  /// The next larger or smaller value of a list; the value itself at the ends.
  private static func neighbour<Value: Comparable>(
    of value: Value, _ way: Int, in list: [Value]
  ) -> Value {
    let next = way > 0 ? list.first { $0 > value } : list.last { $0 < value }
    return next ?? value
  }

  /// The next value of a list, round and round.
  private static func turn<Value: Equatable>(
    _ value: Value, _ way: Int, in list: [Value]
  ) -> Value {
    guard !list.isEmpty else { return value }
    guard let index = list.firstIndex(of: value) else { return list[0] }
    return list[(index + way + list.count) % list.count]
  }
}
