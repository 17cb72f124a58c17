import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// What the lesson on overfitting says of its networks.
@Suite struct CourseClaimsOverfittingTests {
  @Test func thereAreTwelvePointsAnd108Others() throws {
    let experiment = try CoursePage("overfitting", "Twelve noisy points").experiment
    #expect(experiment.examples.count == 12)
    #expect(experiment.test.count == 108)
    #expect(experiment.network.parameterCount == 7)
  }

  @Test func theSmallNetworkDoesNotOverfit() throws {
    var trainer = try CoursePage("overfitting", "Judged on others").experiment.trainer()
    let test = [0, 250, 500, 750, 1000].map { epoch in
      while trainer.epoch < epoch { trainer.trainEpoch() }
      return trainer.testLoss
    }
    #expect(zip(test, test.dropFirst()).allSatisfy { $0 > $1 }, "\(test)")
    #expect(isNear(trainer.trainingLoss, 0.022, within: 0.0005))
    #expect(isNear(trainer.testLoss, 0.032, within: 0.0006))
  }

  @Test func theLargeNetworkOverfits() throws {
    let page = try CoursePage("overfitting", "A larger network")
    #expect(page.experiment.network.parameterCount == 97)
    var trainer = try page.experiment.trainer()
    for _ in 0..<200 { trainer.trainEpoch() }
    let early = (training: trainer.trainingLoss, test: trainer.testLoss)
    #expect(isNear(early.test, 0.03, within: 0.001))
    for _ in 200..<1000 { trainer.trainEpoch() }
    let small = try page.besideTrained()
    #expect(trainer.trainingLoss < 0.0001)
    #expect(trainer.trainingLoss < small.trainingLoss)
    #expect(isNear(trainer.testLoss, 0.12, within: 0.01))
    #expect(trainer.testLoss > 3 * small.testLoss)
  }

  @Test func moreDataClosesTheGap() throws {
    let page = try CoursePage("overfitting", "More data")
    let many = try page.trained()
    let few = try page.besideTrained()
    #expect(many.training.count == 120)
    #expect(many.updates == 10 * many.epoch)
    #expect(isNear(many.testLoss, many.trainingLoss, within: 0.004))
    let gap = few.testLoss - few.trainingLoss
    #expect(gap > 0.02)
  }

  @Test func smallWeightsDoBetterOnOthers() throws {
    let page = try CoursePage("overfitting", "Large weights must pay")
    let decaying = try page.trained()
    let free = try page.besideTrained()
    #expect(decaying.trainingLoss > free.trainingLoss)
    #expect(decaying.testLoss < 0.5 * free.testLoss)
  }

  @Test func theTestLossIsLowestNearEpoch200() throws {
    var trainer = try CoursePage("overfitting", "Stop in time").experiment.trainer()
    var test: [Double] = []
    for _ in 0..<500 {
      trainer.trainEpoch()
      test.append(trainer.testLoss)
    }
    let best = try #require(test.indices.min { test[$0] < test[$1] })
    #expect((175...225).contains(best + 1))
    #expect(isNear(test[best], 0.03, within: 0.001))
    #expect(test[499] > 2 * test[best])
  }

  @Test func theChallengeCanBeMet() throws {
    let trainer = try CoursePage("overfitting", "What to remember").experiment.trained(epochs: 200)
    #expect(trainer.network.outputs(for: [-0.5])[0] < -0.7)
    #expect(trainer.network.outputs(for: [0.5])[0] > 0.7)
  }
}
