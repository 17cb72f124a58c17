import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Several runs from one start: the plots show the first beside the page's own, the surface all.
@Suite struct RunsBesideTests {
  private func optimizers(_ names: [Optimizer]) -> Lesson {
    var gate = SampleLesson.gate
    gate.settings.batchSize = 4
    let others = names.map { optimizer in
      var other = gate
      other.settings.optimizer = optimizer
      return other
    }
    return SampleLesson.single(
      Scene(views: [.surface], epochs: 20, epochsPerPress: 20, beside: others), experiment: gate)
  }

  @Test("The surface draws the way of each, and names it")
  func waysOfThree() throws {
    var driver = Driver(
      optimizers([.usualMomentum, .usualAdam]), size: Size(columns: 132, rows: 43))
    driver = driver.press("space")
    let walk = try #require(driver.state.walk)
    let reading = try #require(SurfaceReading(walk))
    #expect(reading.others.map(\.name) == ["momentum", "Adam"])
    let starts = [reading.path[0]] + reading.others.map { $0.path[0] }
    #expect(Set(starts) == [SIMD2(1, 1)], "they begin at one place")
    for (run, optimizer) in zip(reading.others, [Optimizer.usualMomentum, .usualAdam]) {
      var plain = SampleLesson.gate
      plain.settings.batchSize = 4
      plain.settings.optimizer = optimizer
      var trainer = try plain.trainer()
      for _ in 0..<20 { trainer.trainEpoch() }
      let weights = trainer.network.layers[0].weights[0]
      #expect(run.path.last == SIMD2(weights[0], weights[1]))
    }
    let picture = driver.text
    #expect(picture.contains("1 momentum, 2 Adam"), "\(picture)")
    #expect(TrainingReading(walk).names?.beside == "momentum")
  }

  @Test("Without other runs the surface has one way")
  func alone() throws {
    let driver = Driver(optimizers([]), size: Size(columns: 132, rows: 43)).press("space")
    #expect(SurfaceReading(try #require(driver.state.walk))?.others.isEmpty == true)
  }
}
