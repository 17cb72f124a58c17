import NeuralNetwork

extension Trace {
  /// All the wrong results that a step invites, the likelier ones first, each different from the
  /// right one.
  package func diagnoses(of step: Step) -> [Diagnosis] {
    let candidates: [(Mutation, Formula)]
    switch step.rule {
    case .weightedSum: candidates = forgottenTerms(step.formula)
    case .activation: candidates = activationMutations(step)
    case .loss: candidates = lossMutations(step)
    case .chainRule: candidates = chainMutations(step)
    case .gradientDescent: candidates = descentMutations(step)
    }
    let all = candidates + [(.signFlipped, .negated(step.formula))]
    return all.compactMap { mutation, formula in
      let wrong = formula.value { value(of: $0) ?? .nan }
      guard wrong.isFinite, wrong != step.value else { return nil }
      return Diagnosis(mutation: mutation, formula: formula, value: wrong)
    }
  }

  // MARK: Forward

  /// Each term of a sum left out, in turn.
  private func forgottenTerms(_ formula: Formula) -> [(Mutation, Formula)] {
    guard case .sum(let terms) = formula, terms.count > 1 else { return [] }
    return terms.indices.reversed().map { index in
      var rest = terms
      let forgotten = rest.remove(at: index)
      if case .quantity(let quantity) = forgotten, case .bias = quantity {
        return (.biasForgotten(quantity), .sum(rest))
      }
      return (.termForgotten(forgotten), .sum(rest))
    }
  }

  private func activationMutations(_ step: Step) -> [(Mutation, Formula)] {
    guard let neuron = step.quantity.neuron else { return [] }
    return [(.sumForActivation(neuron), .quantity(.preActivation(neuron)))]
  }

  // MARK: Loss

  private func lossMutations(_ step: Step) -> [(Mutation, Formula)] {
    switch step.formula {
    case .product(let factors) where factors.first == .number(0.5):
      let square = Formula.product(Array(factors.dropFirst()))
      return [(.halfForgotten, square)] + squareForgotten(in: square, times: 0.5)
    case .quotient(let square, .number(let count)):
      return (count == 1 ? [] : [(.meanForgotten, square)])
        + squareForgotten(in: square, times: 1 / count)
    case .sum: return forgottenTerms(step.formula)
    case .number, .quantity, .difference, .product, .quotient, .negated, .squared, .function,
      .softmax, .logSumExp, .atLeast:
      return []
    }
  }

  private func squareForgotten(in formula: Formula, times factor: Double) -> [(Mutation, Formula)] {
    var inner = formula
    if case .product(let factors) = formula, factors.count == 1 { inner = factors[0] }
    guard case .squared(let root) = inner else { return [] }
    return [(.squareForgotten, .product([.number(factor), root]))]
  }

  // MARK: Backward

  private func chainMutations(_ step: Step) -> [(Mutation, Formula)] {
    switch step.quantity {
    case .lossByActivation: return outputSlopeMutations(step) + pathMutations(step.formula)
    case .activationSlope(let neuron): return slopeMutations(neuron)
    case .lossByPreActivation, .lossByWeight, .lossByBias:
      return droppedFactors(step) + pathsInside(step)
    case .target, .weight, .bias, .learningRate, .preActivation, .activation, .lossShare, .loss,
      .updatedWeight, .updatedBias:
      return []
    }
  }

  /// 2(a − t)/n without its 2 and n.
  private func outputSlopeMutations(_ step: Step) -> [(Mutation, Formula)] {
    guard case .quotient(.product(let factors), .number) = step.formula,
      factors.first == .number(2), let error = factors.last
    else { return [] }
    return [(.meanForgotten, error)]
  }

  /// A path left out, or the next layer's new weights in place of the old ones.
  private func pathMutations(_ formula: Formula) -> [(Mutation, Formula)] {
    guard case .sum = formula else { return [] }
    let updated = formula.replacing { quantity in
      guard case .weight(let from, let to) = quantity else { return nil }
      return .quantity(.updatedWeight(from: from, to: to))
    }
    return forgottenTerms(formula) + [(.updatedWeightsUsed, updated)]
  }

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
    case .relu, .leakyRelu, .linear, .softmax: return []
    }
  }

  /// The product with each of its factors left out; a delta is first written as error times slope,
  /// so that a forgotten slope is found in a weight's gradient too.
  private func droppedFactors(_ step: Step) -> [(Mutation, Formula)] {
    let factors = expandedFactors(step.formula)
    guard factors.count > 1 else { return [] }
    return factors.indices.reversed().map { index in
      var rest = factors
      let dropped = rest.remove(at: index)
      return (.factorDropped(dropped), .product(rest.map { .quantity($0) }))
    }
  }

  /// The quantities that are multiplied, with each delta replaced by its own two factors.
  private func expandedFactors(_ formula: Formula) -> [Quantity] {
    let factors: [Formula]
    if case .product(let parts) = formula { factors = parts } else { factors = [formula] }
    return factors.flatMap { factor -> [Quantity] in
      guard case .quantity(let quantity) = factor else { return [] }
      guard case .lossByPreActivation = quantity, let index = index(of: quantity),
        case .product(let inner) = steps[index].formula
      else { return [quantity] }
      return inner.flatMap(\.operands)
    }
  }

  /// The product with a path left out of the sum that it begins with.
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

  // MARK: Update

  private func descentMutations(_ step: Step) -> [(Mutation, Formula)] {
    guard case .difference(let old, let change) = step.formula,
      case .product(let factors) = change, let gradient = factors.last
    else { return [] }
    return [
      (.wrongDirection, .sum([old, change])),
      (.learningRateForgotten, .difference(old, gradient)),
      (.changeOnly, change),
    ]
  }
}

extension Formula {
  /// The formula with some quantities replaced by other formulas.
  fileprivate func replacing(_ replacement: (Quantity) -> Formula?) -> Formula {
    switch self {
    case .number: self
    case .quantity(let quantity): replacement(quantity) ?? self
    case .sum(let parts): .sum(parts.map { $0.replacing(replacement) })
    case .product(let parts): .product(parts.map { $0.replacing(replacement) })
    case .difference(let left, let right):
      .difference(left.replacing(replacement), right.replacing(replacement))
    case .quotient(let top, let bottom):
      .quotient(top.replacing(replacement), bottom.replacing(replacement))
    case .negated(let part): .negated(part.replacing(replacement))
    case .squared(let part): .squared(part.replacing(replacement))
    case .function(let function, let part): .function(function, part.replacing(replacement))
    case .softmax(let index, let parts):
      .softmax(index: index, of: parts.map { $0.replacing(replacement) })
    case .logSumExp(let parts): .logSumExp(parts.map { $0.replacing(replacement) })
    case .atLeast(let floor, let part): .atLeast(floor, part.replacing(replacement))
    }
  }
}
