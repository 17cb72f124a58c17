import Drawing
import Explorer
import NeuralNetwork
import Session
import Testing

/// The command line that free play prints, given to the real program.
@Suite struct PlayCommandTests {
  /// Settings and a state reached by random changes, some of them while it trains.
  private func wandered(_ seed: UInt64, withSeeds: Bool = true) throws -> State {
    var generator = SeededGenerator(seed: seed)
    var settings = PlaySettings()
    for _ in 0..<25 {
      let options = settings.options.filter { withSeeds || $0 != .seed && $0 != .dataSeed }
      let option = options[generator.index(below: options.count)]
      settings = settings.stepping(option, up: generator.index(below: 2) == 0) ?? settings
    }
    var state = State(size: Size(columns: 100, rows: 30))
    state.look.hasHues = false
    state.openPlay(settings)
    for _ in 0..<generator.index(below: 4) { state.press(.character("t")) }
    return state
  }

  @Test("It recreates the state: the same picture, to the last cell", arguments: 1...8)
  func recreated(seed: Int) throws {
    let state = try wandered(UInt64(seed))
    let play = try #require(state.play)
    let line = PlayRecipe(play).commandLine
    #expect(line.hasPrefix("nn101 play "))
    let options = line.dropFirst("nn101 play ".count)
    let run = TrainCommand().line(
      "\(TrainCommand().nn101) show play \(options) --size 100x30 >rows 2>notes")
    #expect(run.status == 0, "\(run.notes) \(line)")
    var wanted = state
    wanted.notice = nil
    #expect(run.rows == wanted.picture().text + "\n", "seed \(seed): \(line)")
  }

  @Test("The same words train to the same numbers without a screen", arguments: 1...4)
  func trained(seed: Int) throws {
    var state = try wandered(UInt64(seed + 100), withSeeds: false)
    for _ in 0..<2 { state.press(.character("t")) }
    let play = try #require(state.play)
    let words = PlayRecipe(play).words.filter {
      !["--epochs", "--show-test", "--discretise"].contains($0.prefix { $0 != " " })
    }
    let options = words.dropFirst().joined(separator: " ")
    let train = TrainCommand()
    let run = train.run("\(options) --epochs \(play.walk.epochsDone) --format csv --every 1000")
    #expect(run.status == 0, "\(run.notes) \(options)")
    let loss = run.rows.split(separator: "\n").last?.split(separator: ",")[1]
    #expect(loss == "\(play.walk.run.reportsSoFar.last?.training.loss ?? .nan)", "\(options)")
  }

  @Test("show play takes free play's options, and says what is wrong with them")
  func showPlay() {
    let train = TrainCommand()
    let spiral = train.line("\(train.nn101) show play --data spiral --layers 2-8-8-1 >rows 2>notes")
    #expect(spiral.rows.contains("Free play · spiral · 2-8-8-1"))
    let wrong = train.line("\(train.nn101) show play --layers 3-1 >rows 2>notes")
    #expect(wrong.status != 0)
    #expect(wrong.notes.contains("does not fit circle"))
  }

  static let bounds: [(name: String, range: String, allowed: [String], refused: [String])] = [
    ("learning-rate", "number from 0 to 1000000", ["0", "5000", "1000000"], ["-0.1", "1000001"]),
    ("l1", "number from 0 to 1000000", ["0", "1000000"], ["-0.1", "1000001"]),
    ("l2", "number from 0 to 1000000", ["0", "1000000"], ["-0.1", "1000001"]),
    ("batch", "whole number from 1 to 100000", ["1", "100000"], ["0", "100001"]),
    ("noise", "number from 0 to 10", ["0", "10"], ["-0.1", "10.5"]),
    ("test-share", "number from 0 to 0.9", ["0", "0.9"], ["-0.1", "1"]),
  ]

  /// The same bounds as where an option is set by name, by keys, or in a file.
  @Test("Options have their bounds, and say them", arguments: bounds.indices)
  func boundsOfOptions(index: Int) {
    let (name, range, allowed, refused) = Self.bounds[index]
    let train = TrainCommand()
    for value in allowed {
      let run = train.line("\(train.nn101) show play --\(name) \(value) >rows 2>notes")
      #expect(run.status == 0, "--\(name) \(value): \(run.notes)")
    }
    for value in refused {
      let run = train.line("\(train.nn101) show play --\(name)=\(value) >rows 2>notes")
      #expect(run.status == 64)
      #expect(run.notes.contains("--\(name) takes a \(range), not \(value)"), "\(run.notes)")
    }
  }

  /// Everything that can be done to options and numbers, some of it out of bounds.
  private func line(_ generator: inout SeededGenerator) -> String {
    func one(of values: [String]) -> String { values[generator.index(below: values.count)] }
    let numbers = ["-1", "-0.1", "-0", "0", "0.003", "0.5", "1", "3", "50", "5000", "1e9", "nan"]
    return switch generator.index(below: 5) {
    case 0: "set \(one(of: ["eta", "lambda1", "w(x1->h1)"])) \(one(of: numbers))"
    case 1:
      "option \(one(of: ["learning-rate", "l1", "l2", "noise", "test-share"])) \(one(of: numbers))"
    case 2: "option \(one(of: ["batch", "seed", "data-seed"])) \(one(of: numbers))"
    case 3:
      one(of: [
        "option data spiral", "option data xor", "option data plane", "option data sine",
        "option layers 2-8-1", "option layers 2-9-1", "option layers 2-1",
        "option loss squared-error",
        "option loss binary-cross-entropy", "option features x1,x1^2", "option optimizer adam",
        "option activation relu", "option initial-weights he", "option show-test yes",
      ])
    default: one(of: ["train 1", "undo", "set b(h1) 3", "option discretise yes"])
    }
  }

  @Test("What it prints is accepted, whatever was set and edited before", arguments: 1...16)
  func accepted(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let train = TrainCommand()
    try train.folder.write(
      "network: {layers: [2, 12, 1], activation: relu, seed: 5}\nloss: squared-error\n"
        + "data: moons\nlearning-rate: 0.2\nl2: 0.01\noptimizer: adam\ntrain-biases: false\n",
      to: "net.yaml")
    var settings = PlaySettings()
    if seed.isMultiple(of: 2) {
      let network = Network(sizes: [2, 12, 1], hidden: .relu, output: .sigmoid, seed: 5)
      let data = Dataset(.moons)
      settings = PlaySettings(
        data: .table(PlayTable(name: "net.yaml", train: data.train, test: data.test)))
      let learning = TrainingSettings(
        learningRate: 0.2, optimizer: .usualAdam, penalty: Penalty(l2: 0.01), trainsBiases: false)
      settings.take(learning)
      settings.hidden = [12]
      settings.activation = HiddenActivations(.relu)
      settings.given = .init(
        file: "net.yaml", network: network, loss: .squaredError, settings: learning)
    }
    var state = State(size: Size(columns: 80, rows: 24))
    state.openPlay(settings)
    var session = PlainSession(state: state)
    var said: [String] = []
    for _ in 0..<14 {
      said.append(line(&generator))
      _ = session.answer(said[said.count - 1])
    }
    let play = try #require(session.state.play)
    let options = PlayRecipe(play).commandLine.dropFirst("nn101 play ".count)
    let run = train.line("\(train.nn101) show play \(options) >rows 2>notes")
    #expect(run.status == 0, "seed \(seed), \(said): \(options)\n\(run.notes)")
    guard play.followsFromSettings else { return }
    // What stands on the screen is what the line leads to.
    var wanted = session.state
    wanted.notice = nil
    wanted.look.hasHues = false
    withKnownIssue("Not every picture of an opened file is recreated yet.", isIntermittent: true) {
      #expect(run.rows == wanted.picture().text + "\n", "seed \(seed), \(said): \(options)")
    }
  }
}
