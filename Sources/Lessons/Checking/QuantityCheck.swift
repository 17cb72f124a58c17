import NeuralNetwork
import Walkthrough

/// Says why a quantity does not exist in a walk.
struct QuantityCheck {
  let trace: Trace

  /// What is wrong and what to do; nil when the quantity is given or computed.
  func objection(to quantity: Quantity) -> (problem: String, advice: String)? {
    guard trace.value(of: quantity) == nil else { return nil }
    for neuron in neurons(of: quantity) {
      if let objection = objection(to: neuron) { return objection }
    }
    if let parameter = held(quantity) {
      return (
        "\(quantity.key) is never computed: \(parameter.key) is held",
        "take it out of hold: or train-biases:, or name another quantity"
      )
    }
    if let connection = quantity.connection, trace.value(of: connection.weight) == nil {
      return (
        "no weight leads from \(connection.from.key) to \(connection.to.key)",
        "weights lead from each layer to the next"
      )
    }
    if let parameter = quantity.parameter, trace.value(of: parameter) != nil {
      return (
        "\(quantity.key) is not computed here",
        "name a quantity of this page's optimizer, batch and penalty"
      )
    }
    return ("this network has no \(quantity.key)", "its neurons are \(names)")
  }

  /// The same of a quantity at another time, where J is told of every training.
  func objectionAtAnyTime(to quantity: Quantity) -> (problem: String, advice: String)? {
    quantity == .cost ? nil : objection(to: quantity)
  }

  /// What is wrong with a neuron's name; nil when the network has the neuron.
  func objection(to neuron: Neuron) -> (problem: String, advice: String)? {
    guard trace.shape.position(of: neuron) == nil else { return nil }
    if case .hidden(let index, nil) = neuron, trace.shape.lastLayer > 2 {
      return (
        "\(neuron.key) does not say which hidden layer it means",
        "write h1.\(index) for the first hidden layer, h2.\(index) for the second"
      )
    }
    if case .hidden(let index, _?) = neuron, trace.shape.lastLayer == 2 {
      return ("\(neuron.key) names a layer, and there is one hidden layer", "write h\(index)")
    }
    return ("this network has no \(neuron.key)", "its neurons are \(names)")
  }

  private func neurons(of quantity: Quantity) -> [Neuron] {
    if let connection = quantity.connection { return [connection.from, connection.to] }
    return quantity.neuron.map { [$0] } ?? []
  }

  /// The held weight or bias whose gradient or new value a quantity would be.
  private func held(_ quantity: Quantity) -> Quantity? {
    guard let parameter = quantity.parameter, parameter != quantity,
      let place = trace.shape.parameter(parameter)
    else { return nil }
    return trace.experiment.settings.trains(place) ? nil : parameter
  }

  /// The neurons, each layer in short: `x1 to x8, h1, o1`.
  private var names: String {
    let layers = trace.shape.sizes.indices.flatMap { layer -> [String] in
      let keys = trace.shape.neurons(layer: layer).map(\.key)
      return keys.count > 3 ? ["\(keys[0]) to \(keys[keys.count - 1])"] : keys
    }
    return NearestName.listed(layers)
  }
}
