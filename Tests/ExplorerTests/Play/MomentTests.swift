import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// What is shown belongs to a moment and to its network.
@Suite("A report, a curve, a map and a tally belong to their moment")
struct MomentTests {
  /// The mean loss worked out example by example, by the network's own forward pass.
  private func meanLoss(_ experiment: Experiment) -> Double {
    let losses = experiment.examples.map { example in
      experiment.loss.value(
        outputs: experiment.network.outputs(for: [example.input])[0], targets: example.target)
    }
    return losses.reduce(0, +) / Double(losses.count)
  }

  private func isClose(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-9 * max(1, abs(right))
  }

  private var xor: PlaySettings {
    var settings = PlaySettings(data: .generated(.xor))
    settings.batch = 1
    return settings
  }

  @Test("An edit within an epoch leaves the report of the epoch that is done")
  func editWithinAnEpoch() {
    var player = Player(xor)
    player.press("t t t")
    let done = player.walk.run.reports[3]
    player.press(". . e 0 . 2 enter")
    #expect(player.walk.run.report == done)
    player.press("b")
    #expect(player.walk.run.standing == done)
    #expect(player.picture.contains("Epoch 3: J 0.6951"))
  }

  @Test("After any keys every epoch's report is of the network of that epoch", arguments: 1...12)
  func anyKeys(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var player = Player(xor)
    let keys = [
      "t", "t", ".", "space", "space", "b", "left", "tab", "tab", "+", "-", "e 0 . 3 enter", "u",
      "a", "s", "r", "U", "enter", "tab + tab + +",
    ]
    for _ in 0..<40 {
      player.press(keys[random.index(below: keys.count)])
      let walk = player.walk
      if let standing = walk.run.standing {
        #expect(isClose(standing.training.loss, meanLoss(walk.experiment)))
      }
      let title = player.picture.split(separator: "\n")[0]
      #expect(title.contains("epoch \(walk.run.epochInView)"), "\(title)")
    }
    for report in player.walk.run.reportsSoFar {
      var walk = player.walk
      walk.go(toEpoch: report.epoch)
      #expect(isClose(report.training.loss, meanLoss(walk.present)), "epoch \(report.epoch)")
    }
  }

  @Test("The map shows an example as it was edited, with features too")
  func editedPoint() {
    for inputs in [InputFeatures.coordinates, [.x1, .x1Squared, .x2]] {
      var settings = xor
      settings.inputs = inputs
      var player = Player(settings)
      player.press("t .")
      player.state.update(.change(.set(.activation(.input(1)), to: 0.25)))
      player.state.update(.change(.set(.target(1), to: 0.5)))
      let place = player.walk.trace.batch[0]
      let drawn = DrawnData(player.walk, of: player.experiment).learned[place]
      #expect(drawn.input[0] == 0.25 && drawn.target == [0.5])
      #expect(drawn.input[1] == player.walk.setup?.points.train[place].input[1])
    }
  }

  @Test("Another batch size keeps what was learned, and one key takes it back")
  func batch() throws {
    var player = Player()
    player.press("t t t . .")
    let before = player.walk
    player.press("o")
    player.mark(.batch)
    player.press("right esc")
    #expect(player.settings.batch == 20)
    #expect(player.experiment.settings.batchSize == 20)
    #expect(player.experiment.network == before.experiment.network)
    // The epoch that was begun goes on behind its last whole batch: here at its very beginning.
    #expect(player.walk.run.reports.map(\.epoch) == [0, 1, 2, 3])
    #expect(player.walk.run.reports.dropLast() == before.run.reports.dropLast())
    #expect(player.state.notice == nil || player.picture.contains("epoch 3"))
    // Another option goes on from there as well.
    player.press("o")
    player.mark(.learningRate)
    player.press("right esc")
    #expect(player.experiment.network == before.experiment.network)
    player.press("t")
    #expect(player.walk.epochsDone == 4 && player.walk.run.reports.map(\.epoch) == [0, 1, 2, 3, 4])
    #expect(isClose(player.walk.run.reports[4].training.loss, meanLoss(player.walk.present)))
    player.press("b b")
    #expect(player.state.notice?.contains("after epoch 3") == true)
    player.press("u u")
    #expect(player.walk.present == before.present)
    #expect(player.walk.run.reports == before.run.reports)
    #expect(player.settings.batch == 10)
  }

  @Test("Settings are those of the moment, in header, panel and command")
  func settingsOfTheMoment() {
    var player = Player()
    player.press("t t o")
    player.mark(.learningRate)
    player.press("right")
    player.mark(.optimizer)
    player.press("right")
    player.mark(.activation)
    player.press("right esc")
    #expect(player.experiment.learningRate == 0.3)
    player.press("t b b")
    #expect(player.experiment.learningRate == 0.1)
    let header = PlayText(walk: player.walk, look: ScreenLook(), columns: 78)?.lines[0].text ?? ""
    #expect(header.contains("tanh") && header.contains("η 0.1") && !header.contains("momentum"))
    #expect(player.settings.learningRate == 0.1 && player.settings.optimizer == .gradientDescent)
    // One option alone is changed then.
    player.press("o")
    player.mark(.l2)
    player.press("right esc")
    #expect(player.experiment.learningRate == 0.1 && player.experiment.settings.penalty.l2 > 0)
  }

  @Test("Optimizer and penalty are in the settings line at every width", arguments: [58, 78])
  func settingsLine(columns: Int) {
    var settings = PlaySettings()
    settings.optimizer = .momentum
    settings.l2 = 0.01
    let walk = Player(settings).walk
    let line = PlayText(walk: walk, look: ScreenLook(), columns: columns)?.lines[0].text ?? ""
    for part in ["momentum", "L2 0.01", "η 0.1", "batch 10"] {
      #expect(line.contains(part), "\(line)")
    }
    #expect(TextWidth.columns(line) <= columns)
  }
}

/// One decoding of outputs as classes.
@Suite("Classes are read in one way everywhere")
struct DecodingTests {
  private func player(_ train: [Example], test: [Example] = []) -> Player {
    var player = Player(
      PlaySettings(data: .table(PlayTable(name: "t.csv", train: train, test: test))))
    player.press("t t t t t")
    return player
  }

  private func example(_ number: Int, _ target: [Double]) -> Example {
    Example(input: [Double(number % 5), Double(number / 5)], target: target)
  }

  @Test("The tally of a map is the accuracy, whatever the two targets are")
  func tally() throws {
    for (low, high) in [(0.1, 0.3), (0, 1), (-1, 1), (3, 5)] {
      let train = (0..<20).map { example($0, [$0 % 3 == 0 ? low : high]) }
      let walk = player(train).walk
      let accuracy = try #require(walk.run.standing?.training.accuracy)
      let numbers = MapReading(walk, of: walk.experiment).numbers
      let (above, below) = try (#require(numbers.above), #require(numbers.below))
      #expect(above.count + below.count == 20)
      #expect(abs(Double(above.right + below.right) / 20 - accuracy) < 1e-12, "\(low), \(high)")
      #expect(abs(numbers.middle - (low + high) / 2) < 1e-12)
    }
  }

  @Test(
    "With an output for each class the map is of the class that wins, and Tab tells each output")
  func classes() throws {
    let targets: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    let train = (0..<20).map { example($0, targets[$0 % 3]) }
    var player = player(train)
    var reading = MapReading(player.walk, of: player.experiment)
    #expect(reading.showsClasses)
    #expect(reading.points.map(\.classIndex) == (0..<20).map { $0 % 3 })
    let accuracy = try #require(player.walk.run.standing?.training.accuracy)
    let right = reading.classSides.reduce(0) { $0 + $1.right }
    #expect(abs(Double(right) / 20 - accuracy) < 1e-12)
    // The winner at a place is the largest of the outputs there.
    let places = reading.winners(columns: 8, rows: 6)
    let outputs = (1...3).map { reading.answers(of: .output($0), columns: 8, rows: 6) }
    for (place, winner) in places.enumerated() {
      let all = outputs.map { $0[place] }
      let sorted = all.sorted()
      #expect(all[winner.classIndex] == sorted[2])
      #expect(abs(winner.margin - (sorted[2] - sorted[1])) < 1e-12)
    }
    #expect(player.picture.contains("the class that wins"))
    player.press("backtab")
    reading = MapReading(player.walk, of: player.experiment)
    #expect(!reading.showsClasses && reading.neuron == .output(3))
    #expect(reading.points.map(\.isPositive) == (0..<20).map { $0 % 3 == 2 })
  }

  @Test("What is only tested has a say in whether targets are classes")
  func splitting() {
    let train = (0..<10).map { example($0, [Double($0 % 2)]) }
    let walk = player(train, test: [example(11, [0.5])]).walk
    #expect(walk.run.standing?.training.accuracy == nil)
    #expect(MapReading(walk, of: walk.experiment).numbers.above == nil)
    #expect(ConfusionReading(walk.run.standing) == nil)
  }
}
