import ArgumentParser
import Explorer
import Lessons
import NeuralNetwork
import Session

/// What free play begins with beside the options of a training, and what its map shows.
struct PlayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where the data alone are drawn from; the same as --seed unless given.",
      valueName: "number"))
  var dataSeed: UInt64?

  @Option(help: "Train for so many epochs first.")
  var epochs = 0

  @Flag(help: "Show the test examples on the map.")
  var showTest = false

  @Flag(help: "Show on the map only which class wins.")
  var discretise = false

  func validate() throws {
    guard (0...Train.mostEpochs).contains(epochs) else {
      throw ValidationError("--epochs takes a whole number from 0 to \(Train.mostEpochs).")
    }
  }

  /// The settings that free play opens with.
  func settings(_ training: TrainingOptions) throws -> PlaySettings {
    var settings = try PlaySettings(training, dataSeed: dataSeed)
    settings.showsTest = showTest
    settings.discretises = discretise
    return settings
  }
}

extension PlaySettings {
  /// What the options of a training say, with everything that they leave open.
  init(_ options: TrainingOptions, dataSeed drawnFrom: UInt64?) throws {
    let drawnFrom = drawnFrom ?? options.seed ?? 1
    let plan = try TrainingPlan(options, shuffles: true, dataSeed: drawnFrom)
    self.init(data: PlayData(options, plan, seed: drawnFrom))
    if case .generated = data {
      noise = options.noise ?? noise
      testShare = options.testShare
      inputs = options.features ?? .coordinates
    }
    let layers = plan.network.layers
    hidden = layers.dropLast().map(\.units)
    activation =
      options.activation
      ?? (layers.count > 1 ? HiddenActivations(layers.dropLast().map(\.activation)) : activation)
    initialWeights = options.initialWeights ?? initialWeights
    chosenLoss = options.loss
    chosenOutput = options.outputActivation
    seed = options.seed ?? 1
    take(plan.settings)
    if case .generated = data, drawnFrom != seed { dataSeed = drawnFrom }
    if let path = options.network, let file = plan.file {
      given = GivenNetwork(
        file: path, network: file.network, loss: file.loss, settings: file.settings)
      given?.place = plan.place
    } else if !Self.canHaveHidden(hidden) {
      throw Failure(
        "nn101: error: free play has \(Self.hiddenMeaning); write fewer in --layers, or use nn101 "
          + "train")
    }
  }
}

extension PlayData {
  /// Drawn points where a data set is named; everything else is a table of examples.
  fileprivate init(_ options: TrainingOptions, _ plan: TrainingPlan, seed: UInt64) {
    let name = options.data ?? options.network ?? DatasetKind.circle.rawValue
    if options.data != nil || options.network == nil, !options.normalize,
      plan.data.onlyLoss == nil, let kind = DatasetKind(rawValue: name)
    {
      self = .generated(kind)
    } else {
      self = .table(
        PlayTable(
          name: name, train: plan.data.train, test: plan.data.test,
          choices: options.tableChoices, words: options.tableWords, seed: seed,
          unnormalized: plan.data.unnormalized.map(PlayPoints.init),
          normalization: plan.data.normalization, names: plan.data.names,
          onlyLoss: plan.data.onlyLoss, source: plan.data.source))
    }
  }
}

extension DataOptions {
  /// What else decides how a table is read, as it was typed.
  fileprivate var tableWords: [String] {
    var words: [String] = []
    if let features {
      let names = PlayFeatures.all.filter { features.contains($0.feature) }.map(\.name)
      words.append(PlaySettings.word("features", names.joined(separator: ",")))
    }
    if normalize { words.append("--normalize") }
    if let noise { words.append("--noise \(noise)") }
    if let testShare { words.append("--test-share \(testShare)") }
    return words
  }
}
