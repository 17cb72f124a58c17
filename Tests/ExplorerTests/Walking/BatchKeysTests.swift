import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Random keys on random batches: wherever they lead, the numbers are those of plain training, the
/// header counts what is walked, and what was done can be taken back.
@Suite struct BatchKeysTests {
  private static let keys = [
    "space", "space", "space", "left", "enter", ".", ",", "x", "X", "t", "b", "v", "tab", "w",
    "esc", "end", "home",
  ]

  private func settings(_ random: inout SeededGenerator) throws -> PlaySettings {
    var settings = PlaySettings(data: .generated(.circle))
    settings.seed = UInt64(random.index(below: 1000))
    try settings.set("layers", to: ["2-1", "2-2-1", "2-3-2-1"][random.index(below: 3)])
    try settings.set("batch", to: ["1", "2", "3", "7", "10"][random.index(below: 5)])
    try settings.set(
      "optimizer", to: ["gradient-descent", "momentum", "adam"][random.index(below: 3)])
    try settings.set("l1", to: ["0", "0.003"][random.index(below: 2)])
    try settings.set("l2", to: ["0", "0.01"][random.index(below: 2)])
    return settings
  }

  @Test(arguments: UInt64(1)...20)
  func randomKeys(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let settings = try settings(&random)
    var player = Player(settings)
    var plain = try #require(Trainer(player.walk.firstExperiment))
    var pressed: [String] = []
    for _ in 0..<60 {
      pressed.append(Self.keys[random.index(below: Self.keys.count)])
      player.press(pressed.last ?? "")
      let (walk, place) = (player.walk, "seed \(seed): \(pressed.joined(separator: " "))")
      let trace = walk.trace
      // The network of this training step is the one that plain training has by then.
      if plain.updates > trace.trainingStep {
        plain = try #require(Trainer(walk.firstExperiment))
      }
      while plain.updates < trace.trainingStep { plain.trainBatch() }
      try #require(trace.experiment.network == plain.network, "\(place)")
      #expect(trace.batch == plain.nextBatch, "\(place)")
      // The step in view is of the example that the header names, if no other was chosen.
      let title = player.state.picture().text.split(separator: "\n").first.map(String.init) ?? ""
      if trace.isMarked, let example = walk.run.chosenExample ?? walk.stepInView?.example {
        let named = "example \(example) of \(trace.batch.count)"
        #expect(title.contains(named), "\(place): \(title) lacks \(named)")
      }
      // Nothing is known that is not computed yet.
      for step in trace.steps[walk.cursor...].prefix(3) {
        #expect(trace.value(of: step.quantity, at: walk.cursor) == nil, "\(place)")
      }
    }
  }

  @Test("Steps forward and as many back show the same pictures", arguments: UInt64(1)...6)
  func thereAndBack(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var player = Player(try settings(&random))
    player.press("space")
    var pictures = [player.picture]
    for _ in 0..<40 {
      player.press("space")
      pictures.append(player.picture)
    }
    for (number, picture) in pictures.enumerated().reversed() {
      #expect(player.picture == picture, "seed \(seed), step \(number)")
      player.press("left")
    }
  }
}
