import Lessons
import NeuralNetwork
import Walkthrough

/// Everything that can be chosen in free play; the experiment follows from it to the last bit.
package struct PlaySettings: Hashable, Sendable {
  /// What is learned.
  package var data: PlayData
  /// The standard deviation of what is added to generated data.
  package var noise: Double
  /// The share of all examples that are only tested, 0 … 0.9; nil tests as many as is usual.
  package var testShare: Double?
  /// The seed of the data; nil takes that of the weights.
  package var dataSeed: UInt64?
  /// What the network hears of a generated point.
  package var inputs = InputFeatures.coordinates
  /// The sizes of the hidden layers: up to six, of 1 to 8 neurons.
  package var hidden = [4, 2]
  /// The activations of the hidden layers.
  package var activation = HiddenActivations(.tanh)
  /// How first weights are drawn.
  package var initialWeights = InitialWeights.automatic
  /// nil takes the loss that fits the data.
  package var chosenLoss: Loss?
  /// nil takes the output activation that fits the data and the loss.
  package var chosenOutput: Activation?
  /// The learning rate η.
  package var learningRate = 0.1
  /// How many examples one update learns from.
  package var batch = 10
  /// The strength λ of the penalty λ·Σ|w|.
  package var l1 = 0.0
  /// The strength λ of the penalty ½·λ·Σw².
  package var l2 = 0.0
  /// How a gradient becomes an update.
  package var optimizer = OptimizerName.gradientDescent
  /// False only when a file says so.
  package var trainsBiases = true
  /// What stays as it is; only a file can say so.
  package var held: Set<Parameter> = []
  /// The seed of the first weights, and of the order of the examples.
  package var seed: UInt64 = 1
  /// False keeps the examples' order: for those of a file that says no shuffle.
  package var shuffles = true
  /// Whether the map shows the test examples too.
  package var showsTest = false
  /// Whether the map shows only which class wins.
  package var discretises = false
  /// A network that a file gave, instead of one drawn from the seed.
  package var given: GivenNetwork?

  /// A network, and all else that stands in the file that it came from.
  package struct GivenNetwork: Hashable, Sendable {
    /// The name that the file was opened by.
    package let file: String
    /// The network, with its exact weights.
    package var network: Network
    /// The loss that the file names.
    package let loss: Loss
    /// How the file says that the network learns.
    package let settings: TrainingSettings
    /// Where the file says that its training stands; nil where that begins.
    package var place: TrainingPlace?
    /// False once free play gave its layers another activation.
    package var isAsInFile = true

    /// What stands in a file.
    package init(file: String, network: Network, loss: Loss, settings: TrainingSettings) {
      self.file = file
      self.network = network
      self.loss = loss
      self.settings = settings
    }
  }

  /// The file that was opened: it can be gone back to after other data were chosen.
  package private(set) var opened: PlayTable?

  /// What free play begins with for these data.
  package init(data: PlayData = .generated(.circle)) {
    self.data = data
    if case .table(let table) = data { opened = table }
    noise = 0
    if case .generated(let kind) = data { noise = kind.usualNoise }
  }

  /// How many hidden layers there may be.
  package static let hiddenLayers = 0...6
  /// How many neurons a hidden layer may have.
  package static let neurons = 1...8

  /// What is so when nobody says: in a file's own words where it gave the network.
  var usual: PlaySettings {
    var usual = PlaySettings(data: data)
    if let settings = given?.settings { usual.take(settings) }
    return usual
  }

  /// Takes over how it is learned.
  package mutating func take(_ settings: TrainingSettings) {
    learningRate = settings.learningRate
    batch = settings.batchSize
    l1 = settings.penalty.l1
    l2 = settings.penalty.l2
    optimizer = OptimizerName(settings.optimizer)
    trainsBiases = settings.trainsBiases
    held = settings.held
    shuffles = settings.shuffleSeed != nil
    seed = settings.shuffleSeed ?? seed
  }
}

extension PlaySettings {
  /// The experiment that these settings describe.
  package func experiment(_ points: PlayPoints) -> Experiment {
    func examples(_ points: [Example]) -> [Example] {
      points.map { Example(input: inputs(for: $0.input), target: $0.target) }
    }
    let train = examples(points.train)
    let kind = points.kind
    let loss = loss(for: kind)
    var experiment = Experiment(
      network: given?.network ?? network(for: train[0], output(for: kind, loss)), loss: loss,
      examples: train, test: examples(points.test), settings: training)
    if case .table(let table) = data { experiment.targetScale = table.normalization?.targets }
    experiment.names = names
    if let given, let place = given.place {
      experiment.place = place.fitted(to: training, from: given.settings, given.network)
    }
    return experiment
  }

  /// The experiment that these settings begin with.
  package var experiment: Experiment { experiment(points) }

  /// What the inputs and outputs are called: like the columns of a table, or what is made of x1 and
  /// x2.
  private var names: NeuronNames {
    switch data {
    case .table(let table): table.names
    case .generated:
      NeuronNames(
        inputs: inputs == .coordinates ? [] : chosenInputs.map { PlayFeatures.all[$0].symbol },
        targets: [], classes: nil)
    }
  }

  private func network(for example: Example, _ output: Activation) -> Network {
    Network(
      sizes: [example.input.count] + hidden + [example.target.count], hidden: activation,
      output: output, seed: seed, scheme: initialWeights)
  }

  /// The loss that was chosen when it fits data and output, else that of the file, else the first
  /// one that does.
  package func loss(for kind: TargetKind) -> Loss {
    if let onlyLoss { return onlyLoss }
    let output = given?.network.layers.last?.activation ?? chosenOutput
    func fits(_ loss: Loss) -> Bool { output == nil || (loss.neededActivation ?? output) == output }
    if let chosenLoss, fits(chosenLoss) { return chosenLoss }
    if let given, fits(given.loss) { return given.loss }
    return kind.losses.first(where: fits) ?? .squaredError
  }

  private func output(for kind: TargetKind, _ loss: Loss) -> Activation {
    loss.neededActivation ?? chosenOutput ?? kind.usualOutput
  }

  /// How it is learned.
  package var training: TrainingSettings {
    TrainingSettings(
      learningRate: learningRate, batchSize: batch, shuffleSeed: shuffles ? seed : nil,
      optimizer: optimizer.optimizer, penalty: Penalty(l1: l1, l2: l2),
      trainsBiases: trainsBiases, held: held)
  }
}
