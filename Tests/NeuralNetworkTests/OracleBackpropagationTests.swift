import NeuralNetwork
import Reference
import Testing

/// The plain forward and backward pass against PyTorch, on the walks' networks and examples.
@Suite struct OracleBackpropagationTests {
  @Test(arguments: try ReferenceWalk.all())
  func forward(_ walk: ReferenceWalk) {
    let states = walk.file.network.forward(walk.file.example.input)
    #expect(states.count == walk.file.network.layers.count)
    for (layer, state) in states.enumerated() {
      for neuron in state.sums.indices {
        let (z, a) = (state.sums[neuron], state.activations[neuron])
        agrees(z, walk.value("z", layer: layer, neuron: neuron))
        agrees(a, walk.value("a", layer: layer, neuron: neuron))
        agrees(
          walk.file.network.layers[layer].activation.slope(z: z, a: a),
          walk.value("da/dz", layer: layer, neuron: neuron))
      }
    }
    #expect(walk.file.network.outputs(for: walk.file.example.input) == states.last?.activations)
  }

  @Test(arguments: try ReferenceWalk.all())
  func loss(_ walk: ReferenceWalk) {
    agrees(walk.file.network.loss(walk.file.loss, on: walk.file.example), walk.values["L"] ?? nil)
  }

  /// The shares and slopes by a alone lose digits at saturated outputs, so those are left out.
  @Test(arguments: try ReferenceWalk.all().filter { !$0.values.values.contains(nil) })
  func shareAndSlopeOfEachOutput(_ walk: ReferenceWalk) {
    let (loss, example) = (walk.file.loss, walk.file.example)
    let outputs = walk.file.network.outputs(for: example.input)
    let last = walk.file.network.layers.count - 1
    for (index, (a, t)) in zip(outputs, example.target).enumerated() {
      agrees(
        loss.share(output: a, target: t, count: outputs.count),
        walk.value("L", layer: last, neuron: index))
      agrees(
        loss.slope(output: a, target: t, count: outputs.count),
        walk.value("dL/da", layer: last, neuron: index))
    }
  }

  @Test(arguments: try ReferenceWalk.all())
  func backward(_ walk: ReferenceWalk) {
    let gradient = walk.file.network.backward(walk.file.example, loss: walk.file.loss)
    for (index, layer) in gradient.layers.enumerated() {
      for (to, row) in layer.weights.enumerated() {
        for (from, slope) in row.enumerated() {
          agrees(slope, walk.value("dL/dw", layer: index, to: to, from: from))
        }
        agrees(layer.biases[to], walk.value("dL/dz", layer: index, neuron: to))
      }
    }
  }

  /// Descent by hand: the plain gradient, taken off the parameters, gives PyTorch's network.
  @Test(arguments: try ReferenceWalk.all().filter { $0.file.trainsBiases })
  func update(_ walk: ReferenceWalk) {
    var network = walk.file.network
    let gradient = network.backward(walk.file.example, loss: walk.file.loss)
    for parameter in network.parameters {
      network[parameter] -= walk.file.learningRate * gradient[parameter]
      switch parameter {
      case .weight(let layer, let to, let from):
        agrees(network[parameter], walk.value("w'", layer: layer, to: to, from: from))
      case .bias(let layer, let neuron):
        agrees(network[parameter], walk.value("b'", layer: layer, neuron: neuron))
      }
    }
    agrees(network.loss(walk.file.loss, on: walk.file.example), walk.lossAfter)
  }

  private func agrees(
    _ value: Double, _ expected: Double?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let expected else {
      Issue.record("the reference has no such number", sourceLocation: sourceLocation)
      return
    }
    #expect(
      value.agrees(with: expected), "\(value), PyTorch says \(expected)",
      sourceLocation: sourceLocation)
  }
}
