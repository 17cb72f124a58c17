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

  @Test func batchedOnesCoverBatchesOptimizersAndPenalties() {
    let batched = RandomExperiment.seeds.map { RandomExperiment.batched(seed: $0) }
    #expect(Set(batched.map(\.settings.batchSize)) == Set(1...5))
    #expect(Set(batched.map { kind($0.settings.optimizer) }).count == 3)
    #expect(
      Set(batched.map { [$0.settings.penalty.l1 > 0, $0.settings.penalty.l2 > 0] }).count == 4)
    #expect(Set(batched.map(\.loss)) == Set(Loss.allCases))
    #expect(
      Set(batched.flatMap { $0.network.layers.map(\.activation) }) == Set(Activation.allCases))
    for experiment in batched {
      #expect(throws: Never.self) { _ = try experiment.trainer() }
    }
  }

  private func kind(_ optimizer: Optimizer) -> String { String("\(optimizer)".prefix(4)) }

  @Test func theSameSeedGivesTheSameExperiment() {
    #expect(RandomExperiment.make(seed: 5) == RandomExperiment.make(seed: 5))
    #expect(RandomExperiment.make(seed: 5) != RandomExperiment.make(seed: 6))
  }
}
