import NeuralNetwork

/// What a script of another library is written from: what is given, and which batches are taken.
struct ScriptPlan {
  let experiment: Experiment
  let shape: NetworkShape
  /// How many training steps it takes.
  let trainingSteps: Int
  let batches: Batches
  /// True when every training step learns from one example: then there are vectors, no tables.
  let isSingle: Bool
  /// True when some batch has several examples and another has one, whose numbers have no marks.
  let isMixed: Bool
  /// True when an output of a softmax comes so near 0 on the way that its logarithm is none.
  let vanishes: Bool
  /// The weights and biases that an update changes, as the walk finds them.
  private let updated: Set<Quantity>
  /// The biases that the weighted sums of the walk have.
  private let added: Set<Quantity>

  /// Which examples each training step learns from.
  enum Batches: Hashable {
    /// All of them, every time.
    case all
    /// These batches in turn, again and again; examples are counted from 0.
    case cycle([[Int]])
    /// One of these for each training step.
    case listed([[Int]])
  }

  /// Throws when the network cannot learn its examples.
  init(_ experiment: Experiment, trainingSteps: Int) throws(NetworkProblem) {
    self.experiment = experiment
    self.trainingSteps = trainingSteps
    shape = NetworkShape(experiment.network)
    let trainer = try experiment.trainer()
    let first = Trace(experiment, batch: [trainer.nextBatch[0]])
    updated = Set(first.steps.common.compactMap { $0.own.quantity.updatedParameter })
    added = Set(
      first.steps.forms.lazy.filter { $0.rule == .weightedSum }
        .flatMap { $0.own.formula.operands.suffix(1) })
    batches = Self.batches(experiment, trainer, trainingSteps)
    let counts: Set<Int>
    switch batches {
    case .all: counts = [experiment.examples.count]
    case .cycle(let taken), .listed(let taken): counts = Set(taken.map(\.count))
    }
    isSingle = counts == [1]
    isMixed = !isSingle && counts.contains(1)
    vanishes = Self.vanishes(trainer, steps: trainingSteps)
  }

  private static func vanishes(_ start: Trainer, steps: Int) -> Bool {
    guard start.loss == .crossEntropy else { return false }
    var trainer = start
    for _ in 0..<steps {
      let inputs = trainer.nextBatch.map { trainer.training[$0].input }
      let outputs = trainer.network.outputs(for: inputs)
      if outputs.joined().contains(where: { $0 < LossLimit.tiny }) { return true }
      trainer.trainBatch()
    }
    return false
  }

  private static func batches(
    _ experiment: Experiment, _ trainer: Trainer, _ trainingSteps: Int
  ) -> Batches {
    if trainer.nextBatch == Array(experiment.examples.indices),
      trainer.settings.shuffleSeed == nil
    {
      return .all
    }
    var trainer = trainer
    let isRegular = experiment.settings.shuffleSeed == nil && trainer.position == 0
    let count = isRegular ? experiment.stepsPerEpoch : trainingSteps
    let taken = (0..<count).map { _ in
      defer { trainer.trainBatch() }
      return trainer.nextBatch
    }
    return isRegular ? .cycle(taken) : .listed(taken)
  }
}

extension ScriptPlan {
  var loss: Loss { experiment.loss }
  var penalty: Penalty { experiment.settings.penalty }
  var optimizer: Optimizer { experiment.settings.optimizer }

  /// How many training steps the batches are given for; nil when they go on without end.
  var mostTrainingSteps: Int? {
    switch batches {
    case .all, .cycle: nil
    case .listed(let taken): taken.count
    }
  }

  /// True when the update takes the gradients of J.
  var hasCost: Bool { !isSingle || penalty != .none }

  /// The numbers of the layers with weights: from 1 up to that of the outputs.
  var layers: ClosedRange<Int> { 1...shape.lastLayer }

  func activation(_ layer: Int) -> Activation { experiment.network.layers[layer - 1].activation }

  /// The weights of a layer that an update leaves as they are.
  func heldWeights(_ layer: Int) -> [Quantity] {
    shape.neurons(layer: layer).flatMap { neuron in
      shape.neurons(layer: layer - 1).map { Quantity.weight(from: $0, to: neuron) }
    }.filter { !updated.contains($0) }
  }

  /// The biases of a layer that an update leaves as they are.
  func heldBiases(_ layer: Int) -> [Quantity] {
    shape.neurons(layer: layer).map { .bias($0) }.filter { !updated.contains($0) }
  }

  /// Whether a layer's weighted sums have biases.
  func hasBiases(_ layer: Int) -> Bool {
    shape.neurons(layer: layer).contains { added.contains(.bias($0)) }
  }

  /// Whether any bias of a layer learns.
  func trainsBiases(_ layer: Int) -> Bool { heldBiases(layer).count < shape.sizes[layer] }

  /// What is held though its layer learns, in the order of the walk.
  var heldAlone: [Quantity] {
    layers.flatMap { heldWeights($0) + (trainsBiases($0) ? heldBiases($0) : []) }
  }

  /// Some names of a layer's numbers, for a comment: `z(h1), z(h2)`, or `z(h1) … z(h32)`.
  func signs(_ name: String, _ layer: Int) -> String {
    let keys = shape.neurons(layer: layer).map { name.isEmpty ? $0.key : "\(name)(\($0.key))" }
    return keys.count > 4 ? "\(keys[0]) … \(keys[keys.count - 1])" : keys.joined(separator: ", ")
  }
}

extension Quantity {
  /// The weight or bias whose new value this is; nil for everything else.
  fileprivate var updatedParameter: Quantity? {
    guard let parameter, parameter.updated == self else { return nil }
    return parameter
  }
}
