import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Options that change how the network goes on learning, chosen when it has learned already.
@Suite struct ChangedMidwayTests {
  @Test(
    "What is changed while training is what goes on learning",
    arguments: [
      ("optimizer", "adam"), ("optimizer", "momentum"), ("l1", "0.003"), ("l2", "0.01"),
      ("learning-rate", "0.3"),
    ])
  func changedMidway(_ name: String, _ value: String) throws {
    var player = Player()
    player.press("t t")
    var plain = try #require(Trainer(player.walk.firstExperiment))
    for _ in 0..<2 { plain.trainEpoch() }
    #expect(player.experiment.network == plain.network)
    player.state.update(.play(.set(name: name, to: value)))
    switch (name, value) {
    case (_, "adam"): plain.settings.optimizer = .usualAdam
    case (_, "momentum"): plain.settings.optimizer = .usualMomentum
    case ("l1", _): plain.settings.penalty.l1 = 0.003
    case ("l2", _): plain.settings.penalty.l2 = 0.01
    default: plain.settings.learningRate = 0.3
    }
    player.press("t")
    plain.trainEpoch()
    #expect(player.experiment.network == plain.network, "\(name) \(value)")
    #expect(player.walk.epochsDone == 3)
    // And back, over the change, and on again.
    player.press("b b b")
    #expect(player.walk.epochsDone == 0)
    player.press("t t t")
    #expect(player.experiment.network == plain.network && player.walk.epochsDone == 3)
  }
}
