import NeuralNetwork

extension EngineFault {
  /// What is computed where this formula belongs; nil where the fault changes nothing.
  func formula(insteadOf right: Formula, of quantity: Quantity, in trace: Trace) -> Formula? {
    switch quantity {
    case .preActivation: sum(right)
    case .lossShare: halfForgotten(right)
    case .lossByActivation(let neuron): gradient(right, of: neuron, in: trace)
    case .activationSlope(let neuron): slope(right, of: neuron)
    case .lossByPreActivation(let neuron):
      self == .slopeForgotten
        && right == .product(.lossByActivation(neuron), .activationSlope(neuron))
        ? .quantity(.lossByActivation(neuron)) : nil
    case .lossByWeight: self == .inputForgotten ? firstFactor(right) : nil
    case .costByWeight, .costByBias:
      self == .meanForgotten && trace.isMarked
        ? .product([.number(Double(trace.batch.count)), right]) : nil
    case .updatedWeight, .updatedBias: update(right, of: quantity)
    case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .activation, .loss, .cost,
      .outputSlope, .lossByBias, .weightMemory, .biasMemory, .marked:
      nil
    }
  }

  private func sum(_ right: Formula) -> Formula? {
    guard case .sum(let terms) = right, let last = terms.last else { return nil }
    if self == .biasForgotten, case .quantity(.bias) = last { return .sum(terms.dropLast()) }
    guard self == .preActivationForActivation else { return nil }
    return right.substituting { quantity in
      guard case .activation(let neuron) = quantity, case .hidden = neuron else { return nil }
      return .quantity(.preActivation(neuron))
    }
  }

  private func halfForgotten(_ right: Formula) -> Formula? {
    guard self == .halfForgotten, case .product(let factors) = right, factors.first == .number(0.5)
    else { return nil }
    return .product(Array(factors.dropFirst()))
  }

  private func gradient(_ right: Formula, of neuron: Neuron, in trace: Trace) -> Formula? {
    guard case .hidden = neuron, case .sum(let paths) = right else {
      return self == .errorTurned ? .negated(right) : nil
    }
    if self == .pathForgotten, paths.count > 1 { return .sum(paths.dropLast()) }
    guard self == .updatedWeightsUsed else { return nil }
    return right.substituting { quantity in
      guard case .weight = quantity, trace.trains(quantity) else { return nil }
      return .difference(.quantity(quantity), .product(.learningRate, quantity.lossGradient))
    }
  }

  private func slope(_ right: Formula, of neuron: Neuron) -> Formula? {
    guard self == .slopeAtActivation else { return nil }
    return right.substituting { quantity in
      quantity == .activation(neuron) ? .function(.sigmoid, .quantity(quantity)) : nil
    }
  }

  private func firstFactor(_ right: Formula) -> Formula? {
    guard case .product(let factors) = right else { return nil }
    return factors.first
  }

  private func update(_ right: Formula, of quantity: Quantity) -> Formula? {
    guard case .difference(let old, let step) = right else { return nil }
    switch self {
    case .uphill: return .sum([old, step])
    case .learningRateForgotten:
      return .difference(old, step.substituting { $0 == .learningRate ? .number(1) : nil })
    case .biasNotUpdated:
      if case .updatedBias = quantity { return old }
      return nil
    case .biasForgotten, .preActivationForActivation, .halfForgotten, .errorTurned,
      .slopeAtActivation, .slopeForgotten, .pathForgotten, .updatedWeightsUsed, .inputForgotten,
      .meanForgotten:
      return nil
    }
  }
}

/// What a step of a faulty engine is.
package enum Soundness: Hashable, Sendable {
  /// The right number.
  case sound
  /// What the formula gives, but of numbers that are wrong already.
  case follows
  /// Not what its formula gives.
  case faulty
}

extension Trace {
  /// What a step's formula gives with the numbers that go into it, right or wrong as they are.
  package func formulaValue(at index: Int) -> Double {
    steps[index].formula.value { value(of: $0) ?? .nan }
  }

  /// The first step whose number is not what its formula gives; nil in a sound engine.
  package var firstFaulty: Int? {
    experiment.fault == nil ? nil : steps.indices.first { !isNear(formulaValue(at: $0), at: $0) }
  }

  /// How a step's number stands to its formula, and to what a sound engine computes.
  package func soundness(at index: Int) -> Soundness {
    guard isNear(formulaValue(at: index), at: index) else { return .faulty }
    var sound = experiment
    sound.fault = nil
    let other = Trace(sound, trainingStep: trainingStep, batch: batch, optimizer: optimizer)
    return isNear(other.steps.value(at: index), at: index) ? .sound : .follows
  }

  private func isNear(_ value: Double, at index: Int) -> Bool {
    abs(steps.value(at: index) - value) <= 1e-9 * abs(value) + 1e-12
  }

  /// Whether the fault can be seen in the digits that a screen shows.
  package var showsFault: Bool {
    guard let index = firstFaulty else { return false }
    let (shown, right) = (steps.value(at: index), formulaValue(at: index))
    return abs(shown - right) >= max(0.001, 0.02 * abs(right))
  }
}

extension EngineFault {
  /// A fault by lot that some number of the experiment's first training step shows; nil where none
  /// does.
  package static func drawn(for experiment: Experiment, seed: UInt64) -> EngineFault? {
    var generator = SeededGenerator(seed: seed)
    var faults = allCases
    generator.shuffle(&faults)
    return faults.first { fault in
      var trial = experiment
      trial.fault = fault
      return Trace(trial).showsFault
    }
  }
}
