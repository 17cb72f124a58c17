import NeuralNetwork
import Walkthrough

/// Reads the `network:` of a lesson or network file, in full or in short form.
///
/// In full, `layers` begins with `inputs: 2` and goes on with one mapping for each layer. In short
/// form it lists sizes, `layers: [2, 3, 1]`, and the first weights are drawn from `seed`.
/// Unless stated, activations are sigmoid, and the seed is 1.
struct NetworkReader {
  static let keys = ["layers", "activation", "output-activation", "seed", "initial-weights"]

  let log: ComplaintLog

  struct Found {
    let network: Network
    /// Where the output layer gets its activation.
    let outputSpot: SourceSpot
    /// The biases of layers that say `train-biases: false`.
    var held: Set<Parameter> = []
  }

  private struct Settings {
    var hidden: Activation?
    var output: Activation?
    var outputSpot: SourceSpot
    var seed: UInt64 = 1
    var scheme = InitialWeights.automatic
  }

  func read(_ node: YAMLNode) -> Found? {
    guard let fields = Fields(node, "network", known: Self.keys, log),
      let list = fields.required("layers", "add layers: [2, 3, 1], or list the layers in full"),
      let items = list.list(log, "layers", of: "layers")
    else { return nil }
    guard items.count >= 2 else {
      log.add(
        "the network needs inputs and at least one layer",
        "write layers: [2, 1], or list the inputs and then each layer", at: list.spot)
      return nil
    }
    guard items.count <= NetworkLimits.layers.upperBound else {
      log.add(
        "the network has \(items.count) layers",
        "at most \(NetworkLimits.layers.upperBound) are read here", at: list.spot)
      return nil
    }
    let before = log.count
    let settings = settings(fields)
    let isShort = items.allSatisfy { if case .scalar = $0.content { true } else { false } }
    let found = isShort ? short(items, settings) : full(items, settings)
    guard let found, log.count == before else { return nil }
    return isRunnable(found, list.spot) ? found : nil
  }

  private func settings(_ fields: Fields) -> Settings {
    var settings = Settings(outputSpot: fields.spot)
    settings.hidden = fields["activation"].flatMap {
      $0.name(log, "activation", of: Activation.self)
    }
    settings.output = fields["output-activation"].flatMap {
      $0.name(log, "output-activation", of: Activation.self)
    }
    if settings.output != nil {
      settings.outputSpot = fields.spot(of: "output-activation")
    } else if settings.hidden != nil {
      settings.outputSpot = fields.spot(of: "activation")
    }
    if let seed = fields["seed"].flatMap({ $0.seed(log, "seed") }) { settings.seed = seed }
    if let scheme = fields["initial-weights"].flatMap({
      $0.name(log, "initial-weights", of: InitialWeights.self)
    }) {
      settings.scheme = scheme
    }
    if settings.hidden?.isOutputOnly == true {
      log.add(
        "softmax works at the output only", "use output-activation: softmax",
        at: fields.spot(of: "activation"))
    }
    return settings
  }

  // MARK: The short form

  private func short(_ items: [YAMLNode], _ settings: Settings) -> Found? {
    let sizes = items.compactMap {
      $0.integer(log, "the size of a layer", in: NetworkLimits.units)
    }
    guard sizes.count == items.count, isSmallEnough(sizes, items[0].spot) else { return nil }
    let network = Network(
      sizes: sizes, hidden: settings.hidden ?? .sigmoid, output: settings.output ?? .sigmoid,
      seed: settings.seed, scheme: settings.scheme)
    return Found(network: network, outputSpot: settings.outputSpot)
  }

  private func isSmallEnough(_ sizes: [Int], _ spot: SourceSpot) -> Bool {
    let count = NetworkLimits.parameters(of: sizes)
    guard count > NetworkLimits.parameters else { return true }
    log.add(
      "the network has \(count) weights and biases",
      "at most \(NetworkLimits.parameters) are read here; make its layers smaller", at: spot)
    return false
  }

  // MARK: The full form

  private func full(_ items: [YAMLNode], _ settings: Settings) -> Found? {
    guard items[0].has("inputs") else {
      log.add(
        "the layers do not begin with the inputs", "write - inputs: 2 above the first layer",
        at: items[0].spot)
      return nil
    }
    guard let first = Fields(items[0], "the first layer", known: ["inputs"], log),
      let node = first["inputs"],
      let inputs = node.integer(log, "inputs", in: NetworkLimits.units)
    else { return nil }
    var before = inputs
    var found: [LayerReader.Found] = []
    for (index, item) in items.enumerated().dropFirst() {
      let isOutput = index == items.count - 1
      let fallback = isOutput ? settings.output ?? settings.hidden : settings.hidden
      let reader = LayerReader(inputs: before, activation: fallback, log: log)
      guard let layer = reader.read(item) else { return nil }
      if layer.activation.isOutputOnly, !isOutput {
        log.add(
          "softmax works at the output only", "give this hidden layer another activation",
          at: layer.activationSpot)
      }
      found.append(layer)
      before = layer.units
    }
    guard isSmallEnough([inputs] + found.map(\.units), items[0].spot) else { return nil }
    let network = network(inputs, found, settings)
    let held = found.indices.filter { !found[$0].trainsBiases }.flatMap { layer in
      network.parameters.filter { $0.isBias && $0.layer == layer }
    }
    return Found(
      network: network, outputSpot: found.last?.activationSpot ?? settings.outputSpot,
      held: Set(held))
  }

  /// Layers without weights get theirs from the seed, one after the other.
  private func network(
    _ inputs: Int, _ found: [LayerReader.Found], _ settings: Settings
  ) -> Network {
    var generator = SeededGenerator(seed: settings.seed)
    var before = inputs
    let layers = found.map { layer in
      let weights =
        layer.weights
        ?? settings.scheme.weights(
          inputs: before, units: layer.units, activation: layer.activation, using: &generator)
      before = layer.units
      return Layer(
        weights: weights, biases: layer.biases, activation: layer.activation,
        hasBiases: layer.hasBiases)
    }
    return Network(inputs: inputs, layers: layers)
  }

  /// The engine's own judgement comes last, so that nothing it refuses gets past this reader.
  private func isRunnable(_ found: Found, _ spot: SourceSpot) -> Bool {
    guard let problem = found.network.problem(loss: .squaredError) else { return true }
    // Misplaced softmax was noted where it stands.
    if case .softmaxBeforeOutput = problem { return false }
    log.add("the layers do not fit together", "check their sizes and numbers", at: spot)
    return false
  }
}
