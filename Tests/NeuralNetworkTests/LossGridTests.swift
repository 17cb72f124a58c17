import NeuralNetwork
import Testing

@Suite struct LossGridTests {
  /// More examples than a batch has places, and a pair in two layers.
  @Test("Every loss is the evaluation's, to the last bit", arguments: Loss.allCases)
  func values(_ loss: Loss) {
    let output = loss.neededActivation ?? .tanh
    let network = Network(sizes: [2, 3, 2], hidden: .tanh, output: output, seed: 5)
    let examples = (0..<70).map { number in
      let x = Double(number) / 35 - 1
      return Example(input: [x, x * x], target: number % 3 == 0 ? [1, 0] : [0, 1])
    }
    let pair = (
      Parameter.weight(layer: 0, to: 2, from: 1), Parameter.weight(layer: 1, to: 0, from: 2)
    )
    let values = [SIMD2(0.5, -1), SIMD2(-3, 0), SIMD2(0.25, 2)]
    let expected = values.map { value in
      var changed = network
      changed[pair.0] = value.x
      changed[pair.1] = value.y
      return Evaluation(changed, loss: loss, examples: examples, classification: nil).loss
    }
    #expect(network.meanLosses(loss, on: examples, varying: pair, over: values) == expected)
  }

  @Test func withoutExamplesThereIsNoLoss() {
    let network = Network.neuron(weights: [1, 0], bias: 0, activation: .linear)
    let pair = (Parameter.weight(layer: 0, to: 0, from: 0), Parameter.bias(layer: 0, neuron: 0))
    #expect(network.meanLosses(.squaredError, on: [], varying: pair, over: [SIMD2(1, 1)]) == [0])
  }
}
