import NeuralNetwork

/// All that is given before a walk begins: a network, what to learn from, and how.
package struct Experiment: Hashable, Sendable {
  /// The network before the first training step.
  package var network: Network
  /// How wrong an output is.
  package var loss: Loss
  /// What the network learns from, in order; never empty.
  package var examples: [Example]
  /// What it is only judged by; may be empty.
  package var test: [Example]
  /// Learning rate, batch size, optimizer and all else about learning.
  package var settings: TrainingSettings
  /// Where its training stands; nil for one that begins.
  package var place: TrainingPlace?
  /// What the engine does wrongly in its traces; nil for one that is sound.
  package var fault: EngineFault?
  /// How its targets were normalised; nil where they stand in their own unit.
  package var targetScale: Normalization.Scale?
  /// What its inputs, neurons and classes are called beside their signs.
  package var names = NeuronNames()

  /// An experiment of given parts; nothing is checked here.
  package init(
    network: Network, loss: Loss, examples: [Example], test: [Example] = [],
    settings: TrainingSettings, place: TrainingPlace? = nil
  ) {
    self.network = network
    self.loss = loss
    self.examples = examples
    self.test = test
    self.settings = settings
    self.place = place
  }

  /// An experiment that learns by plain gradient descent, one example after the other.
  package init(
    network: Network, loss: Loss, examples: [Example], learningRate: Double,
    trainsBiases: Bool = true
  ) {
    self.init(
      network: network, loss: loss, examples: examples,
      settings: TrainingSettings(learningRate: learningRate, trainsBiases: trainsBiases))
  }

  /// η: how far one update goes.
  package var learningRate: Double {
    get { settings.learningRate }
    set { settings.learningRate = newValue }
  }

  /// False holds every bias where it is; single weights and biases may be held besides.
  package var trainsBiases: Bool { settings.trainsBiases }

  /// The weights and biases that are held one by one, in the network's order.
  package var heldQuantities: [Quantity] {
    let shape = NetworkShape(network)
    return network.parameters.filter(settings.held.contains).map(shape.quantity)
  }

  /// How many training steps an epoch has: one for each batch.
  package var stepsPerEpoch: Int {
    let batch = max(1, min(settings.batchSize, examples.count))
    return (examples.count + batch - 1) / batch
  }

  /// The examples that a training step learns from when the order is not shuffled.
  package func batch(of trainingStep: Int) -> Range<Int> {
    let batch = max(1, min(settings.batchSize, examples.count))
    let first = (trainingStep % stepsPerEpoch) * batch
    return first..<min(first + batch, examples.count)
  }
}
