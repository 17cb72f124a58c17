import NeuralNetwork

/// What a training step leads to.
extension Trace {
  /// The network with the weights and biases that the update steps computed.
  package var next: Network {
    var network = experiment.network
    for step in steps.common {
      switch step.own.quantity {
      case .updatedWeight, .updatedBias:
        guard let parameter = step.own.quantity.parameter.flatMap(shape.parameter) else { continue }
        network[parameter] = step.value
      case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .preActivation,
        .activation, .lossShare, .loss, .cost, .lossByActivation, .activationSlope, .outputSlope,
        .lossByPreActivation, .lossByWeight, .lossByBias, .costByWeight, .costByBias,
        .weightMemory, .biasMemory, .marked:
        continue
      }
    }
    return network
  }

  /// What the optimizer has gathered when the update is made.
  package var nextOptimizer: OptimizerState {
    switch optimizer {
    case .none: .none
    case .velocity(let velocity): .velocity(renewed(velocity, from: .newVelocity))
    case .moments(let mean, let square, let updates):
      .moments(
        mean: renewed(mean, from: .newMean), square: renewed(square, from: .newSquare),
        updates: updates + (hasUpdate ? 1 : 0))
    }
  }

  private func renewed(_ old: Gradient, from memory: OptimizerMemory) -> Gradient {
    var renewed = old
    for step in steps.common {
      guard let quantity = step.own.quantity.parameter,
        step.own.quantity == quantity.memory(memory),
        let parameter = shape.parameter(quantity)
      else { continue }
      renewed[parameter] = step.value
    }
    return renewed
  }

  /// The experiment as it stands after this training step.
  package var nextExperiment: Experiment {
    var learned = experiment
    learned.network = next
    return learned
  }

  /// J and the mean loss of the same examples, before the update or with its new weights.
  ///
  /// The mean loss is without penalties; without any, the two are the same.
  package func costs(with network: Network) -> (cost: Double, meanLoss: Double) {
    var experiment = experiment
    experiment.network = network
    let trace = Trace(
      experiment, trainingStep: trainingStep, batch: batch, optimizer: optimizer, through: .loss)
    let total = (1...batch.count).reduce(0) { sum, example in
      sum + (trace.value(of: trace.marked(.loss, example)) ?? .nan)
    }
    let mean = total / Double(batch.count)
    return (trace.value(of: .cost) ?? mean, mean)
  }

  /// A quantity of the example at a place in the batch, from 1, as this walk names it.
  package func marked(_ quantity: Quantity, _ example: Int) -> Quantity {
    isMarked ? quantity.at(example) : quantity
  }
}
