import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Over which values of a weight its loss is drawn.
@Suite struct LossWindowTests {
  private static let weight = Quantity.weight(from: .input(1), to: .output(1))

  /// One weight, input 1, target 1: the loss is half the square of weight minus 1.
  private func bowl(_ weight: Double, learningRate: Double = 0.5) -> Driver {
    let experiment = Experiment(
      network: Network(
        inputs: 1, layers: [Layer(weights: [[weight]], biases: [0], activation: .linear)]),
      loss: .squaredError, examples: [Example(input: [1], target: [1])],
      learningRate: learningRate, trainsBiases: false)
    let scene = Scene(
      from: .end, focus: .quantity(Self.weight), views: [.lossCurve, .equation])
    return Driver(SampleLesson.single(scene, experiment: experiment))
  }

  private func window(_ driver: Driver, next: Double? = nil) -> ClosedRange<Double> {
    let value = driver.walk.trace.value(of: Self.weight) ?? .nan
    return LossWindow(driver.walk, Self.weight, .loss, value, next: next).range
  }

  @Test(arguments: [3.0, 0.4, -2, 1])
  func theValleyIsInSightWithBothItsSides(_ weight: Double) {
    let range = window(bowl(weight))
    #expect(range.contains(weight) && range.contains(1))
    #expect(1 - range.lowerBound > 0.4 && range.upperBound - 1 > 0.4, "\(range)")
  }

  @Test func theCurveStaysWhileTheMarkMoves() {
    let driver = bowl(3)
    let before = window(driver)
    #expect(window(driver.press("- - - - - - - - - -")) == before)
    #expect(window(driver.press("+ + + +")) == before)
  }

  @Test func whatIsFarOffIsStillInSight() {
    let far = window(bowl(3).press("e 4 0 enter"))
    #expect(far.contains(40))
    #expect(window(bowl(3), next: -2).contains(-2))
    #expect(!window(bowl(3), next: -1000).contains(-1000))
    #expect(window(bowl(1e300)).lowerBound <= 1e300)
  }
}
