import ArgumentParser
import Drawing
import Lessons
import NeuralNetwork
import Session
import Testing
import Walkthrough

@testable import Explorer
@testable import nn101

/// What free play prints and saves, read back by the program's own options: it leads to the same
/// picture and the same next ten epochs, whatever was opened, chosen, trained and edited before.
///
/// No process is started: a state is made from the words as the program makes it.
@Suite struct RecreatedStateTests {
  private let folder = TemporaryFolder()

  @Test("The printed command leads to the same picture and the same epochs", arguments: 1...30)
  func command(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = try beginning(&random)
    var state = try opened(words)
    let said = wander(&state, &random)
    let play = try #require(state.play)
    guard play.followsFromSettings else { return }
    let recipe = try #require(state.playRecipe)
    let arguments = Shell.words(recipe.commandLine)
    #expect(arguments.prefix(2) == ["nn101", "play"])
    let context = "seed \(seed): \(words), \(said): \(recipe.commandLine)"
    var other: State
    do { other = try opened(Array(arguments.dropFirst(2))) } catch {
      Issue.record("\(error), \(context)")
      return
    }
    for key in recipe.keys { other.press(key) }
    expectSame(other, state, context)
  }

  @Test("The saved file goes on where free play stood", arguments: 1...30)
  func saved(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &* 31)
    let words = try beginning(&random)
    var state = try opened(words)
    let said = wander(&state, &random)
    let play = try #require(state.play)
    let path = try folder.write(play.networkFile, to: "saved.yaml")
    var other = try opened(["--network", path])
    let context = "seed \(seed): \(words), \(said)"
    let (here, there) = (try #require(other.walk), play.walk)
    // What is saved begins with the training step that is under way.
    #expect(here.present.network == there.present.network, "\(context)")
    #expect(here.present.examples == there.present.examples, "\(context)")
    #expect(here.present.test == there.present.test, "\(context)")
    #expect(here.present.settings == there.present.settings, "\(context)")
    #expect(here.epochsDone == there.epochsDone, "\(context)")
    train(&other, &state, context)
  }

  // MARK: Comparing

  private func expectSame(_ one: State, _ other: State, _ context: String) {
    var (one, other) = (one, other)
    (one.notice, other.notice) = (nil, nil)
    let (here, there) = (one.picture().text, other.picture().text)
    let lines = zip(here.split(separator: "\n"), there.split(separator: "\n")).filter { $0 != $1 }
    #expect(lines.isEmpty, "\(context)")
    train(&one, &other, context)
  }

  /// Ten more epochs give the same numbers, to the last bit.
  private func train(_ one: inout State, _ other: inout State, _ context: String) {
    one.update(.train(.epochs(10)))
    other.update(.train(.epochs(10)))
    let (here, there) = (one.walk?.present, other.walk?.present)
    #expect(here?.network == there?.network, "\(context)")
    #expect(one.walk?.epochsDone == other.walk?.epochsDone, "\(context)")
    #expect(
      one.walk?.run.reportsSoFar.last?.test?.loss == other.walk?.run.reportsSoFar.last?.test?.loss)
  }

  // MARK: Opening

  private func opened(_ words: [String]) throws -> State {
    let command = try Play.parse(words)
    try command.validate()
    var state = State(size: Size(columns: 100, rows: 30))
    state.openPlay(try command.play.settings(command.training), epochs: command.play.epochs)
    return state
  }

  /// Words that open generated data, a table or a network file.
  private func beginning(_ random: inout SeededGenerator) throws -> [String] {
    switch random.index(below: 3) {
    case 0: return generated(&random)
    case 1: return try table(&random)
    default: return ["--network", try network(&random)] + learning(&random)
    }
  }

  private func generated(_ random: inout SeededGenerator) -> [String] {
    let kind = DatasetKind.allCases[random.index(below: DatasetKind.allCases.count)]
    var words = ["--data", kind.rawValue, "--seed", "\(random.next())"] + learning(&random)
    if random.index(below: 2) == 0 { words += ["--data-seed", "\(random.next() % 3_000_000)"] }
    if kind.inputCount == 2, random.index(below: 3) == 0 {
      words += ["--features", "x1,x1^2,x1x2"]
    }
    if random.index(below: 3) == 0 { words += ["--test-share", "0.3"] }
    if random.index(below: 3) == 0 { words += ["--activation", "relu"] }
    return words
  }

  private func table(_ random: inout SeededGenerator) throws -> [String] {
    let names = ["my points.csv", "shuf.csv", "it's.csv", "caf\u{e9}.csv"]
    let name = names[random.index(below: names.count)]
    var text = "x one,-y,kind of thing\n"
    let classes = 2 + random.index(below: 3)
    for row in 0..<(8 + random.index(below: 30)) {
      text += "\(random.uniform(in: -50...50)),\(random.uniform()),\(row % classes)\n"
    }
    var words = ["--data", try folder.write(text, to: name), "--seed", "\(random.next() % 100)"]
    words += learning(&random)
    if random.index(below: 2) == 0 { words.append("--normalize") }
    if random.index(below: 2) == 0 { words.append("--classes") }
    if random.index(below: 2) == 0 { words += ["--target", "kind of thing"] }
    if random.index(below: 2) == 0 { words += ["--test-share", "0.25"] }
    return words
  }

  /// A file of a training that is under way, or of one that is to begin.
  private func network(_ random: inout SeededGenerator) throws -> String {
    let examples = (0..<(1 + random.index(below: 12))).map { _ in
      Example(
        input: [random.uniform(in: -2...2), random.uniform(in: -2...2)],
        target: [random.uniform(in: -1...1)])
    }
    let optimizers = OptimizerName.allCases
    var experiment = Experiment(
      network: Network(
        sizes: [2, 3, 1], hidden: .tanh, output: .linear, seed: UInt64(random.index(below: 99))),
      loss: .squaredError, examples: examples,
      settings: TrainingSettings(
        learningRate: random.uniform(in: 0.01...0.2), batchSize: 1 + random.index(below: 5),
        shuffleSeed: random.index(below: 2) == 0 ? nil : random.next(),
        optimizer: optimizers[random.index(below: optimizers.count)].optimizer,
        penalty: Penalty(l1: random.uniform() / 100, l2: random.uniform() / 100),
        trainsBiases: random.index(below: 3) > 0))
    if random.index(below: 2) == 0 {
      experiment.settings.held = Set(experiment.network.parameters.prefix(2))
    }
    if random.index(below: 3) > 0 {
      var trainer = try experiment.trainer()
      for _ in 0..<random.index(below: 40) { trainer.trainBatch() }
      (experiment.network, experiment.place) = (trainer.network, trainer.place)
    }
    let normalization = Normalization(means: [0.25, 1], deviations: [2, 0.5])
    return try folder.write(
      Lessons.NetworkFile.text(
        experiment, normalization: random.index(below: 2) == 0 ? nil : normalization),
      to: "my net.yaml")
  }

  private func learning(_ random: inout SeededGenerator) -> [String] {
    var words: [String] = []
    let optimizers = OptimizerName.allCases
    if random.index(below: 2) == 0 {
      words += ["--optimizer", optimizers[random.index(below: optimizers.count)].rawValue]
    }
    if random.index(below: 3) == 0 { words += ["--batch", "\(1 + random.index(below: 30))"] }
    if random.index(below: 3) == 0 { words += ["--learning-rate", "0.03"] }
    if random.index(below: 4) == 0 { words += ["--l2", "0.01"] }
    if random.index(below: 4) == 0 { words += ["--show-test"] }
    return words
  }

  // MARK: Wandering

  private static let keys = [
    "t", "t", ".", "space", "space", "b", "s", "r", "u", "e 0 . 3 enter", "+", "home",
    "tab tab tab e 0 . 5 enter", "tab e 1 enter", "tab tab tab a", "enter", "T", "T",
    "v", "x", "tab tab w", ": 0 enter", ": 9 enter",
  ]
  private static let options = [
    ("learning-rate", "0.3"), ("l1", "0.001"), ("l2", "0.1"), ("optimizer", "adam"),
    ("optimizer", "momentum"), ("batch", "3"), ("seed", "1000001"), ("discretise", "yes"),
    ("activation", "sigmoid"), ("loss", "squared-error"), ("data", "xor"), ("layers", "2-3-1"),
  ]

  /// Presses keys and sets options; says which.
  private func wander(_ state: inout State, _ random: inout SeededGenerator) -> [String] {
    (0..<random.index(below: 9)).map { _ in
      if random.index(below: 3) == 0 {
        let (name, value) = Self.options[random.index(below: Self.options.count)]
        state.update(.play(.set(name: name, to: value)))
        return "\(name) \(value)"
      }
      let script = Self.keys[random.index(below: Self.keys.count)]
      for key in (try? KeyScript.keys(script)) ?? [] { state.press(key) }
      if state.isRunning {
        state.update(.train(.ran(.trainingSteps(1 + random.index(below: 9)))))
        state.press(.character("T"))
      }
      if state.overlay != nil || state.field != nil { state.press(.escape) }
      return script
    }
  }
}

extension PlayRecipe {
  /// The keys that its sentences name.
  fileprivate var keys: [Key] {
    let text = sentences.joined(separator: " ")
    guard let named = text.firstMatch(of: /Then press (.*) to see just this/) else {
      return []
    }
    return named.1.split(separator: ", then ").flatMap { part -> [Key] in
      let words = part.split(separator: " ")
      let times = words.count == 3 ? Int(words[1]) ?? 1 : 1
      let key = (try? KeyScript.keys(String(words[0]))) ?? []
      return Array(repeating: key, count: times).flatMap(\.self)
    }
  }
}
