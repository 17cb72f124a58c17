import NeuralNetwork
import Testing

/// A batch of one has loops of its own, over two neurons or two weights at a time.
@Suite struct OneExampleTests {
  @Test("Layers of every small size learn what the plain path learns", arguments: 1...5)
  func sizes(_ inputs: Int) throws {
    for hidden in 1...5 {
      for outputs in 1...3 {
        var generator = SeededGenerator(seed: UInt64(100 * inputs + 10 * hidden + outputs))
        let examples = (0..<6).map { _ in
          Example(
            input: (0..<inputs).map { _ in generator.uniform(in: -1...1) },
            target: (0..<outputs).map { _ in generator.uniform() })
        }
        for activation in Activation.allCases where !activation.isOutputOnly {
          let network = Network(
            sizes: [inputs, hidden, outputs], hidden: activation, output: activation, seed: 4)
          let difference = try difference(network, examples)
          #expect(difference <= 1e-13, "\(inputs)-\(hidden)-\(outputs) \(activation)")
        }
      }
    }
  }

  /// How far the fast path and the plain one are apart after three epochs.
  private func difference(_ network: Network, _ examples: [Example]) throws -> Double {
    let settings = TrainingSettings(
      learningRate: 0.1, optimizer: .usualAdam, penalty: Penalty(l1: 0.01, l2: 0.02))
    var fast = try Trainer(network, loss: .squaredError, settings: settings, training: examples)
    var plain = PlainTrainer(network, loss: .squaredError, settings: settings)
    for _ in 1...3 {
      fast.trainEpoch()
      plain.trainEpoch(examples)
    }
    return largestDifference(fast.network, plain.network)
  }

  @Test("A map of one column is a map")
  func oneColumn() {
    for sizes in [[2, 3, 1], [2, 4, 2]] {
      let network = Network(sizes: sizes, hidden: .tanh, output: .sigmoid, seed: 8)
      let grid = InputGrid(columns: 1, rows: 3)
      let outputs = network.outputs(forGrid: grid)
      for (row, output) in outputs.enumerated() {
        let expected = network.outputs(for: [grid.x1(column: 0), grid.x2(row: row)])[0]
        #expect(abs(output - expected) <= 1e-14)
      }
    }
  }

  @Test("After weights that are no numbers any more, others can take over")
  func afterDivergence() throws {
    let network = Network(sizes: [3, 3, 1], hidden: .relu, output: .linear, seed: 8)
    let example = Example(input: [1, 1, 1], target: [1])
    let settings = TrainingSettings(learningRate: 1e200)
    var trainer = try Trainer(
      network, loss: .squaredError, settings: settings, training: [example])
    for _ in 1...5 { trainer.trainEpoch() }
    #expect(trainer.network.parameters.contains { !trainer.network[$0].isFinite })
    trainer.settings.learningRate = 0.1
    try trainer.replaceNetwork(with: network)
    trainer.trainEpoch()
    var plain = PlainTrainer(
      network, loss: .squaredError, settings: TrainingSettings(learningRate: 0.1))
    plain.trainEpoch([example])
    #expect(largestDifference(trainer.network, plain.network) <= 1e-14)
  }
}
