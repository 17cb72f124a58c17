import NeuralNetwork
import Testing
import Walkthrough

/// The random experiments are worth trying: valid, and of every kind.
@Suite struct RandomExperimentTests {
  private let all = RandomExperiment.seeds.map { RandomExperiment.make(seed: $0) }

  @Test(arguments: RandomExperiment.seeds)
  func everyOneIsValid(_ seed: UInt64) {
    for experiment in [RandomExperiment.make(seed: seed), RandomExperiment.small(seed: seed)] {
      #expect(experiment.network.problem(loss: experiment.loss) == nil)
      #expect(throws: Never.self) {
        try experiment.network.validate(examples: experiment.examples)
      }
    }
  }

  @Test func theyCoverDepthsWidthsLossesAndActivations() {
    #expect(Set(all.map(\.network.layers.count)) == [1, 2, 3, 4, 5])
    #expect(Set(all.flatMap(\.network.sizes)) == Set(1...8))
    #expect(Set(all.map(\.loss)) == Set(Loss.allCases))
    #expect(
      Set(all.flatMap { $0.network.layers.map(\.activation) }) == Set(Activation.allCases))
    #expect(Set(all.map(\.trainsBiases)) == [true, false])
    #expect(Set(all.map(\.examples.count)) == [1, 2, 3])
  }

  @Test func theSameSeedGivesTheSameExperiment() {
    #expect(RandomExperiment.make(seed: 5) == RandomExperiment.make(seed: 5))
    #expect(RandomExperiment.make(seed: 5) != RandomExperiment.make(seed: 6))
  }
}
