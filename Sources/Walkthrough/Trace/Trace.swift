import NeuralNetwork

/// One training example, executed once: what was given, and every step in order.
///
/// Invariants: every operand was given or computed earlier; each quantity is computed once;
/// evaluating a step's formula gives its value; `next` is the network after the update steps.
package struct Trace: Sendable {
  /// The network and settings that the walk began with.
  package let experiment: Experiment
  /// Which training step this is, counted from 0.
  package let trainingStep: Int
  /// Which of the experiment's examples is walked through, counted from 0.
  package let exampleIndex: Int
  package let shape: NetworkShape
  package private(set) var steps: [Step] = []
  private var indices: [Quantity: Int] = [:]

  /// Walks one example; without `exampleIndex` the first one of the training step's batch.
  ///
  /// Who asks for no more than what an early phase computes can leave out the later ones.
  package init(
    _ experiment: Experiment, trainingStep: Int = 0, exampleIndex: Int? = nil,
    through last: Phase = .update
  ) {
    self.experiment = experiment
    self.trainingStep = trainingStep
    self.exampleIndex = exampleIndex ?? experiment.firstExample(of: trainingStep)
    shape = NetworkShape(experiment.network)
    let gradients = last < .backward ? 0 : experiment.network.parameterCount * 2
    let expected = gradients + shape.sizes.reduce(0, +) * 6
    steps.reserveCapacity(expected)
    indices.reserveCapacity(expected)
    recordForwardPass()
    if last >= .loss { recordLoss() }
    if last >= .backward { recordBackwardPass() }
    if last >= .update, experiment.updatesByExample { recordUpdate() }
  }

  package var example: Example { experiment.examples[exampleIndex] }

  /// Evaluates a formula and writes it down as the next step.
  mutating func record(_ quantity: Quantity, _ rule: Rule, _ formula: Formula) {
    let value = formula.value { self.value(of: $0) ?? .nan }
    indices[quantity] = steps.count
    steps.append(Step(rule: rule, quantity: quantity, formula: formula, value: value))
  }

  /// The number of the step that computes a quantity, from 0; nil when it is given or unknown.
  package func index(of quantity: Quantity) -> Int? {
    indices[quantity]
  }

  /// How many steps come before the update: all of them when more examples must be seen first.
  package var updateStart: Int { steps.firstIndex { $0.phase == .update } ?? steps.count }

  /// The step that computes a quantity; nil when it is given or unknown.
  package func step(of quantity: Quantity) -> Step? {
    indices[quantity].map { steps[$0] }
  }

  /// What a quantity is: given, or computed by a step; nil when this network has none such.
  package func value(of quantity: Quantity) -> Double? {
    if let index = indices[quantity] { return steps[index].value }
    return given(quantity)
  }

  /// What a quantity is when only the first `cursor` steps have been taken; nil when not yet known.
  package func value(of quantity: Quantity, at cursor: Int) -> Double? {
    guard let index = indices[quantity] else { return given(quantity) }
    return index < cursor ? steps[index].value : nil
  }

  private func given(_ quantity: Quantity) -> Double? {
    experiment.value(of: quantity, in: example, shape: shape)
  }

  /// The network with the weights and biases that the update steps computed.
  package var next: Network {
    var network = experiment.network
    for step in steps where step.phase == .update {
      switch step.quantity {
      case .updatedWeight(let from, let to):
        guard let (_, column) = shape.position(of: from), let (layer, row) = shape.position(of: to)
        else { continue }
        network.layers[layer - 1].weights[row][column] = step.value
      case .updatedBias(let neuron):
        guard let (layer, row) = shape.position(of: neuron) else { continue }
        network.layers[layer - 1].biases[row] = step.value
      case .target, .weight, .bias, .learningRate, .preActivation, .activation, .lossShare, .loss,
        .lossByActivation, .activationSlope, .lossByPreActivation, .lossByWeight, .lossByBias:
        continue
      }
    }
    return network
  }

  /// The experiment as it stands after this training step.
  package var nextExperiment: Experiment {
    var learned = experiment
    learned.network = next
    return learned
  }
}
