import NeuralNetwork
import Walkthrough

/// Reads an experiment: a network, its loss, its examples and its learning rate.
///
/// A scene of a lesson may replace any part, so the parts are kept and put together anew each time.
/// Unless stated: squared-error, a learning rate of 0.5, and biases that learn.
struct ExperimentReader {
  static let keys =
    [
      "network", "loss", "example", "examples", "data", "learning-rate", "train-biases", "hold",
      "batch", "optimizer", "l1", "l2", "shuffle", "test-examples", NormalizationReader.key,
    ] + NamesReader.keys

  let log: ComplaintLog
  private let namedBy: SourceFile.NamedBy
  /// nil when it is missing or wrong; what is wrong is in the log.
  private var network: NetworkReader.Found?
  private var networkSpot = SourceSpot(line: 1, offset: 0)
  private var examples: ExampleReader.FoundExamples?
  private var loss = Loss.squaredError
  private var lossSpot = SourceSpot(line: 1, offset: 0)
  private var settings = TrainingSettings(learningRate: 0.5)
  private var held: [HeldReader.Found] = []
  private var names = NeuronNames()
  /// What says how the examples are normalised; nil where they are seen as they are.
  private var normalizing: YAMLNode?

  init(log: ComplaintLog, namedBy: SourceFile.NamedBy = .networkFile) {
    self.log = log
    self.namedBy = namedBy
  }

  /// Reads a whole experiment: network and examples must be there.
  mutating func readWhole(_ fields: Fields) -> Experiment? {
    _ = fields.required("network", "add network: with its layers")
    if !["example", "examples", "data"].contains(where: { fields.has($0) }) {
      log.add(
        "\(fields.name) has no example", "add example: {input: [0.5, 1], target: [1]}",
        at: fields.spot)
    }
    return replaceParts(fields)
  }

  /// Reads an experiment that may leave its examples to somebody else.
  mutating func readParts(_ fields: Fields) -> NetworkFile.Parts? {
    _ = fields.required("network", "add network: with its layers")
    let whole = replaceParts(fields)
    guard log.isEmpty, let network else { return nil }
    checkLoss(network)
    let place = whole.flatMap { self.place(fields, of: $0) }
    let (train, test) = (examples?.train ?? [], examples?.test ?? [])
    return NetworkFile.Parts(
      network: network.network, loss: loss, examples: train.map(\.example),
      test: test.map(\.example), settings: settings,
      normalization: normalization(network.network), reference: examples?.reference,
      names: namesInUse, place: place)
  }

  /// Where the training of a whole experiment stands; nil where it begins.
  func place(_ fields: Fields, of experiment: Experiment) -> TrainingPlace? {
    PlaceReader(
      log: log, network: experiment.network, settings: experiment.settings,
      exampleCount: experiment.examples.count
    ).read(fields)
  }

  /// Takes the parts that are given, and keeps the others.
  ///
  /// The experiment is nil when none is given, or when something does not fit.
  mutating func replaceParts(_ fields: Fields) -> Experiment? {
    guard Self.keys.contains(where: { fields.has($0) }) else { return nil }
    if let node = fields["network"] {
      network = NetworkReader(log: log).read(node)
      held = []
      networkSpot = fields.spot(of: "network")
    }
    if ["example", "examples", "data"].contains(where: { fields.has($0) }) {
      examples = ExampleReader(log: log, namedBy: namedBy).read(fields)
    }
    readTests(fields)
    if let node = fields[NormalizationReader.key] { normalizing = node }
    if let node = fields["loss"], let loss = node.name(log, "loss", of: Loss.self) {
      self.loss = loss
      lossSpot = node.spot
    }
    readSettings(fields)
    if let network, NamesReader.keys.contains(where: { fields.has($0) }) {
      names = NamesReader(log: log, shape: NetworkShape(network.network)).read(fields)
    }
    return experiment()
  }

  /// The parts as they are, put together; nil when they do not fit.
  var present: Experiment? {
    var reader = self
    return reader.experiment()
  }

  /// Examples that the network is only judged by, written down one by one.
  private mutating func readTests(_ fields: Fields) {
    guard let node = fields["test-examples"] else { return }
    if fields.has("data") {
      log.add(
        "data and test-examples are given together",
        "leave test-examples out: data has a test-share", at: fields.spot(of: "test-examples"))
    }
    examples?.test = ExampleReader(log: log, namedBy: namedBy).examples(node) ?? []
  }

  private mutating func readSettings(_ fields: Fields) {
    if let rate = fields.number(.learningRate) { settings.learningRate = rate }
    if let node = fields["train-biases"], let flag = node.flag(log, "train-biases") {
      settings.trainsBiases = flag
    }
    if let node = fields[HeldReader.key] { held = HeldReader(log: log).read(node) }
    readBatch(fields)
    readOptimizer(fields)
  }

  private mutating func readBatch(_ fields: Fields) {
    if let size = fields.number(.batch) { settings.batchSize = Int(size) }
    if let node = fields["shuffle"], let seed = node.seed(log, "shuffle") {
      settings.shuffleSeed = seed
    }
  }

  private mutating func readOptimizer(_ fields: Fields) {
    if let node = fields["optimizer"],
      let kind = node.name(log, "optimizer", of: OptimizerName.self)
    {
      settings.optimizer = kind.optimizer
    }
    if let size = fields.number(.l1) { settings.penalty.l1 = size }
    if let size = fields.number(.l2) { settings.penalty.l2 = size }
  }

  /// The parts put together; nil when they do not fit.
  private mutating func experiment() -> Experiment? {
    guard let network else { return nil }
    let before = log.count
    settings.held = network.held.union(HeldReader(log: log).places(held, in: network.network))
    guard let examples else { return nil }
    checkLoss(network)
    for found in examples.train + examples.test { check(found, network.network) }
    guard log.count == before else { return nil }
    let (train, test) = (examples.train.map(\.example), examples.test.map(\.example))
    let seen = normalization(network.network)
    guard log.count == before else { return nil }
    var experiment = Experiment(
      network: network.network, loss: loss, examples: seen?.examples(train) ?? train,
      test: seen?.examples(test) ?? test, settings: settings)
    experiment.targetScale = seen?.targets
    experiment.names = namesInUse
    return experiment
  }

  /// What brings the examples to what the network sees; nil where they are seen as they are.
  private func normalization(_ network: Network) -> Normalization? {
    normalizing.flatMap { node in
      NormalizationReader(
        log: log, network: network, train: (examples?.train ?? []).map(\.example),
        test: (examples?.test ?? []).map(\.example)
      ).read(node)
    }
  }

  /// What the file says that things are called, else what the columns of its table are.
  private var namesInUse: NeuronNames {
    names.isEmpty ? examples?.reference?.names ?? names : names
  }

  private func checkLoss(_ found: NetworkReader.Found) {
    guard
      case .lossNeedsActivation(let loss, let needed, let activation)? =
        found.network.problem(loss: loss)
    else { return }
    log.add(
      "\(loss.rawValue) needs a \(needed.rawValue) output, and the output layer is "
        + activation.rawValue,
      "give the output layer activation: \(needed.rawValue), or use loss: squared-error",
      at: max(lossSpot, found.outputSpot))
  }

  private func check(_ found: ExampleReader.Found, _ network: Network) {
    let example = found.example
    if example.input.count != network.inputs {
      log.add(
        "the input has \(counted(example.input.count, "number")), and the network has "
          + counted(network.inputs, "input"),
        "give each input of the network one number", at: max(found.inputSpot, networkSpot))
    }
    let outputs = network.layers.last?.units ?? 0
    if example.target.count != outputs {
      log.add(
        "the target has \(counted(example.target.count, "number")), and the network has "
          + counted(outputs, "output"),
        "give each output of the network one number", at: max(found.targetSpot, networkSpot))
    }
    checkRange(found)
  }

  private func checkRange(_ found: ExampleReader.Found) {
    guard !found.example.target.allSatisfy(loss.allows) else { return }
    log.add(
      "\(loss.rawValue) needs \(loss.meaningOfTargets)", "change the target, or the loss",
      at: max(found.targetSpot, lossSpot))
  }
}
