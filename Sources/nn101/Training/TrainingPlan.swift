import Lessons
import NeuralNetwork
import Walkthrough

/// Everything that is decided before training begins.
struct TrainingPlan: Sendable {
  /// What the network file says, if there is one.
  let file: NetworkFile.Parts?
  let data: TrainingData
  let network: Network
  let loss: Loss
  let settings: TrainingSettings
  /// Where the training of a network file goes on; nil where it begins.
  let place: TrainingPlace?

  /// Puts options, network file and data together.
  ///
  /// Throws what does not fit, with advice. `shuffles` false keeps the data's order; the examples of
  /// a network file are only shuffled where the file says so. The data are drawn from a seed of
  /// their own where there is one.
  init(_ options: TrainingOptions, shuffles: Bool, dataSeed: UInt64? = nil) throws {
    file = try options.network.map { try NetworkFile.given($0) }
    data = try TrainingData(options, file: file, seed: dataSeed ?? options.seed ?? 1)
    if let file {
      (network, loss) = (file.network, options.loss ?? file.loss)
    } else {
      network = try Self.drawn(options, data)
      loss = options.loss ?? data.kind.usualLoss(for: network.outputActivation)
    }
    let isOfFile = data.isOfNetworkFile
    settings = Self.settings(
      options, file: file,
      shuffles: shuffles && (!isOfFile || file?.settings.shuffleSeed != nil))
    if isOfFile, let file, let found = file.place {
      place = found.fitted(to: settings, from: file.settings, network)
    } else {
      place = nil
    }
    try check(options)
  }

  /// The experiment that a network file keeps, with a network that has learned; its examples are in
  /// their own unit.
  func experiment(_ network: Network, _ place: TrainingPlace) -> Experiment {
    let (train, test) = data.unnormalized ?? (data.train, data.test)
    var experiment = Experiment(
      network: network, loss: loss, examples: train, test: test, settings: settings, place: place)
    experiment.names = data.names
    return experiment
  }

  /// What is about to happen, a line a fact.
  var statements: [String] {
    let names = data.inputNames.count > 8 ? "" : " (\(data.inputNames.joined(separator: ", ")))"
    let judged = data.test.isEmpty ? "" : ", \(data.test.count) to be judged by"
    let activations = network.layers.map(\.activation.rawValue).joined(separator: ", ")
    return [
      "\(data.name): \(counted(data.train.count, "example")) to learn from\(judged); "
        + "\(counted(data.inputNames.count, "input"))\(names)."
    ] + data.notes + going + [
      "Network \(LayerSizes(sizes: network.sizes)): \(activations); \(loss.rawValue); "
        + "\(OptimizerName(settings.optimizer).rawValue), learning rate "
        + "\(NumberFormat.short(settings.learningRate, minus: "-")), batch \(settings.batchSize)."
    ]
  }

  /// Where a training goes on.
  private var going: [String] {
    guard let place, place.epoch > 0 || place.position > 0 else { return [] }
    let rest = place.position > 0 ? " and \(counted(place.position, "example"))" : ""
    return ["Goes on after \(counted(place.epoch, "epoch"))\(rest)."]
  }

  // MARK: Putting together

  /// A network with first weights from the seed.
  private static func drawn(_ options: TrainingOptions, _ data: TrainingData) throws -> Network {
    let (inputs, outputs) = (data.inputNames.count, data.train[0].target.count)
    let layers = options.layers ?? LayerSizes(sizes: [inputs, 4, 2, outputs])
    var fitting = layers
    (fitting.sizes[0], fitting.sizes[layers.sizes.count - 1]) = (inputs, outputs)
    guard fitting == layers else {
      throw Failure(
        "nn101: error: --layers \(layers) does not fit \(data.name), which has "
          + "\(counted(inputs, "input")) and \(counted(outputs, "output")); "
          + "write --layers \(fitting)")
    }
    let hidden = options.activation ?? HiddenActivations(.tanh)
    if let count = hidden.layerCount, count != layers.sizes.count - 2 {
      throw Failure(
        "nn101: error: --activation \(hidden.rawValue) names \(counted(count, "hidden layer")), and "
          + "--layers \(layers) has \(layers.sizes.count - 2); name one for each, or one for all")
    }
    return Network(
      sizes: layers.sizes, hidden: hidden,
      output: options.outputActivation ?? options.loss?.neededActivation ?? data.kind.usualOutput,
      seed: options.seed ?? 1, scheme: options.initialWeights ?? .automatic)
  }

  private static func settings(
    _ options: TrainingOptions, file: NetworkFile.Parts?, shuffles: Bool
  ) -> TrainingSettings {
    var settings = file?.settings ?? TrainingSettings(learningRate: 0.1, batchSize: 10)
    if let rate = options.learningRate { settings.learningRate = rate }
    if let batch = options.batch { settings.batchSize = batch }
    if let optimizer = options.optimizer { settings.optimizer = optimizer.optimizer }
    if let l1 = options.l1 { settings.penalty.l1 = l1 }
    if let l2 = options.l2 { settings.penalty.l2 = l2 }
    settings.shuffleSeed = shuffles ? options.seed ?? settings.shuffleSeed ?? 1 : nil
    return settings
  }

  // MARK: Checking

  private func check(_ options: TrainingOptions) throws {
    let output = network.outputActivation
    if let needed = loss.neededActivation, needed != output {
      let advice =
        options.network == nil
        ? "write --output-activation \(needed.rawValue), or --loss squared-error"
        : "write --loss squared-error, or give the file another output layer"
      throw Failure(
        "nn101: error: \(loss.rawValue) needs a \(needed.rawValue) output, and the output layer is "
          + "\(output.rawValue); \(advice)")
    }
    guard output != .softmax || network.layers.last?.units != 1 else {
      throw Failure(
        "nn101: error: softmax of one output is always 1, so there is nothing to learn; "
          + "use --output-activation sigmoid and --loss binary-cross-entropy")
    }
    let (inputs, outputs) = (data.inputNames.count, data.train[0].target.count)
    guard network.inputs == inputs, network.layers.last?.units == outputs else {
      throw Failure(
        "nn101: error: the network \(LayerSizes(sizes: network.sizes)) does not fit \(data.name), "
          + "which has \(counted(inputs, "input")) and \(counted(outputs, "output")); "
          + "use other data, or another network")
    }
    guard loss != .hinge || data.kind != .classes else {
      throw Failure(
        "nn101: error: hinge tells two classes apart, and \(data.name) has \(outputs); use "
          + "--loss cross-entropy")
    }
    let targets = (data.train + data.test).lazy.flatMap(\.target)
    guard let outside = targets.first(where: { !loss.allows(target: $0) }) else { return }
    throw Failure(
      "nn101: error: \(loss.rawValue) needs \(loss.meaningOfTargets), and \(data.name) has "
        + "\(NumberFormat.short(outside, minus: "-")); use --loss squared-error")
  }
}

extension NetworkFile {
  /// The file that an option names; throws all that is wrong with it.
  static func given(_ path: String) throws -> Parts {
    do throws(SourceError) {
      return try path == "-" ? parts(in: StandardInput.text()) : parts(path: path)
    } catch {
      throw Failure(error.description)
    }
  }
}

extension Network {
  /// What the output layer does.
  fileprivate var outputActivation: Activation { layers.last?.activation ?? .linear }
}
