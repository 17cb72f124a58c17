import NeuralNetwork

/// The loss of a trace's example as a function of one given number, all others held.
///
/// Plots ask for it at hundreds of values. It is the network's own forward pass, without steps and
/// without what the number does not reach: layers before it stay, and so do its neighbours.
package struct LossAlong {
  /// What the number is.
  fileprivate enum Place {
    case target(Int)
    case input(Int)
    case parameter(Parameter)
    /// The learning rate: this example's loss does not know it.
    case elsewhere
  }

  private let place: Place
  private let loss: Loss
  private var network: Network
  private var example: Example
  private var states: [LayerState]

  /// nil when the quantity is not given in this trace.
  package init?(_ quantity: Quantity, in trace: Trace) {
    let (experiment, shape) = (trace.experiment, trace.shape)
    guard experiment.value(of: quantity, in: trace.example, shape: shape) != nil,
      let place = Place(quantity, shape)
    else { return nil }
    self.place = place
    loss = experiment.loss
    network = experiment.network
    example = trace.example
    states = network.forward(example.input)
  }

  /// The loss with the number at a value.
  package mutating func value(at value: Double) -> Double {
    switch place {
    case .target(let index): example.target[index] = value
    case .input(let index):
      example.input[index] = value
      network.renew(&states, for: example.input)
    case .parameter(let parameter):
      network[parameter] = value
      renew(parameter.layer, neuron: parameter.neuron)
    case .elsewhere: break
    }
    guard let output = states.last else { return 0 }
    return loss.value(sums: output.sums, outputs: output.activations, targets: example.target)
  }

  /// Computes one neuron of a layer again, and the layers behind.
  private mutating func renew(_ layer: Int, neuron: Int) {
    let input = layer == 0 ? example.input : states[layer - 1].activations
    states[layer].sums[neuron] = network.layers[layer].weightedSum(of: neuron, input)
    network.layers[layer].activation.activate(&states[layer])
    network.renew(&states, for: example.input, from: layer + 1)
  }
}

extension LossAlong.Place {
  /// nil for what is computed.
  fileprivate init?(_ quantity: Quantity, _ shape: NetworkShape) {
    switch quantity {
    case .target(let number): self = .target(number - 1)
    case .activation(.input(let number)): self = .input(number - 1)
    case .weight, .bias:
      guard let parameter = shape.parameter(quantity) else { return nil }
      self = .parameter(parameter)
    case .learningRate: self = .elsewhere
    case .preActivation, .activation, .lossShare, .loss, .lossByActivation, .activationSlope,
      .lossByPreActivation, .lossByWeight, .lossByBias, .updatedWeight, .updatedBias:
      return nil
    }
  }
}

extension Trace {
  /// The loss that this example would have if one given number were another; no number when it is
  /// not given.
  package func loss(with quantity: Quantity, at value: Double) -> Double {
    losses(with: quantity, at: [value])[0]
  }

  /// The same at many values.
  package func losses(with quantity: Quantity, at values: [Double]) -> [Double] {
    guard var along = LossAlong(quantity, in: self) else { return values.map { _ in .nan } }
    return values.map { along.value(at: $0) }
  }
}
