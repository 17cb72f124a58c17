import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// What the lesson on overfitting says of its networks.
@Suite struct CourseClaimsOverfittingTests {
  @Test func thereAreTwelvePointsAnd36Others() throws {
    let experiment = try CoursePage("overfitting", "Twelve noisy points").experiment
    #expect(experiment.examples.count == 12)
    #expect(experiment.test.count == 36)
    #expect(experiment.network.parameterCount == 7)
  }

  @Test func theSmallNetworkDoesNotOverfit() throws {
    let trainer = try CoursePage("overfitting", "Judged on others").trained()
    #expect(isNear(trainer.trainingLoss, 0.022, within: 0.0006))
    #expect(isNear(trainer.testLoss, 0.038, within: 0.0006))
    let losses = try testLosses("Judged on others")
    #expect(try losses[499] < 1.05 * #require(losses.min()))
  }

  @Test func theLargeNetworkOverfits() throws {
    let page = try CoursePage("overfitting", "A larger network")
    #expect(page.experiment.network.parameterCount == 61)
    let large = try page.trained()
    let small = try page.besideTrained()
    #expect(isNear(large.trainingLoss, 0.0002, within: 0.0001))
    #expect(isNear(large.testLoss, 0.09, within: 0.01))
    #expect(large.trainingLoss < small.trainingLoss)
    #expect(large.testLoss > 2 * small.testLoss)
  }

  @Test func moreDataClosesTheGap() throws {
    let page = try CoursePage("overfitting", "More data")
    let many = try page.trained()
    let few = try page.besideTrained()
    #expect(many.training.count == 60)
    #expect(many.updates == 5 * many.epoch)
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

  @Test func theTestLossIsLowestNearEpoch115() throws {
    let losses = try testLosses("Stop in time")
    let best = try #require(losses.indices.min { losses[$0] < losses[$1] })
    #expect((105...125).contains(best + 1))
    #expect(isNear(losses[best], 0.038, within: 0.0006))
    #expect(losses[249] > 1.7 * losses[best])
    #expect(losses[299] > losses[249])
  }

  /// When the dip comes depends on the seed; that it comes, and that the loss rises after it, does
  /// not.
  @Test(arguments: UInt64(1)...12)
  func everySeedHasItsDip(_ seed: UInt64) throws {
    let page = try CoursePage("overfitting", "Stop in time")
    let experiment = page.experiment.changed { $0.network = $0.network.reseeded(seed) }
    var trainer = try experiment.trainer()
    let losses = (0..<500).map { _ in
      trainer.trainEpoch()
      return trainer.testLoss
    }
    let best = try #require(losses.indices.min { losses[$0] < losses[$1] })
    #expect((35...340).contains(best + 1), "seed \(seed): \(best + 1)")
    #expect(losses[499] > 1.3 * losses[best], "seed \(seed)")
    #expect(losses[0] > 1.3 * losses[best], "seed \(seed)")
    #expect(trainer.trainingLoss < losses[499], "seed \(seed)")
  }

  @Test func theChallengeCanBeMet() throws {
    let trainer = try CoursePage("overfitting", "What to remember").experiment.trained(epochs: 100)
    #expect(trainer.network.outputs(for: [-0.5])[0] < -0.7)
    #expect(trainer.network.outputs(for: [0.5])[0] > 0.7)
  }

  /// The test loss after each epoch of a page.
  private func testLosses(_ title: String) throws -> [Double] {
    let page = try CoursePage("overfitting", title)
    var trainer = try page.experiment.trainer()
    return try (0..<page.epochs).map { _ in
      trainer.trainEpoch()
      return trainer.testLoss
    }
  }
}
