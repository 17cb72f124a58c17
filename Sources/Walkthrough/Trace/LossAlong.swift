import NeuralNetwork

/// The loss of one of a trace's examples as a function of one given number, all others held.
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
  ///
  /// `number` is the example's place in the batch, from 1; nil the one that is looked at.
  package init?(_ quantity: Quantity, in trace: Trace, example number: Int? = nil) {
    let (experiment, shape) = (trace.experiment, trace.shape)
    let example = experiment.examples[trace.batch[(number ?? trace.exampleNumber) - 1]]
    guard experiment.value(of: quantity, in: example, shape: shape) != nil,
      let place = Place(quantity, shape)
    else { return nil }
    self.place = place
    loss = experiment.loss
    network = experiment.network
    self.example = example
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
    case .learningRate, .penaltyL1, .penaltyL2: self = .elsewhere
    case .preActivation, .activation, .lossShare, .loss, .cost, .lossByActivation,
      .activationSlope, .outputSlope, .lossByPreActivation, .lossByWeight, .lossByBias,
      .costByWeight, .costByBias, .weightMemory, .biasMemory, .updatedWeight, .updatedBias,
      .marked:
      return nil
    }
  }
}

extension Trace {
  /// The losses that the example that is looked at would have if one given number were another; no
  /// numbers when it is not given.
  package func losses(with quantity: Quantity, at values: [Double]) -> [Double] {
    guard var along = LossAlong(quantity, in: self) else { return values.map { _ in .nan } }
    return values.map { along.value(at: $0) }
  }

  /// What J would be if one weight or bias, or the learning rate, were another: the mean over the
  /// batch, and the penalties; no number for what belongs to one example.
  package func costs(with quantity: Quantity, at values: [Double]) -> [Double] {
    guard let parameter = shape.parameter(quantity) else {
      let isKnown = !quantity.belongsToExample && value(of: quantity) != nil
      let cost = isKnown ? costs(with: experiment.network).cost : .nan
      return values.map { _ in cost }
    }
    let penalty = hasCost ? experiment.settings.penalty : .none
    var network = experiment.network
    network[parameter] = 0
    let others = penalty.price(of: network)
    let isPriced = quantity.connection != nil
    return zip(values, means(varying: parameter, quantity, over: values)).map { value, mean in
      isPriced ? mean + others + penalty.price(ofWeight: value) : mean + others
    }
  }

  /// The mean of L over the batch; many examples are worked out side by side.
  private func means(
    varying parameter: Parameter, _ quantity: Quantity, over values: [Double]
  ) -> [Double] {
    guard isMarked else { return losses(with: quantity, at: values) }
    return experiment.network.meanLosses(
      experiment.loss, on: batch.map { experiment.examples[$0] }, varying: (parameter, parameter),
      over: values.map { SIMD2($0, $0) })
  }
}
