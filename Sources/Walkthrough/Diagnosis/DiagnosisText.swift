/// Tells people what they did, from the mistake that their number fits.
package struct DiagnosisText {
  let notation: Notation
  private let values: (Quantity) -> Double
  /// The example that a diagnosis is about.
  private var example: Int?

  /// Speaks of the numbers of one trace, in its notation.
  package init(_ trace: Trace, notation: Notation) {
    self.init(notation: notation) { trace.value(of: $0) ?? .nan }
  }

  /// Speaks of the numbers that somebody has.
  init(notation: Notation, values: @escaping (Quantity) -> Double) {
    self.notation = notation
    self.values = values
  }

  /// One or two sentences about a wrong number.
  package func text(_ diagnosis: Diagnosis) -> String {
    var text = self
    text.example = diagnosis.example
    return text.sentence(diagnosis)
  }

  private func sentence(_ diagnosis: Diagnosis) -> String {
    switch diagnosis.mutation {
    case .factorDropped(let quantity): missingFactor(quantity, from: diagnosis.formula)
    case .termForgotten(let term): missingTerm(term)
    case .inputsForgotten: "You added the weights alone: each is multiplied by what comes in."
    case .biasForgotten(let bias): "You left out the bias: \(live(bias)) has to be added."
    case .termTurned(let term): turnedTerm(term)
    case .activationForSum(let neuron):
      "That is \(name(.activation(neuron))), behind the activation. \(name(.preActivation(neuron))) "
        + "is the sum before it."
    case .signFlipped: "The size is right, the sign is not."
    case .sumForActivation(let neuron):
      "You used \(live(.preActivation(neuron))) where \(name(.activation(neuron))) belongs: "
        + "z goes through the activation first."
    case .slopeAtActivation(let neuron):
      "You took the slope at \(name(.activation(neuron))). It belongs to "
        + "\(live(.preActivation(neuron)))."
    case .halfForgotten: "You left out the half in front of the square."
    case .halvedBeforeSquaring: "You halved before you squared: square the error first."
    case .exponentTurned(let neuron):
      "You took e to the z. The sigmoid is 1 / (1 + e to the minus z), and "
        + "\(live(.preActivation(neuron)))."
    case .reciprocalForgotten: "That is 1 + e to the minus z. Divide 1 by it."
    case .meanForgotten: "You left out what the mean brings with it: the number of outputs."
    case .squareForgotten: "You left out the square: the error is multiplied by itself."
    case .neighbour(let quantity):
      "That is \(live(quantity)), and not the number that is asked for."
    case .decimalPlace: "The digits are right, the point stands elsewhere."
    case .percent: "That is a number of hundredths. Type the number itself, without a percent sign."
    case .learningRateForgotten:
      "You left out the learning rate, \(live(.learningRate)): a step is only part of the gradient."
    case .wrongDirection:
      "You went uphill: descent subtracts \(notation.text(.learningRate)) times the gradient."
    case .changeOnly: "That is the change alone. Take it away from the old value."
    case .updatedWeightsUsed:
      "You used the weights after their update. All gradients come from the old weights."
    case .weightsForgotten:
      "You added the deltas alone: each path is weight times delta."
    case .errorsForDeltas:
      "You used the errors of the next layer. A path carries its delta, which holds the "
        + "slope as well."
    case .targetForgotten(let target): "You left out the target: take \(live(target)) away."
    case .slopeTwice(let neuron):
      "You multiplied by the slope of \(neuron.key). This loss has undone it already: the delta is "
        + "output minus target."
    case .ownTermOnly:
      "You took the slope as if the neuron stood alone. Behind a softmax every output answers to "
        + "each z: add their terms."
    case .shareForgotten(let neuron):
      "That is e to the \(name(.preActivation(neuron))) alone. Divide it by the sum over all outputs."
    case .sigmoidForSoftmax:
      "That is the sigmoid. A softmax divides e to the z by the sum over all outputs."
    case .examplesNotDivided(let count):
      "That is the sum over the examples. The mean divides it by their number, \(count)."
    case .penaltyForgotten:
      "You left out the penalty: large weights cost something too."
    case .gradientForVelocity(let kept):
      "You stepped along the gradient. This optimizer steps along \(live(kept))."
    case .oldVelocityForgotten(let old):
      "You left out what is kept from the steps before, \(live(old))."
    case .correctionForgotten:
      "You left out the correction for the beginning at 0: divide by 1 minus the power of beta."
    case .rootForgotten: "You left out the square root of the mean squared gradient."
    }
  }

  private func missingFactor(_ quantity: Quantity, from formula: Formula) -> String {
    let rest = formula.operands.map { plainName($0.unmarked) }.joined(separator: " times ")
    return "That is \(rest): \(plainName(quantity.unmarked)), \(live(quantity)), is missing."
  }

  private func missingTerm(_ term: Formula) -> String {
    let term = example.map { term.at($0) } ?? term
    let work = term.text(notation)
    let value = number(term.value(values))
    if term.operands.contains(where: {
      if case .lossByPreActivation = $0.unmarked { true } else { false }
    }) {
      return "One path is missing: \(work) = \(value). All the paths to the loss add up."
    }
    return "A term is missing: \(work) = \(value)."
  }

  private func turnedTerm(_ term: Formula) -> String {
    let term = example.map { term.at($0) } ?? term
    let value = number(term.value(values))
    return "A sign is turned round: \(term.text(notation)) = \(value)."
  }

  /// What a factor is, in a word or two.
  private func plainName(_ quantity: Quantity) -> String {
    switch quantity {
    case .lossByActivation(.output): "the error"
    case .lossByActivation(let neuron): "the gradient of \(notation.text(.activation(neuron)))"
    case .activationSlope: "the slope of the activation"
    case .lossByPreActivation: "the delta"
    case .activation: "the input"
    case .weight: "the weight"
    case .target, .bias, .learningRate, .penaltyL1, .penaltyL2, .preActivation, .lossShare, .loss,
      .cost, .outputSlope, .lossByWeight, .lossByBias, .costByWeight, .costByBias, .weightMemory,
      .biasMemory, .updatedWeight, .updatedBias, .marked:
      "the \(SpokenNotation.name(quantity))"
    }
  }

  private func name(_ quantity: Quantity) -> String { notation.text(marked(quantity)) }

  private func marked(_ quantity: Quantity) -> Quantity {
    example.map { quantity.at($0) } ?? quantity
  }

  private func live(_ quantity: Quantity) -> String {
    let quantity = marked(quantity)
    return "\(notation.text(quantity)) = \(number(values(quantity)))"
  }

  private func number(_ value: Double) -> String {
    NumberFormat(.exact, minus: notation.minus).text(value)
  }
}
