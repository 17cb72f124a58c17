/// A way in which people really go wrong when they compute a step.
package enum Mutation: Hashable, Sendable {
  /// A factor of a product was left out.
  case factorDropped(Quantity)
  /// A term of a sum was left out: an input, or one of several paths.
  case termForgotten(Formula)
  case biasForgotten(Quantity)
  /// The weights were added up without what comes in through them.
  case inputsForgotten
  /// A term of a sum went in with the wrong sign.
  case termTurned(Formula)
  case signFlipped
  /// a was given where z is asked for.
  case activationForSum(Neuron)
  /// z was used where a belongs.
  case sumForActivation(Neuron)
  /// The slope was taken at a instead of at z: f′(a) for f′(z).
  case slopeAtActivation(Neuron)
  /// The ½ of ½(a − t)² was left out.
  case halfForgotten
  /// (½(a − t))² for ½(a − t)².
  case halvedBeforeSquaring
  /// The 2, or the division by the number of outputs, was left out.
  case meanForgotten
  /// The error as it is, or without its sign, for its square.
  case squareForgotten
  /// e to the z for e to the −z in the sigmoid.
  case exponentTurned(Neuron)
  /// 1 + e to the −z, and not 1 divided by it.
  case reciprocalForgotten
  case learningRateForgotten
  /// The step went uphill: w + η·∂L/∂w.
  case wrongDirection
  /// Only the change was given, not the new value.
  case changeOnly
  /// The next layer's already updated weights were used.
  case updatedWeightsUsed
  /// The deltas of the next layer were added up without their weights.
  case weightsForgotten
  /// ∂L/∂a of the next layer was taken where its δ belongs: its slopes were left out.
  case errorsForDeltas
  /// The target was not taken away: a for a − t.
  case targetForgotten(Quantity)
  /// The slope was put in although the cross-entropy has undone it: (a − t)·f′ for a − t.
  case slopeTwice(Neuron)
  /// A softmax was treated like a sigmoid: only the neuron's own slope, not the other outputs.
  case ownTermOnly
  /// e to the z alone, not shared by the sum over all outputs.
  case shareForgotten(Neuron)
  case sigmoidForSoftmax
  /// The examples' numbers were added up and not divided by how many there are.
  case examplesNotDivided(Int)
  /// λ₂·w or λ₁·sign(w) was left out, or the price of the weights in J.
  case penaltyForgotten
  /// The step was made with the gradient, not with what the optimizer keeps of it.
  case gradientForVelocity(Quantity)
  /// What was kept from the steps before was left out: v′ = g.
  case oldVelocityForgotten(Quantity)
  /// m′ for m̂, or s′ for ŝ.
  case correctionForgotten
  /// ŝ for √ŝ.
  case rootForgotten
  /// Another number was given, which stands nearby.
  case neighbour(Quantity)
  /// The point stands elsewhere.
  case decimalPlace
  /// So many in a hundred, with a percent sign or without.
  case percent
}

/// A mutation together with the wrong result that it leads to.
package struct Diagnosis: Hashable, Sendable {
  /// What was done wrongly.
  package let mutation: Mutation
  /// Which example of the batch it is about, from 1; nil where there is one, or all are meant.
  package let example: Int?
  /// The formula that gives the wrong number.
  package let formula: Formula
  /// What comes out.
  package let value: Double
}
