import NeuralNetwork
import Walkthrough

/// Reads where the training of a saved network stands: `epoch:` and what goes with it.
struct PlaceReader {
  static let keys = ["epoch", "batches-done", "examples-done", "shuffle-place", "optimizer-state"]

  let log: ComplaintLog
  let network: Network
  let settings: TrainingSettings
  let exampleCount: Int

  /// The place; nil when no key names one, or when something is wrong.
  func read(_ fields: Fields) -> TrainingPlace? {
    guard Self.keys.contains(where: { fields.has($0) }) else { return nil }
    let before = log.count
    let epoch = fields["epoch"].flatMap { $0.integer(log, "epoch", in: 0...1_000_000_000) } ?? 0
    let position = position(fields)
    let shuffle = shuffle(fields, epoch: epoch)
    let optimizer = optimizer(fields)
    guard log.count == before else { return nil }
    let perEpoch = (exampleCount + batch - 1) / batch
    return TrainingPlace(
      epoch: epoch, updates: epoch * perEpoch + (position + batch - 1) / batch, position: position,
      order: shuffle.order, generator: shuffle.generator, optimizer: optimizer)
  }

  private var batch: Int { max(1, min(settings.batchSize, exampleCount)) }

  /// How many examples of this epoch are done: whole batches, unless counted one by one.
  private func position(_ fields: Fields) -> Int {
    if let node = fields["examples-done"] {
      return node.integer(log, "examples-done", in: 0...max(0, exampleCount - 1)) ?? 0
    }
    guard let node = fields["batches-done"] else { return 0 }
    let most = max(0, (exampleCount - 1) / batch)
    return (node.integer(log, "batches-done", in: 0...most) ?? 0) * batch
  }

  // MARK: The shuffle

  private typealias Shuffle = (order: [Int], generator: SeededGenerator?)

  private func shuffle(_ fields: Fields, epoch: Int) -> Shuffle {
    guard let node = fields["shuffle-place"] else { return replayed(epoch, fields) }
    guard let place = Fields(node, "shuffle-place", known: ["order", "state"], log) else {
      return ([], nil)
    }
    return (order(place), generator(place))
  }

  /// The order that the seed gives after so many epochs.
  private func replayed(_ epoch: Int, _ fields: Fields) -> Shuffle {
    var order = Array(0..<exampleCount)
    guard let seed = settings.shuffleSeed else { return (order, nil) }
    guard epoch <= 100_000_000 / max(1, exampleCount) else {
      log.add(
        "so many epochs are not shuffled again", "add shuffle-place: {order: …, state: …}",
        at: fields.spot(of: "epoch"))
      return (order, nil)
    }
    var generator = SeededGenerator(seed: seed)
    for _ in 0...epoch { generator.shuffle(&order) }
    return (order, generator)
  }

  /// Rows, counted from 1, each once.
  private func order(_ place: Fields) -> [Int] {
    guard let node = place["order"] else { return Array(0..<exampleCount) }
    let rows = node.numbers(log, "order") ?? []
    if Set(rows) == Set((0..<exampleCount).map { Double($0 + 1) }), rows.count == exampleCount {
      return rows.map { Int($0) - 1 }
    }
    log.add(
      "order does not name each example once",
      "write the numbers from 1 to \(exampleCount) in the order of this epoch", at: node.spot)
    return []
  }

  private func generator(_ place: Fields) -> SeededGenerator? {
    guard let node = place["state"] else {
      if settings.shuffleSeed != nil {
        _ = place.required("state", "add state: with the four numbers of the generator")
      }
      return nil
    }
    guard settings.shuffleSeed != nil else {
      log.add(
        "the file has a shuffle-place state and no shuffle", "add shuffle: 1, or leave state out",
        at: place.spot(of: "state"))
      return nil
    }
    let numbers = (node.list(log, "state", of: "numbers") ?? []).compactMap {
      $0.seed(log, "a number in state")
    }
    if numbers.count == 4, numbers.contains(where: { $0 != 0 }) {
      return SeededGenerator(state: SIMD4(numbers[0], numbers[1], numbers[2], numbers[3]))
    }
    log.add(
      "state is no state of the generator", "write four whole numbers, not all of them 0",
      at: node.spot)
    return nil
  }

  // MARK: The optimizer

  private func optimizer(_ fields: Fields) -> OptimizerState {
    let beginning = OptimizerState(settings.optimizer, for: network)
    guard let node = fields["optimizer-state"] else { return beginning }
    switch beginning {
    case .none:
      log.add(
        "gradient descent keeps nothing", "leave optimizer-state out, or name an optimizer",
        at: fields.spot(of: "optimizer-state"))
      return beginning
    case .velocity:
      guard let state = Fields(node, "optimizer-state", known: ["v"], log) else { return beginning }
      return gradient(state, "v").map { .velocity($0) } ?? beginning
    case .moments:
      guard let state = Fields(node, "optimizer-state", known: ["updates", "m", "s"], log) else {
        return beginning
      }
      let updates = state.required("updates", "add updates: and how many there have been")
        .flatMap { $0.integer(log, "updates", in: 0...1_000_000_000_000) }
      guard let mean = gradient(state, "m"), let square = gradient(state, "s"), let updates else {
        return beginning
      }
      return .moments(mean: mean, square: square, updates: updates)
    }
  }

  /// Numbers in the shape of the network: a list of layers, each with weights and biases.
  private func gradient(_ state: Fields, _ name: String) -> Gradient? {
    guard let node = state.required(name, "add \(name): with a number for each weight and bias"),
      let layers = node.list(log, name, of: "layers")
    else { return nil }
    var found = Gradient(zeroLike: network)
    var isWhole = layers.count == found.layers.count
    for (index, node) in layers.enumerated() where isWhole {
      guard let layer = Fields(node, "a layer of \(name)", known: ["weights", "biases"], log),
        let weights = layer.required("weights", "add weights: as the layer has them"),
        let biases = layer.required("biases", "add biases: as the layer has them"),
        let rows = weights.list(log, "weights", of: "rows")
      else { return nil }
      let shape = found.layers[index]
      found.layers[index].weights = rows.compactMap { $0.numbers(log, "a row of weights") }
      found.layers[index].biases = biases.numbers(log, "biases") ?? []
      isWhole =
        found.layers[index].weights.map(\.count) == shape.weights.map(\.count)
        && found.layers[index].biases.count == shape.biases.count
    }
    if isWhole { return found }
    log.add(
      "\(name) has not the shape of the network", "write one number for each weight and bias",
      at: node.spot)
    return nil
  }
}
