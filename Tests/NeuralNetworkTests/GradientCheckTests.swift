import NeuralNetwork
import Reference
import Testing

@Suite struct GradientCheckTests {
  /// Every output activation with every loss that it may have.
  static let outputs: [(Activation, Loss)] = Activation.allCases.flatMap { activation in
    Loss.allCases.filter { ($0.neededActivation ?? activation) == activation }
      .map { (activation, $0) }
  }

  /// What may stand behind each other: all, except that two hidden activations will do for a loss
  /// that differs from another in nothing but its slope.
  static let kinds: [(hidden: Activation, output: Activation, loss: Loss)] =
    outputs.flatMap { output, loss in
      let isOfItsOwn = loss == .squaredError || loss.neededActivation != nil
      let hidden = isOfItsOwn ? Activation.allCases.filter { !$0.isOutputOnly } : [.tanh, .silu]
      return hidden.map { ($0, output, loss) }
    }

  @Test(arguments: kinds)
  func backpropagationIsRight(_ hidden: Activation, _ output: Activation, _ loss: Loss) {
    for seed in UInt64(1)...3 {
      let network = Network(
        sizes: [3, 4, 3, 2], hidden: hidden, output: output, seed: seed, scheme: .gaussian)
      let example = Example(
        input: [0.3, -0.8, 1.1], target: loss == .hinge ? [-1, 1] : [0.2, 0.8])
      let check = GradientCheck(network, example: example, loss: loss)
      #expect(check.largestDifference < 1e-7, "seed \(seed)")
      #expect(check.entries.count == network.parameterCount)
    }
  }

  @Test("On Mazur's network the two slopes agree to ten digits after the point")
  func mazur() {
    let check = GradientCheck(.mazur, example: .mazur, loss: .squaredError)
    #expect(check.largestDifference <= 2.5e-11)
    #expect(check.forwardPasses == 24)
    #expect(Set(check.entries.map(\.parameter)) == Set(Network.mazur.parameters))
  }

  @Test("The largest difference is last")
  func sorting() {
    let check = GradientCheck(.mazur, example: .mazur, loss: .squaredError, nudge: 1e-3)
    let differences = check.entries.map(\.difference)
    #expect(differences == differences.sorted())
    #expect(check.largestDifference == differences.max())
  }
}
