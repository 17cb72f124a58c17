import Lessons
import NeuralNetwork
import Walkthrough

/// The activation of one neuron: its function, z and a as far as they are known, the slope there.
package struct ActivationReading {
  /// The neuron that is selected, else the one that the step is about, else the first that sums.
  package let neuron: Neuron
  /// The neuron's function.
  package let activation: Activation
  /// The weighted sum; nil until it is computed.
  package let z: Double?
  /// The activation; nil until it is computed.
  package let a: Double?
  /// a′(z); nil until both are known and slopes are taught, and while the page asks for it.
  package let slope: Double?
  /// Where the same neuron of the run beside stands, z and a; nil without one of the same function.
  package let beside: SIMD2<Double>?

  /// nil for a network without neurons that sum.
  package init?(_ walk: LessonWalk) {
    let shape = walk.trace.shape
    let neuron =
      shape.summing(walk.selection?.neuron) ?? shape.summing(walk.currentStep?.quantity.neuron)
      ?? shape.neurons(layer: 1).first
    guard let neuron, let layer = shape.layer(of: neuron) else { return nil }
    self.neuron = neuron
    let activation = walk.experiment.network.layers[layer - 1].activation
    self.activation = activation
    z = walk.known(.preActivation(neuron))
    a = walk.known(.activation(neuron))
    beside = z == nil ? nil : Self.beside(neuron, activation, walk)
    guard let z, let a, walk.shows(.slope), !walk.isAsked(.activationSlope(neuron)) else {
      slope = nil
      return
    }
    slope = activation.slope(z: z, a: a)
  }

  private static func beside(
    _ neuron: Neuron, _ activation: Activation, _ walk: LessonWalk
  ) -> SIMD2<Double>? {
    guard let other = walk.besideExperiment,
      let (layer, index) = NetworkShape(other.network).position(of: neuron),
      other.network.layers[layer - 1].activation == activation,
      other.network.inputs == walk.trace.example.input.count
    else { return nil }
    let state = other.network.forward(walk.trace.example.input)[layer - 1]
    return SIMD2(state.sums[index], state.activations[index])
  }

  /// The function around 0, wide enough for z and for that of the run beside.
  package var curve: [SIMD2<Double>] {
    let wanted = max(6, [z, beside?.x].map { abs($0 ?? 0) * 1.2 }.max() ?? 0)
    let reach = wanted.isFinite ? wanted : 6
    return (0...160).map { index in
      let x = -reach + 2 * reach * Double(index) / 160
      return SIMD2(x, activation.value(x))
    }
  }
}
