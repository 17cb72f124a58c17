import NeuralNetwork
import Testing

@Suite struct InitialWeightsTests {
  struct Case: Sendable {
    var scheme: InitialWeights
    var activation: Activation
    /// No weight is farther from 0; nil where there is no such limit.
    var limit: Double?
    var variance: Double
  }

  /// For a layer of 50 neurons behind 100 inputs.
  static let cases = [
    Case(scheme: .xavier, activation: .tanh, limit: 0.2, variance: 0.04 / 3),
    Case(scheme: .automatic, activation: .tanh, limit: 0.2, variance: 0.04 / 3),
    Case(scheme: .automatic, activation: .sigmoid, limit: 0.2, variance: 0.04 / 3),
    Case(scheme: .he, activation: .relu, limit: 0.06.squareRoot(), variance: 0.02),
    Case(scheme: .automatic, activation: .relu, limit: 0.06.squareRoot(), variance: 0.02),
    Case(scheme: .automatic, activation: .leakyRelu, limit: 0.06.squareRoot(), variance: 0.02),
    Case(scheme: .uniform, activation: .relu, limit: 1, variance: 1.0 / 3),
    Case(scheme: .gaussian, activation: .tanh, limit: nil, variance: 1),
    Case(scheme: .zeros, activation: .tanh, limit: 0, variance: 0),
  ]

  @Test(arguments: cases)
  func weightsSpreadAsTheSchemeSays(_ known: Case) {
    let network = Network(
      sizes: [100, 50], hidden: .tanh, output: known.activation, seed: 8, scheme: known.scheme)
    let weights = network.layers[0].weights.flatMap(\.self)
    let variance = weights.reduce(0) { $0 + $1 * $1 } / Double(weights.count)
    #expect(weights.allSatisfy { abs($0) <= known.limit ?? 6 })
    #expect(abs(variance - known.variance) <= 0.05 * known.variance)
    #expect(network.layers[0].biases.allSatisfy { $0 == 0 })
  }

  @Test(arguments: InitialWeights.allCases)
  func aSeedGivesTheSameBits(_ scheme: InitialWeights) {
    func network(_ seed: UInt64) -> Network {
      Network(sizes: [2, 4, 3], hidden: .relu, output: .softmax, seed: seed, scheme: scheme)
    }
    #expect(network(3) == network(3))
    #expect((network(3) == network(4)) == (scheme == .zeros))
  }

  @Test func theOutputLayerHasItsOwnActivation() {
    let network = Network(sizes: [2, 4, 3, 1], hidden: .relu, output: .sigmoid, seed: 1)
    #expect(network.layers.map(\.activation) == [.relu, .relu, .sigmoid])
    #expect(network.problem(loss: .binaryCrossEntropy) == nil)
  }
}
