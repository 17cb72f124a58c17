import NeuralNetwork
import Testing

@Suite struct NetworkTests {
  @Test("Mazur's forward pass")
  func mazursForwardPass() {
    let states = Network.mazur.forward([0.05, 0.10])
    #expect(states[0].sums.map(rounded) == [0.3775, 0.3925])
    #expect(states[0].activations.map(rounded) == [0.5932699921, 0.5968843783])
    #expect(states[1].sums.map(rounded) == [1.1059059671, 1.2249214041])
    #expect(states[1].activations.map(rounded) == [0.7513650696, 0.7729284653])
    #expect(Network.mazur.outputs(for: [0.05, 0.10]) == states[1].activations)
  }

  @Test("Mazur's loss, and the loss after his update")
  func mazursLoss() {
    let example = Example.mazur
    #expect(abs(Network.mazur.loss(.squaredError, on: example) - 0.2983711087600027) < 1e-15)
    let states = Network.mazur.descended(.squaredError, on: example, by: 0.5, biases: false)
    let outputs = states.outputs(for: example.input)
    #expect(abs(outputs[0] - 0.7420881111907824) < 1e-15)
    #expect(abs(outputs[1] - 0.7752849682944595) < 1e-15)
  }

  @Test("The numbers of Huddar's worked example")
  func huddarsForwardPass() {
    let states = Network.huddar.forward([0.35, 0.9])
    #expect(states[1].activations.map(rounded) == [rounded(0.6902834929076443)])
    #expect(states[0].activations.map(rounded) == [0.6802671967, 0.6637386974])
  }

  @Test("XOR by hand, with sigmoids")
  func xorWithSigmoids() {
    let network = Network(
      inputs: 2,
      layers: [
        Layer(weights: [[20, 20], [-20, -20]], biases: [-10, 30], activation: .sigmoid),
        Layer(weights: [[20, 20]], biases: [-30], activation: .sigmoid),
      ])
    let outputs = [[0.0, 0], [0, 1], [1, 0], [1, 1]].flatMap(network.outputs)
    let known = [4.5439e-5, 0.9999546, 0.9999546, 4.5439e-5]
    for (output, expected) in zip(outputs, known) { #expect(abs(output - expected) < 1e-7) }
  }

  @Test("XOR by hand, with ReLU: exact")
  func xorWithReLU() {
    let network = Network(
      inputs: 2,
      layers: [
        Layer(weights: [[1, 1], [1, 1]], biases: [0, -1], activation: .relu),
        Layer(weights: [[1, -2]], biases: [0], activation: .linear),
      ])
    #expect([[0.0, 0], [0, 1], [1, 0], [1, 1]].flatMap(network.outputs) == [0, 1, 1, 0])
  }

  @Test(arguments: [([2, 3, 1], 13), ([2, 2], 6), ([64, 32, 10], 2410), ([2, 4, 2, 1], 25)])
  func parameterCounts(_ sizes: [Int], _ count: Int) {
    let network = Network(sizes: sizes, hidden: .tanh, output: .sigmoid, seed: 1)
    #expect(network.parameterCount == count)
    #expect(network.parameters.count == count)
    #expect(Set(network.parameters).count == count)
    #expect(network.sizes == sizes)
  }

  @Test func theMeanLossIsTheMean() {
    let network = Network.mazur
    let examples = [Example.mazur, Example(input: [1, 1], target: [0, 0])]
    let each = examples.map { network.loss(.squaredError, on: $0) }
    #expect(network.loss(.squaredError, on: examples) == (each[0] + each[1]) / 2)
    #expect(network.loss(.squaredError, on: []) == 0)
  }
}

/// To ten digits after the point, as published numbers are compared.
func rounded(_ value: Double) -> Double {
  (value * 1e10).rounded() / 1e10
}
