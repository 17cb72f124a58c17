import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// What the lesson on batches says of its ten examples and of the way down.
@Suite struct CourseClaimsBatchTests {
  private static let weight = Quantity.weight(from: .input(1), to: .output(1))

  /// (w · x − t) · x with w = 1, by hand.
  private static let pulls = [-6.0, 3, -2, 0, 2, -2, -3, 1, -1, -2]

  @Test func eachExampleHasAPullOfItsOwn() throws {
    let trace = Trace(try CoursePage("batches", "Ten examples, ten pulls").experiment)
    let gradients = (1...10).map { trace.value(of: Self.weight.lossGradient.at($0)) }
    #expect(gradients == Self.pulls)
    #expect(Self.pulls.count { $0 >= 0 } == 4)
  }

  @Test func theMeanIsATenthOfTheSum() throws {
    let trace = Trace(try CoursePage("batches", "The mean decides").experiment)
    let mean = try #require(trace.value(of: Self.weight.costGradient))
    #expect(mean == Self.pulls.reduce(0, +) / 10)
    #expect(mean == -1)
  }

  /// The lowest J is where Σxt / Σx² = 39 / 29.
  @Test func alongTheSumTheStepJumpsOverTheLowestPlace() throws {
    let experiment = try CoursePage("batches", "Why not the sum?").experiment
    #expect(experiment.learningRate == 1)
    let losses = try experiment.losses(epochs: 1)
    #expect(Trace(experiment).value(of: Self.weight.updated) == 2)
    #expect(losses[1] > losses[0])
    let small = try experiment.changed { $0.learningRate = 0.1 }.losses(epochs: 1)
    #expect(small[1] < small[0])
  }

  @Test func oneAtATimeTurnsCornersAndNeverRests() throws {
    let page = try CoursePage("batches", "The zigzag")
    func path(_ experiment: Experiment, steps: Int) throws -> [SIMD2<Double>] {
      var trainer = try experiment.trainer()
      return (0...steps).map { step in
        if step > 0 { trainer.trainBatch() }
        let weights = trainer.network.layers[0].weights[0]
        return SIMD2(weights[0], weights[1])
      }
    }
    /// How far it is from end to end, as a part of the way that was gone.
    func straightness(_ path: [SIMD2<Double>]) -> Double {
      func length(_ way: SIMD2<Double>) -> Double { (way * way).sum().squareRoot() }
      let gone = zip(path, path.dropFirst()).reduce(0) { $0 + length($1.1 - $1.0) }
      return length(path[path.count - 1] - path[0]) / gone
    }
    let single = try path(page.experiment, steps: 20)
    let together = try path(page.beside, steps: 5)
    #expect(straightness(together) > 0.99)
    #expect(straightness(single) < 0.8)
    let last = single[19] - single[20]
    #expect((last * last).sum() > 0.001, "still moving")
  }

  @Test func oneAtATimeIsAheadOfBatches() throws {
    let page = try CoursePage("batches", "Four at a time")
    let own = try page.trained()
    let beside = try page.besideTrained()
    #expect(own.updates == 200)
    #expect(beside.updates == 800)
    #expect(beside.trainingLoss < 0.1 * own.trainingLoss)
  }

  @Test func sevenPressesMeetTheChallengeAndNoWeightBringsJToZero() throws {
    let losses = try CoursePage("batches", "What to remember").experiment.losses(epochs: 100)
    #expect(losses.firstIndex { $0 < 1.28 } == 7)
    #expect(losses[100] > 1.27)
  }
}
