import NeuralNetwork

extension Trace {
  /// From the outputs back: how much the loss depends on each activation, each weighted sum, and
  /// then on each weight and bias of the layer.
  mutating func recordBackwardPass() {
    for layer in (1...shape.lastLayer).reversed() {
      let neurons = shape.neurons(layer: layer)
      if experiment.network.layers[layer - 1].activation == .softmax {
        recordSoftmaxDeltas(neurons)
      } else {
        for neuron in neurons { recordDelta(neuron, layer: layer) }
      }
      for neuron in neurons { recordParameterGradients(neuron, layer: layer) }
    }
  }

  /// δ = ∂L/∂a · ∂a/∂z.
  ///
  /// With binary cross-entropy behind a sigmoid the two factors cancel to a − t.
  private mutating func recordDelta(_ neuron: Neuron, layer: Int) {
    let activation = experiment.network.layers[layer - 1].activation
    record(.lossByActivation(neuron), .chainRule, lossByActivation(neuron, layer: layer))
    record(.activationSlope(neuron), .chainRule, activation.slopeFormula(of: neuron))
    if case .output(let number) = neuron, experiment.loss == .binaryCrossEntropy {
      record(
        .lossByPreActivation(neuron), .chainRule,
        .difference(.activation(neuron), .target(number)))
    } else {
      record(
        .lossByPreActivation(neuron), .chainRule,
        .product(.lossByActivation(neuron), .activationSlope(neuron)))
    }
  }

  /// For an output the slope of the loss; for a hidden neuron the sum over all paths to the loss.
  private func lossByActivation(_ neuron: Neuron, layer: Int) -> Formula {
    if case .output(let number) = neuron {
      return outputSlope(of: neuron, number: number)
    }
    let paths = shape.neurons(layer: layer + 1).map { next in
      Formula.product(.weight(from: neuron, to: next), .lossByPreActivation(next))
    }
    return .sum(paths)
  }

  /// ∂L/∂a of an output, for each loss.
  func outputSlope(of output: Neuron, number: Int) -> Formula {
    let a = Formula.quantity(.activation(output))
    let t = Formula.quantity(.target(number))
    let passed = known(.activation(output)) ?? 0
    switch experiment.loss {
    case .squaredError:
      return .difference(a, t)
    case .meanSquaredError:
      let count = Double(shape.sizes[shape.lastLayer])
      return .quotient(.product([.number(2), .difference(a, t)]), .number(count))
    case .crossEntropy:
      return .negated(.quotient(t, passed < LossLimit.floor ? .atLeast(LossLimit.floor, a) : a))
    case .binaryCrossEntropy:
      let slope = Formula.product([a, .difference(.number(1), a)])
      let isSafe = passed * (1 - passed) >= LossLimit.floor
      return .quotient(.difference(a, t), isSafe ? slope : .atLeast(LossLimit.floor, slope))
    case .sumOfSquares:
      return .product([.number(2), .difference(a, t)])
    case .absoluteError:
      return .function(.sign, .difference(a, t))
    case .huber:
      return .huberSlope(
        of: .difference(a, t), isBeyond: !isWithinOne(output, number: number))
    case .hinge:
      let room = Formula.difference(.number(1), .product([t, a]))
      return .negated(.product([t, .function(.unitStep, room)]))
    }
  }

  /// Every a of a softmax layer depends on every z, so each δ adds up all the outputs.
  private mutating func recordSoftmaxDeltas(_ outputs: [Neuron]) {
    for output in outputs {
      record(
        .lossByActivation(output), .chainRule,
        lossByActivation(output, layer: shape.lastLayer))
    }
    for output in outputs {
      record(.activationSlope(output), .chainRule, Activation.softmax.slopeFormula(of: output))
    }
    for (index, output) in outputs.enumerated() {
      let delta =
        experiment.loss == .crossEntropy
        ? crossEntropyDelta(output, number: index + 1)
        : jacobianDelta(output, among: outputs)
      record(.lossByPreActivation(output), .chainRule, delta)
    }
  }

  /// a·Σt − t, which is a − t when the targets are shares of one whole.
  private func crossEntropyDelta(_ output: Neuron, number: Int) -> Formula {
    let total = exampleAtHand.target.reduce(0, +)
    guard abs(total - 1) > 1e-12 else {
      return .difference(.activation(output), .target(number))
    }
    let targets = Formula.sum(exampleAtHand.target.indices.map { .quantity(.target($0 + 1)) })
    return .difference(
      .product([.quantity(.activation(output)), targets]), .quantity(.target(number)))
  }

  /// The formula where an example's numbers decide it; nil where all examples share theirs.
  func formulaThatDependsOnNumbers(_ quantity: Quantity) -> Formula? {
    guard experiment.loss.neededActivation != nil || experiment.loss == .huber,
      case .output(let number)? = quantity.neuron
    else { return nil }
    let output = Neuron.output(number)
    switch quantity {
    case .lossShare:
      return share(of: output, number: number, among: shape.neurons(layer: shape.lastLayer))
    case .lossByActivation: return outputSlope(of: output, number: number)
    case .lossByPreActivation:
      return experiment.loss == .crossEntropy ? crossEntropyDelta(output, number: number) : nil
    case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .preActivation,
      .activation, .loss, .cost, .activationSlope, .outputSlope, .lossByWeight, .lossByBias,
      .costByWeight, .costByBias, .weightMemory, .biasMemory, .updatedWeight, .updatedBias, .marked:
      return nil
    }
  }

  /// ∂L/∂zⱼ = Σₖ ∂L/∂aₖ · ∂aₖ/∂zⱼ with ∂aₖ/∂zⱼ = −aₖ·aⱼ for k ≠ j, and the slope itself for k = j.
  private func jacobianDelta(_ output: Neuron, among outputs: [Neuron]) -> Formula {
    .sum(
      outputs.map { other in
        other == output
          ? .product(.lossByActivation(output), .activationSlope(output))
          : .negated(.product(.lossByActivation(other), .activation(other), .activation(output)))
      })
  }

  /// ∂L/∂w = δ · (what came in through the weight), ∂L/∂b = δ; of a held one nothing.
  private mutating func recordParameterGradients(_ neuron: Neuron, layer: Int) {
    for source in shape.neurons(layer: layer - 1) where trains(.weight(from: source, to: neuron)) {
      record(
        .lossByWeight(from: source, to: neuron), .chainRule,
        .product(.lossByPreActivation(neuron), .activation(source)))
    }
    if trains(.bias(neuron)) {
      record(.lossByBias(neuron), .chainRule, .quantity(.lossByPreActivation(neuron)))
    }
  }
}

extension Activation {
  /// f′(z) as a formula: from a where that is the shorter way, as for sigmoid a·(1 − a).
  fileprivate func slopeFormula(of neuron: Neuron) -> Formula {
    let a = Formula.quantity(.activation(neuron))
    let z = Formula.quantity(.preActivation(neuron))
    switch self {
    case .sigmoid, .softmax: return .product([a, .difference(.number(1), a)])
    case .tanh: return .difference(.number(1), .squared(a))
    case .relu: return .function(.step, z)
    case .leakyRelu: return .function(.leakyStep, z)
    case .linear: return .number(1)
    case .softplus: return .function(.sigmoid, z)
    case .elu: return .function(.eluSlope, z)
    case .gelu:
      return .sum([
        .function(.normalShare, z), .product([z, .function(.normalDensity, z)]),
      ])
    case .silu:
      let share = Formula.function(.sigmoid, z)
      return .sum([share, .product([a, .difference(.number(1), share)])])
    case .step: return .number(0)
    case .sine: return .function(.cosine, z)
    }
  }
}
