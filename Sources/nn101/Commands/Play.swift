import ArgumentParser
import Drawing
import Explorer
import Lessons
import NeuralNetwork

struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Free play: choose data and network, train, and look at every number.",
    discussion: """
      o opens the options: data, noise, inputs, up to six hidden layers of 1 to 8 neurons, \
      activation, loss, learning rate, batch, optimizer and penalties. T runs the training, and \
      > and < change its speed. Space steps through the current example at any moment. c shows \
      the command line that recreates the state, and S saves the network as a file for --network.

      The same options give the same numbers as nn101 train, to the last bit.
      """)

  @OptionGroup var training: TrainingOptions

  @Option(help: "Where the data alone are drawn from; the same as --seed unless given.")
  var dataSeed: UInt64?

  @Option(help: "Train for so many epochs first.")
  var epochs = 0

  @Flag(help: "Show the test examples on the map.")
  var showTest = false

  @Flag(help: "Show on the map only which class wins.")
  var discretise = false

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    guard (0...100_000).contains(epochs) else {
      throw ValidationError("--epochs takes a whole number from 0 to 100000.")
    }
    guard training.data != "-" else {
      throw ValidationError(
        "--data - is for nn101 train: in free play standard input is the keyboard.")
    }
  }

  func run() throws {
    var settings = try PlaySettings(training)
    if let dataSeed { settings.dataSeed = dataSeed }
    settings.showsTest = showTest
    settings.discretises = discretise
    let store = ProgressFile.standard
    let kept = store.load()
    // Free play needs no lessons; the menu offers them when they are there.
    let library = try? lessons.library()
    var state = State(
      lessons: library?.lessons ?? [], size: Size(columns: 80, rows: 24), progress: kept.progress,
      today: Clock.today)
    state.openPlay(settings, epochs: epochs)
    let session = Session(state: state, store: store, notes: kept.notes)
    try session.run(screen.choices, crash: nil)
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
    seed = settings.shuffleSeed ?? 1
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
