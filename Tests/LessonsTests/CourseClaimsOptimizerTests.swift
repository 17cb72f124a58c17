import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// What the lesson on momentum and Adam says of its steps and of its race.
@Suite struct CourseClaimsOptimizerTests {
  /// J over both weights, by hand: half of each curvature times the squared distance from 1 and 2.
  private static func height(_ weights: SIMD2<Double>) -> Double {
    let away = weights - SIMD2(1, 2)
    return 0.5 * (2 * away.x * away.x + 0.02 * away.y * away.y)
  }

  /// Both weights after so many updates by the textbook's rules.
  private static func way(
    _ steps: Int, _ update: (_ gradient: SIMD2<Double>, _ step: Int) -> SIMD2<Double>
  ) -> [Double] {
    var weights = SIMD2(3.0, -2)
    var heights = [height(weights)]
    for step in 1...steps {
      weights -= update(SIMD2(2, 0.02) * (weights - SIMD2(1, 2)), step)
      heights.append(height(weights))
    }
    return heights
  }

  private static func plain(_ rate: Double, _ steps: Int) -> [Double] {
    way(steps) { gradient, _ in rate * gradient }
  }

  private static func momentum(_ rate: Double, _ steps: Int) -> [Double] {
    var velocity = SIMD2(0.0, 0)
    return way(steps) { gradient, _ in
      velocity = 0.9 * velocity + gradient
      return rate * velocity
    }
  }

  private static func adam(_ rate: Double, _ steps: Int) -> [Double] {
    var (mean, square) = (SIMD2(0.0, 0), SIMD2(0.0, 0))
    var (left, kept) = (1.0, 1.0)
    return way(steps) { gradient, _ in
      (left, kept) = (left * 0.9, kept * 0.999)
      mean = 0.9 * mean + 0.1 * gradient
      square = 0.999 * square + 0.001 * gradient * gradient
      let root = (square / (1 - kept)).squareRoot() + 1e-8
      return rate * (mean / (1 - left)) / root
    }
  }

  @Test func theRaceEndsAsItIsTold() throws {
    let page = try CoursePage("optimizers", "The race")
    let runs = [page.experiment] + page.page.scene.beside
    let told = [0.037, 0.0050, 0.0009]
    let byHand = [Self.plain(0.9, 40), Self.momentum(0.2, 40), Self.adam(0.15, 40)]
    #expect(try page.epochs == 40)
    for (run, (told, heights)) in zip(runs, zip(told, byHand)) {
      let losses = try run.losses(epochs: 40)
      #expect(isNear(losses[40], told, within: 0.0005))
      for (one, other) in zip(losses, heights) { #expect(isNear(one, other, within: 1e-6)) }
    }
    let after30 = byHand.map { $0[30] }
    #expect(after30[2] > after30[0] && after30[2] > after30[1], "Adam is the last after 30")
  }

  /// Across the valley plain descent goes from side to side, along it it crawls.
  @Test func plainDescentZigzagsAndCrawls() throws {
    let experiment = try CoursePage("optimizers", "A long valley").experiment
    var trainer = try experiment.trainer()
    var sides: [Bool] = []
    for _ in 0..<20 {
      trainer.trainBatch()
      sides.append(trainer.network.layers[0].weights[0][0] > 1)
    }
    #expect(zip(sides, sides.dropFirst()).allSatisfy { $0 != $1 })
    #expect(trainer.network.layers[0].weights[0][1] < -0.5)
  }

  private func traces(_ title: String) throws -> [Trace] {
    Array(try TrainingSteps(CoursePage("optimizers", title).experiment).prefix(2))
  }

  @Test func momentumByHand() throws {
    let traces = try traces("Momentum: a step with a past")
    func value(_ key: String, _ step: Int) throws -> Double {
      let quantity = try #require(Quantity(key: key))
      return try #require(traces[step].value(of: quantity))
    }
    #expect(try value("vw'(x1->o1)", 0) == 2)
    #expect(try value("w'(x1->o1)", 0) == 2)
    #expect(try value("dL/dw(x1->o1)", 1) == 1)
    #expect(try isNear(value("vw'(x1->o1)", 1), 2.8, within: 1e-12))
    #expect(try isNear(value("w'(x1->o1)", 1), 0.6, within: 1e-12))
  }

  @Test func adamByHand() throws {
    let traces = try traces("Adam: a step of its own size")
    func value(_ key: String, _ step: Int) throws -> Double {
      let quantity = try #require(Quantity(key: key))
      return try #require(traces[step].value(of: quantity))
    }
    #expect(try isNear(value("w'(x1->o1)", 0), 2.5, within: 1e-6), "the step is η")
    #expect(try isNear(value("mw'(x1->o1)", 1), 0.33, within: 1e-6))
    let large = try CoursePage("optimizers", "Adam: a step of its own size").experiment
      .changed { $0.examples[0].target = [-197] }
    #expect(Trace(large).value(of: .lossByWeight(from: .input(1), to: .output(1))) == 200)
    let moved = Trace(large).value(of: .updatedWeight(from: .input(1), to: .output(1)))
    #expect(try isNear(#require(moved), 2.5, within: 1e-6), "100 times the gradient, the same step")
  }

  @Test func theChallengeTakesAboutSixtyPresses() throws {
    let experiment = try CoursePage("optimizers", "What to remember").experiment
    let raised = experiment.changed { $0.learningRate = 0.16 }
    let first = try #require(try raised.losses(epochs: 80).firstIndex { $0 < 0.01 })
    #expect((40...65).contains(first))
    #expect(try experiment.losses(epochs: 200).allSatisfy { $0 > 0.01 })
  }
}
