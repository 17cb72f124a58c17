import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// The paths from a weight to the loss, and what is multiplied along them.
@Suite struct PathsTests {
  @Test(arguments: RandomExperiment.seeds)
  func theProductsAddUpToTheGradient(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.small(seed: seed))
    for (_, quantity) in trace.experiment.network.named {
      guard let connection = quantity.connection else { continue }
      let paths = trace.paths(from: connection) ?? []
      let sum = paths.reduce(0) { $0 + $1.product }
      let gradient = trace.value(of: connection.gradient) ?? .nan
      #expect(sum.agrees(with: gradient), "seed \(seed) \(quantity.key): \(sum) \(gradient)")
    }
  }

  @Test func mazursHiddenWeightHasTwoPaths() throws {
    let connection = try #require(Quantity(key: "w(x1->h1)")?.connection)
    let paths = try #require(Mazur.trace.paths(from: connection))
    #expect(paths.map { $0.neurons.map(\.key) } == [["x1", "h1", "o1"], ["x1", "h1", "o2"]])
    #expect(
      paths[0].factors.map(\.key) == ["x1", "da/dz(h1)", "w(h1->o1)", "dL/dz(o1)"])
    // 0.0554 and -0.0190 to h1's activation, each times the slope 0.2413 and the input 0.05.
    #expect(paths[0].product.agrees(with: 0.4 * 0.13849856 * 0.24130071 * 0.05, within: 1e-6))
    #expect(paths[1].product.agrees(with: 0.5 * -0.03809824 * 0.24130071 * 0.05, within: 1e-6))
  }

  @Test func anOutputWeightHasOne() throws {
    let connection = try #require(Quantity(key: "w(h1->o1)")?.connection)
    let paths = try #require(Mazur.trace.paths(from: connection))
    #expect(paths.count == 1)
    #expect(paths[0].product == Mazur.trace.value(of: connection.gradient))
  }

  @Test func tooManyPathsAreNotFollowed() {
    let network = Network(sizes: [1, 20, 20, 1], hidden: .tanh, output: .linear, seed: 1)
    let trace = Trace(
      Experiment(
        network: network, loss: .squaredError, examples: [Example(input: [1], target: [0])],
        learningRate: 0.1))
    let first = Connection(from: .input(1), to: .hidden(1, layer: 1))
    #expect(trace.paths(from: first, limit: 19) == nil)
    #expect(trace.paths(from: first, limit: 20)?.count == 20)
  }

  @Test func aConnectionThatIsNotThereHasNone() {
    let nowhere = Connection(from: .input(1), to: .hidden(9, layer: nil))
    #expect(Mazur.trace.paths(from: nowhere)?.isEmpty == true)
  }
}
