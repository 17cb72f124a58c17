import ArgumentParser
import Explorer
import Lessons
import NeuralNetwork
import Session

/// What free play begins with: the options of a training, and what its map shows.
struct PlayOptions: ParsableArguments {
  @OptionGroup var training: TrainingOptions

  @Option(help: "Where the data alone are drawn from; the same as --seed unless given.")
  var dataSeed: UInt64?

  @Option(help: "Train for so many epochs first.")
  var epochs = 0

  @Flag(help: "Show the test examples on the map.")
  var showTest = false

  @Flag(help: "Show on the map only which class wins.")
  var discretise = false

  func validate() throws {
    guard (0...100_000).contains(epochs) else {
      throw ValidationError("--epochs takes a whole number from 0 to 100000.")
    }
    guard training.data != "-" else {
      throw ValidationError(
        "--data - is for nn101 train: in free play standard input is the keyboard.")
    }
  }

  /// The settings that free play opens with.
  func settings() throws -> PlaySettings {
    var settings = try PlaySettings(training)
    if let dataSeed { settings.dataSeed = dataSeed }
    settings.showsTest = showTest
    settings.discretises = discretise
    return settings
  }
}

extension PlaySettings {
  /// What the options of a training say, with everything that they leave open.
  init(_ options: TrainingOptions) throws {
    let plan = try TrainingPlan(options, shuffles: true)
    self.init(data: PlayData(options, plan))
    if case .generated = data {
      noise = options.noise ?? noise
      testShare = options.testShare
      inputs = options.features ?? .coordinates
    }
    let layers = plan.network.layers
    hidden = layers.dropLast().map(\.units)
    activation = options.activation ?? (layers.count > 1 ? layers[0].activation : activation)
    initialWeights = options.initialWeights ?? initialWeights
    chosenLoss = options.loss ?? (options.network == nil ? nil : plan.loss)
    chosenOutput = options.outputActivation
    given = options.network.map { GivenNetwork(file: $0, network: plan.network) }
    try takeLearning(options, plan.settings)
  }

  private mutating func takeLearning(
    _ options: TrainingOptions, _ settings: TrainingSettings
  ) throws {
    learningRate = settings.learningRate
    batch = settings.batchSize
    l1 = settings.penalty.l1
    l2 = settings.penalty.l2
    optimizer = OptimizerName(settings.optimizer)
    trainsBiases = settings.trainsBiases
    shuffles = settings.shuffleSeed != nil
    seed = settings.shuffleSeed ?? options.seed ?? 1
    dataSeed = (options.seed ?? 1) == seed ? nil : options.seed ?? 1
    guard given == nil else { return }
    guard Self.hiddenLayers.contains(hidden.count), hidden.allSatisfy(Self.neurons.contains) else {
      throw Failure(
        "nn101: error: free play has up to 6 hidden layers of 1 to 8 neurons; write fewer in "
          + "--layers, or use nn101 train")
    }
  }
}

extension PlayData {
  /// Drawn points where a data set is named; everything else is a table of examples.
  fileprivate init(_ options: TrainingOptions, _ plan: TrainingPlan) {
    let name = options.data ?? options.network ?? DatasetKind.circle.rawValue
    if options.data != nil || options.network == nil, !options.normalize,
      let kind = DatasetKind(rawValue: name)
    {
      self = .generated(kind)
    } else {
      self = .table(
        PlayTable(
          name: name, train: plan.data.train, test: plan.data.test, words: options.tableWords))
    }
  }
}

extension TrainingOptions {
  /// What else decides how a table is read, as it was typed.
  fileprivate var tableWords: [String] {
    var words: [String] = []
    if !target.isEmpty {
      words.append("--target \(PlaySettings.quoted(target.joined(separator: ",")))")
    }
    if classes { words.append("--classes") }
    if let features {
      let names = PlayFeatures.all.filter { features.contains($0.feature) }.map(\.name)
      words.append("--features \(PlaySettings.quoted(names.joined(separator: ",")))")
    }
    if normalize { words.append("--normalize") }
    if let noise { words.append("--noise \(noise)") }
    if let testShare { words.append("--test-share \(testShare)") }
    return words
  }
}
