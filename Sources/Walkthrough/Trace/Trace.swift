import NeuralNetwork

/// One training step, executed once: what was given, and every step in order.
///
/// For each example of the batch forward, loss and backward; then cost, mean gradients and update.
/// Invariants: every operand was given or computed earlier; each quantity is computed once;
/// evaluating a step's formula gives its value; `next` and `nextOptimizer` are what the update
/// steps computed.
package struct Trace: Sendable {
  /// The network and settings that the walk began with.
  package let experiment: Experiment
  /// What the optimizer had gathered before.
  package let optimizer: OptimizerState
  /// Which training step this is, counted from 0.
  package let trainingStep: Int
  /// Which of the experiment's examples are learned from, counted from 0, in the batch's order.
  package let batch: [Int]
  /// The sizes of the network's layers.
  package let shape: NetworkShape
  /// All that was computed, in order.
  package private(set) var steps: Steps
  /// Where a quantity stands among the steps of its example, or among those of the whole batch.
  private var ownIndices: [Quantity: Int] = [:]
  private var commonIndices: [Quantity: Int] = [:]
  /// True when the walk has J and its gradients, which the update then takes: where more than one
  /// example decides, or a penalty does.
  package private(set) var hasCost = false
  /// True when the walk goes on to the update.
  private(set) var hasUpdate = false
  /// The example whose steps are being written down, from 0; nil for what all compute together.
  private var recording: Int? = 0
  /// How many steps come before the update: all where there is none.
  package private(set) var updateStart = 0
  /// The example of several that a quantity without a mark means: the one looked at, from 1.
  ///
  /// nil where only marked ones have a meaning; with one example there is no question.
  package var unmarkedMeans: Int?
  /// What a page tells of other times of the training, worked out by whoever knows them.
  package var timed: [TimedQuantity: Double] = [:]

  /// Executes a training step on a batch of at least one example.
  ///
  /// Without a batch it is the one that training takes in this step when nothing is shuffled, and
  /// without a state the optimizer begins here. Who asks for no more than what an early phase
  /// computes can leave out the later ones.
  package init(
    _ experiment: Experiment, trainingStep: Int = 0, batch: [Int]? = nil,
    optimizer: OptimizerState? = nil, through last: Phase = .update
  ) {
    self.init(
      experiment, trainingStep, batch ?? Array(experiment.batch(of: trainingStep)), optimizer,
      through: last)
    hasCost = self.batch.count > 1 || experiment.settings.penalty != .none
    if last >= .loss, hasCost { recordCost() }
    if last >= .backward, hasCost { recordCostGradients() }
    updateStart = steps.count
    if last >= .update { makeUpdate() }
  }

  /// The examples' own steps.
  private init(
    _ experiment: Experiment, _ trainingStep: Int, _ batch: [Int], _ optimizer: OptimizerState?,
    through last: Phase
  ) {
    self.experiment = experiment
    self.optimizer =
      optimizer ?? OptimizerState(experiment.settings.optimizer, for: experiment.network)
    self.trainingStep = trainingStep
    self.batch = batch
    shape = NetworkShape(experiment.network)
    let gradients = last < .backward ? 0 : experiment.network.parameterCount * 2
    let expected = gradients + shape.sizes.reduce(0, +) * 6
    steps = Steps(capacity: expected, examples: batch.count)
    ownIndices.reserveCapacity(expected)
    recordForwardPass()
    if last >= .loss { recordLoss() }
    if last >= .backward { recordBackwardPass() }
    if batch.count > 1 { repeatForLaterExamples() }
    recording = nil
  }

  private mutating func makeUpdate() {
    hasUpdate = true
    recordUpdate()
  }

  /// Whether an update changes a weight or bias; a held one has no gradient, and no step.
  package func trains(_ parameter: Quantity) -> Bool {
    // Most networks hold no weight, and have very many.
    if case .weight = parameter, experiment.settings.held.isEmpty { return true }
    guard let parameter = shape.parameter(parameter) else { return false }
    return experiment.settings.trains(parameter)
  }

  /// Evaluates a formula and writes it down as the next step.
  ///
  /// In what a whole batch computes, a number of an example stands for its mean over all of them. A
  /// faulty engine writes the right formula down, and another one's value.
  mutating func record(_ quantity: Quantity, _ rule: Rule, _ formula: Formula) {
    let work = faultyFormula(formula, of: quantity) ?? formula
    if recording == nil {
      let value = work.value { self.knownOfAll($0) }
      commonIndices[quantity] = steps.count
      steps.addCommon(rule, quantity, formula, value)
    } else {
      let value = work.value { self.known($0) ?? .nan }
      ownIndices[quantity] = steps.count
      steps.addToFirst(rule, quantity, formula, value)
    }
  }

  private func faultyFormula(_ formula: Formula, of quantity: Quantity) -> Formula? {
    // No closure here, nor below: each would take a copy of the whole trace along, step for step.
    guard let fault = experiment.fault else { return nil }
    return fault.formula(insteadOf: formula, of: quantity, in: self)
  }

  /// What a quantity is while steps are written down: one without a mark is this example's.
  func known(_ quantity: Quantity) -> Double? {
    guard let recording else { return value(of: quantity) }
    if let place = ownIndices[quantity] {
      return steps.value(at: recording * steps.forms.count + place)
    }
    return given(quantity, in: recording)
  }

  /// What a quantity is in what the whole batch computes: of an example's number the mean.
  private func knownOfAll(_ quantity: Quantity) -> Double {
    if let mean = mean(of: quantity) { return mean }
    return value(of: quantity) ?? .nan
  }

  /// Σ over the batch, divided by its own size; nil for what is no example's number of several.
  private func mean(of quantity: Quantity) -> Double? {
    guard isMarked, let place = ownIndices[quantity] else { return nil }
    let places = stride(from: place, to: steps.values.count, by: steps.forms.count)
    return places.reduce(0) { $0 + steps.values[$1] } / Double(batch.count)
  }

  /// The example whose steps are being written down.
  var exampleAtHand: Example { experiment.examples[batch[recording ?? 0]] }

  /// Every example computes what the first one did, with its own numbers.
  private mutating func repeatForLaterExamples() {
    var plan = ReplayPlan(steps.forms, ownIndices)
    let variable = steps.forms.map { formulaThatDependsOnNumbers($0.own.quantity) != nil }
    for example in 1..<batch.count {
      recording = example
      plan.fill(isFirst: example == 1) { given($0, in: example) ?? .nan }
      let start = example * steps.forms.count
      for place in steps.forms.indices {
        let form = steps.forms[place]
        let variant = variable[place] ? formulaThatDependsOnNumbers(form.own.quantity) : nil
        if let faulty = faultyFormula(variant ?? form.own.formula, of: form.own.quantity) {
          steps.addToLater(faulty.value { known($0) ?? .nan }, variant: variant)
        } else if let variant, variant != form.own.formula {
          steps.addToLater(variant.value { known($0) ?? .nan }, variant: variant)
        } else {
          let value = plan.value(at: place) { steps.values[start + $0] }
          steps.addToLater(value, variant: nil)
        }
      }
    }
  }
}

extension Trace {
  /// True when the batch has several examples, so that their quantities carry marks.
  package var isMarked: Bool { steps.isMarked }

  /// The place in the batch, from 1, of the example that is looked at: the first one unless another
  /// is chosen.
  package var exampleNumber: Int { unmarkedMeans ?? 1 }

  /// Which of the experiment's examples is looked at, counted from 0.
  package var exampleIndex: Int { batch[exampleNumber - 1] }

  /// The example that is looked at.
  package var example: Example { experiment.examples[exampleIndex] }

  /// The quantity with the mark of the example that is looked at; itself where it needs none.
  package func resolved(_ quantity: Quantity) -> Quantity {
    guard isMarked, quantity.example == nil, let unmarkedMeans else { return quantity }
    return quantity.at(unmarkedMeans)
  }

  /// The quantity without its mark where that is of the example that is looked at; nil for another
  /// example's.
  package func inView(_ quantity: Quantity) -> Quantity? {
    guard let example = quantity.example else { return quantity }
    return example == unmarkedMeans ? quantity.unmarked : nil
  }

  /// The gradient that an update takes: J's where there is one, else that of the only example's L.
  package func gradient(of parameter: Quantity) -> Quantity {
    hasCost ? parameter.costGradient : parameter.lossGradient
  }

  /// The steps of the example at a place in the batch, from 1.
  package func steps(ofExample example: Int) -> Range<Int> {
    (example - 1) * steps.forms.count..<example * steps.forms.count
  }

  /// The place in the batch, from 1, of the example that comes next after so many steps; the last
  /// one once all are walked.
  package func example(at cursor: Int) -> Int {
    min(batch.count, cursor / max(1, steps.forms.count) + 1)
  }

  /// How many steps come before what the whole batch computes.
  package var commonStart: Int { steps.values.count }

  /// How many steps a training step of this network on so many examples has.
  package func stepCount(examples count: Int) -> Int {
    let learned = steps.common.count { $0.rule == .gradientDescent }
    let cost = count > 1 || experiment.settings.penalty != .none ? 1 + learned : 0
    return steps.forms.count * count + cost + steps.count - updateStart
  }

  /// The number of the step that computes a quantity, from 0; nil when it is given or unknown.
  package func index(of quantity: Quantity) -> Int? {
    if case .marked(let own, let example) = quantity {
      guard isMarked, example <= batch.count else { return nil }
      return ownIndices[own].map { (example - 1) * steps.forms.count + $0 }
    }
    guard isMarked else { return ownIndices[quantity] ?? commonIndices[quantity] }
    if let unmarkedMeans, let place = ownIndices[quantity] {
      return (unmarkedMeans - 1) * steps.forms.count + place
    }
    return commonIndices[quantity]
  }

  /// The step that computes a quantity; nil when it is given or unknown.
  package func step(of quantity: Quantity) -> Step? {
    index(of: quantity).map { steps[$0] }
  }

  /// What a quantity is: given, or computed by a step; nil when this network has none such.
  package func value(of quantity: Quantity) -> Double? {
    value(of: quantity, at: .max)
  }

  /// What a quantity is when only the first `cursor` steps have been taken; nil when not yet known.
  package func value(of quantity: Quantity, at cursor: Int) -> Double? {
    if let index = index(of: quantity) { return index < cursor ? steps.value(at: index) : nil }
    switch quantity {
    case .marked(let own, let example):
      guard isMarked, example <= batch.count else { return nil }
      if let given = given(own, in: example - 1) { return given }
      return outputSlope(own) { value(of: $0.at(example), at: cursor) }
    case .target, .activation:
      return isMarked && unmarkedMeans == nil ? nil : given(quantity, in: exampleNumber - 1)
    case .outputSlope: return outputSlope(quantity) { value(of: $0, at: cursor) }
    case .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .preActivation, .lossShare, .loss,
      .cost, .lossByActivation, .activationSlope, .lossByPreActivation, .lossByWeight, .lossByBias,
      .costByWeight, .costByBias, .weightMemory, .biasMemory, .updatedWeight, .updatedBias:
      return given(quantity, in: 0)
    }
  }

  /// What was given to the example at a place in the batch, from 0.
  private func given(_ quantity: Quantity, in place: Int) -> Double? {
    switch quantity {
    case .weightMemory(let memory, _, _), .biasMemory(let memory, _):
      guard let parameter = quantity.parameter.flatMap(shape.parameter),
        experiment.settings.trains(parameter)
      else { return nil }
      switch (memory, optimizer) {
      case (.velocity, .velocity(let velocity)): return velocity[parameter]
      case (.mean, .moments(let mean, _, _)): return mean[parameter]
      case (.square, .moments(_, let square, _)): return square[parameter]
      case (_, .none), (_, .velocity), (_, .moments): return nil
      }
    case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .preActivation,
      .activation, .lossShare, .loss, .cost, .lossByActivation, .activationSlope, .outputSlope,
      .lossByPreActivation, .lossByWeight, .lossByBias, .costByWeight, .costByBias,
      .updatedWeight, .updatedBias, .marked:
      return experiment.value(of: quantity, in: experiment.examples[batch[place]], shape: shape)
    }
  }

  /// ∂aₖ/∂zⱼ of two outputs, which no step computes: aₖ·(1 − aₖ) or −aₖ·aⱼ behind a softmax.
  private func outputSlope(_ quantity: Quantity, _ value: (Quantity) -> Double?) -> Double? {
    guard case .outputSlope(let output, let other) = quantity,
      shape.layer(of: output) == shape.lastLayer, shape.layer(of: other) == shape.lastLayer
    else { return nil }
    if output == other { return value(.activationSlope(output)) }
    guard experiment.network.layers.last?.activation == .softmax else { return 0 }
    guard let own = value(.activation(output)), let others = value(.activation(other)) else {
      return nil
    }
    return -own * others
  }
}
