import NeuralNetwork

extension Trace {
  /// All the wrong results that a step invites, the likelier ones first, each different from the
  /// right one.
  package func diagnoses(of step: Step) -> [Diagnosis] {
    diagnoses(of: step, right: step.value) { value(of: $0) ?? .nan }
  }

  /// The same for somebody who has other numbers, with which `right` is what comes out.
  func diagnoses(
    of step: Step, right: Double, values: (Quantity) -> Double
  ) -> [Diagnosis] {
    let example = isMarked ? step.example : nil
    return mutations(of: step).compactMap { mutation, formula in
      let wrong = formula.value(values)
      guard wrong.isFinite, wrong != right else { return nil }
      return Diagnosis(mutation: mutation, example: example, formula: formula, value: wrong)
    }
  }

  /// The mistakes that a step invites, and what they compute instead.
  private func mutations(of step: Step) -> [(Mutation, Formula)] {
    if isMarked, let example = step.example { return mutations(of: step, ofExample: example) }
    let work = work(behind: step)
    let candidates: [(Mutation, Formula)]
    switch work.rule {
    case .weightedSum: candidates = sumMutations(work)
    case .activation: candidates = activationMutations(work)
    case .loss: candidates = lossMutations(work)
    case .cost, .meanGradient: candidates = costMutations(work)
    case .chainRule: candidates = chainMutations(work)
    case .optimizerMemory: candidates = memoryMutations(work)
    case .biasCorrection: candidates = correctionMutations(work)
    case .gradientDescent: candidates = descentMutations(work)
    }
    return candidates + [(.signFlipped, .negated(step.formula))]
  }

  /// Those of one example among several, found as if it stood alone.
  private func mutations(of step: Step, ofExample example: Int) -> [(Mutation, Formula)] {
    let alone = Trace(
      experiment, trainingStep: trainingStep, batch: [batch[example - 1]], through: .backward)
    guard let own = alone.step(of: step.quantity.unmarked) else { return [] }
    return alone.mutations(of: own).map { ($0, $1.at(example)) }
  }

  /// The step where the work is done: one that only passes a number on stands for that number's.
  ///
  /// With one output `L = L(o1)`, where nothing bends `a(o1) = z(o1)`, and always `∂L/∂b = δ`.
  package func work(behind step: Step) -> Step {
    guard let source = step.formula.copied, let index = index(of: source) else { return step }
    return work(behind: steps[index])
  }

  // MARK: Forward

  /// A weighted sum with a term left out or turned round, or gone through the activation already.
  private func sumMutations(_ step: Step) -> [(Mutation, Formula)] {
    let activated = step.quantity.neuron.flatMap { neuron in
      self.step(of: .activation(neuron)).map { (Mutation.activationForSum(neuron), $0.formula) }
    }
    return forgottenTerms(step.formula) + [activated].compactMap(\.self)
      + inputsForgotten(step.formula) + turnedTerms(step.formula)
  }

  /// The weights and the bias added up, whatever comes in.
  private func inputsForgotten(_ formula: Formula) -> [(Mutation, Formula)] {
    guard case .sum(let terms) = formula else { return [] }
    let alone = terms.map { term in
      if case .product(let factors) = term, let weight = factors.first { weight } else { term }
    }
    return alone == terms ? [] : [(.inputsForgotten, .sum(alone))]
  }

  /// Each term of a sum with its sign turned round, in turn.
  func turnedTerms(_ formula: Formula) -> [(Mutation, Formula)] {
    guard case .sum(let terms) = formula, terms.count > 1 else { return [] }
    return terms.indices.map { index in
      var turned = terms
      turned[index] = .negated(terms[index])
      return (.termTurned(terms[index]), .sum(turned))
    }
  }

  /// Each term of a sum left out, in turn.
  func forgottenTerms(_ formula: Formula) -> [(Mutation, Formula)] {
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
    let z = Formula.quantity(.preActivation(neuron))
    guard case .softmax = step.formula else {
      return [(.sumForActivation(neuron), z)] + sigmoidMutations(step.formula, neuron)
    }
    return [
      (.shareForgotten(neuron), .function(.exp, z)),
      (.sigmoidForSoftmax, .function(.sigmoid, z)), (.sumForActivation(neuron), z),
    ]
  }

  /// 1 / (1 + eᶻ) and 1 + e⁻ᶻ for 1 / (1 + e⁻ᶻ).
  private func sigmoidMutations(_ formula: Formula, _ neuron: Neuron) -> [(Mutation, Formula)] {
    guard case .function(.sigmoid, let z) = formula else { return [] }
    func bottom(_ exponent: Formula) -> Formula {
      .sum([.number(1), .function(.exp, exponent)])
    }
    return [
      (.exponentTurned(neuron), .quotient(.number(1), bottom(z))),
      (.reciprocalForgotten, bottom(.negated(z))),
    ]
  }

  // MARK: Loss

  private func lossMutations(_ step: Step) -> [(Mutation, Formula)] {
    switch step.formula {
    case .product(let factors) where factors.first == .number(0.5):
      let square = Formula.product(Array(factors.dropFirst()))
      return [(.halfForgotten, square)] + squareForgotten(in: square, times: 0.5)
        + [(.halvedBeforeSquaring, .product([.number(0.25), square]))]
    case .quotient(let square, .number(let count)):
      return (count == 1 ? [] : [(.meanForgotten, square)])
        + squareForgotten(in: square, times: 1 / count)
    case .sum: return forgottenTerms(step.formula)
    case .number, .quantity, .difference, .product, .quotient, .negated, .squared, .power,
      .function, .softmax, .logSumExp, .atLeast:
      return []
    }
  }

  private func squareForgotten(in formula: Formula, times factor: Double) -> [(Mutation, Formula)] {
    var inner = formula
    if case .product(let factors) = formula, factors.count == 1 { inner = factors[0] }
    guard case .squared(let root) = inner else { return [] }
    let isNegative = root.value { value(of: $0) ?? .nan } < 0
    let wrong: [Formula] = isNegative ? [root, .function(.magnitude, root)] : [root]
    return wrong.map { (.squareForgotten, .product([.number(factor), $0])) }
  }
}
