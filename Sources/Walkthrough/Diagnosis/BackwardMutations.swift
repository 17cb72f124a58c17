import NeuralNetwork

/// The mistakes that the chain rule invites.
extension Trace {
  func chainMutations(_ step: Step) -> [(Mutation, Formula)] {
    switch step.quantity {
    case .lossByActivation: return outputSlopeMutations(step) + pathMutations(step.formula)
    case .activationSlope(let neuron): return slopeMutations(neuron)
    case .lossByPreActivation, .lossByWeight, .lossByBias:
      return cancelledMutations(step) + jacobianMutations(step.formula) + droppedFactors(step)
        + pathsInside(step)
    case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .preActivation,
      .activation, .lossShare, .loss, .cost, .outputSlope, .costByWeight, .costByBias,
      .weightMemory, .biasMemory, .updatedWeight, .updatedBias, .marked:
      return []
    }
  }

  // MARK: At the outputs

  /// a − t without its t; 2(a − t)/n without its 2 and n.
  private func outputSlopeMutations(_ step: Step) -> [(Mutation, Formula)] {
    switch step.formula {
    case .difference(let a, .quantity(let target)): return [(.targetForgotten(target), a)]
    case .quotient(.product(let factors), .number) where factors.first == .number(2):
      return factors.last.map { [(.meanForgotten, $0)] } ?? []
    case .number, .quantity, .sum, .difference, .product, .quotient, .negated, .squared, .power,
      .function, .softmax, .logSumExp, .atLeast:
      return []
    }
  }

  /// δ = a − t, where a cross-entropy has undone the slope: people put the slope in once more, or
  /// forget the target, or take z for a.
  private func cancelledMutations(_ step: Step) -> [(Mutation, Formula)] {
    let factors = quantities(multipliedIn: step.formula) ?? [step.quantity]
    guard let delta = factors.first, case .lossByPreActivation(let neuron) = delta,
      let index = index(of: delta),
      case .difference(let a, .quantity(let target)) = steps[index].formula
    else { return [] }
    let rest = factors.dropFirst().map { Formula.quantity($0) }
    let slope = Formula.quantity(.activationSlope(neuron))
    let sum = Formula.quantity(.preActivation(neuron))
    return [
      (.slopeTwice(neuron), .product([steps[index].formula, slope] + rest)),
      (.targetForgotten(target), .product([a] + rest)),
      (.sumForActivation(neuron), .product([.difference(sum, .quantity(target))] + rest)),
    ]
  }

  /// Behind a softmax every output answers to each z: a term left out, or all but the neuron's own.
  private func jacobianMutations(_ formula: Formula) -> [(Mutation, Formula)] {
    guard case .sum(let terms) = formula, terms.count > 1 else { return [] }
    let own = terms.filter { if case .negated = $0 { false } else { true } }
    return [(.ownTermOnly, .sum(own))] + forgottenTerms(formula)
  }

  // MARK: Over the paths

  /// A path left out, its weight or its delta forgotten, the error taken for the delta, or the next
  /// layer's new weights in place of the old ones.
  private func pathMutations(_ formula: Formula) -> [(Mutation, Formula)] {
    guard case .sum(let paths) = formula else { return [] }
    let updated = formula.substituting { quantity in
      guard case .weight(let from, let to) = quantity else { return nil }
      return .quantity(.updatedWeight(from: from, to: to))
    }
    let errors = formula.substituting { quantity in
      guard case .lossByPreActivation(let neuron) = quantity else { return nil }
      return .quantity(.lossByActivation(neuron))
    }
    return forgottenTerms(formula) + turnedTerms(formula) + factorsForgotten(in: paths)
      + [(.errorsForDeltas, errors), (.updatedWeightsUsed, updated)]
  }

  /// Of a single path either factor; of several all the weights.
  private func factorsForgotten(in paths: [Formula]) -> [(Mutation, Formula)] {
    guard paths.count == 1, let factors = quantities(multipliedIn: paths[0]) else {
      let deltas = Formula.sum(paths).substituting { quantity in
        if case .weight = quantity { .number(1) } else { nil }
      }
      return [(.weightsForgotten, deltas)]
    }
    return dropping(from: factors)
  }

  /// The product with a path's mistake in the sum that it begins with.
  private func pathsInside(_ step: Step) -> [(Mutation, Formula)] {
    let factors = expandedFactors(step.formula)
    guard let first = factors.first, case .lossByActivation(.hidden) = first,
      let index = index(of: first)
    else { return [] }
    let rest = factors.dropFirst().map { Formula.quantity($0) }
    return pathMutations(steps[index].formula).map { mutation, sum in
      (mutation, .product([sum] + rest))
    }
  }

  // MARK: Slopes and factors

  private func slopeMutations(_ neuron: Neuron) -> [(Mutation, Formula)] {
    guard let layer = shape.layer(of: neuron) else { return [] }
    let a = Formula.quantity(.activation(neuron))
    let z = Formula.quantity(.preActivation(neuron))
    switch experiment.network.layers[layer - 1].activation {
    case .sigmoid:
      let again = Formula.function(.sigmoid, a)
      return [
        (.slopeAtActivation(neuron), .product([again, .difference(.number(1), again)])),
        (.sumForActivation(neuron), .product([z, .difference(.number(1), z)])),
      ]
    case .tanh:
      return [
        (.slopeAtActivation(neuron), .difference(.number(1), .squared(.function(.tanh, a)))),
        (.sumForActivation(neuron), .difference(.number(1), .squared(z))),
      ]
    case .softplus:
      return [(.slopeAtActivation(neuron), .function(.sigmoid, a))]
    case .sine:
      return [(.slopeAtActivation(neuron), .function(.cosine, a))]
    case .relu, .leakyRelu, .linear, .softmax, .elu, .gelu, .silu, .step: return []
    }
  }

  /// The product with each of its factors left out; a delta is first written as error times slope,
  /// so that a forgotten slope is found in a weight's gradient too.
  private func droppedFactors(_ step: Step) -> [(Mutation, Formula)] {
    dropping(from: expandedFactors(step.formula))
  }

  private func dropping(from factors: [Quantity]) -> [(Mutation, Formula)] {
    guard factors.count > 1 else { return [] }
    return factors.indices.reversed().map { index in
      var rest = factors
      let dropped = rest.remove(at: index)
      return (.factorDropped(dropped), .product(rest.map { .quantity($0) }))
    }
  }

  /// The quantities that are multiplied, with each delta replaced by its own two factors.
  private func expandedFactors(_ formula: Formula) -> [Quantity] {
    (quantities(multipliedIn: formula) ?? []).flatMap { quantity -> [Quantity] in
      guard case .lossByPreActivation = quantity, let index = index(of: quantity),
        let inner = quantities(multipliedIn: steps[index].formula)
      else { return [quantity] }
      return inner
    }
  }

  /// The quantities of a product; nil for what is no product of quantities alone.
  private func quantities(multipliedIn formula: Formula) -> [Quantity]? {
    let factors: [Formula]
    if case .product(let parts) = formula { factors = parts } else { factors = [formula] }
    let quantities = factors.compactMap {
      if case .quantity(let quantity) = $0 { quantity } else { nil }
    }
    return quantities.count == factors.count ? quantities : nil
  }
}
