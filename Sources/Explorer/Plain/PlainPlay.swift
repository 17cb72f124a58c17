import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// Training and free play in sentences.
extension PlainSession {
  static let mostEpochs = 10_000

  /// `train 100`: so many epochs at once, and how the network stands then.
  mutating func train(_ rest: [String]) -> [String] {
    guard state.walk != nil else { return ["Open a lesson first."] }
    guard let epochs = rest.isEmpty ? 1 : Int(rest[0]), (1...Self.mostEpochs).contains(epochs)
    else {
      return ["Say it like this: train 100. At most \(Self.mostEpochs) epochs at once."]
    }
    state.update(.train(.epochs(epochs)))
    guard let walk = state.walk else { return [] }
    if walk.waitsForAnswer { return notice() + question() }
    if let divergence = Divergence(walk.trace) {
      return standing(walk) + [divergence.text(state.look.notation, isTyped: true)]
    }
    let words = HealthText(walk.trace.shape)
    return standing(walk) + HealthReading(walk).findings.prefix(5).map(words.text)
  }

  /// How the network stands now.
  ///
  /// `Epoch 100. Loss 0.0312. On test data 0.0501. 98 percent right.`
  private func standing(_ walk: LessonWalk) -> [String] {
    guard let report = walk.run.report else { return [] }
    var parts = [
      "Epoch \(report.epoch)", "Mean loss \(SpokenNotation.number(report.training.loss))",
    ]
    if let test = report.test { parts.append("On test data \(SpokenNotation.number(test.loss))") }
    if let share = report.training.accuracy { parts.append("\(percent(share)) percent right") }
    if let share = report.test?.accuracy {
      parts.append("On test data \(percent(share)) percent right")
    }
    return [parts.joined(separator: ". ") + "."] + MeasuredSentences(report, walk).lines
      + besideStanding(walk, report)
  }

  /// How the run beside stands after as many epochs.
  ///
  /// `The run beside, relu: loss 0.0312.`
  private func besideStanding(_ walk: LessonWalk, _ report: EpochReport) -> [String] {
    let reading = TrainingReading(walk, notation: state.look.notation)
    guard let name = reading.names?.beside, let beside = reading.besideReport(upTo: report.epoch)
    else { return [] }
    return ["The run beside, \(name): mean loss \(SpokenNotation.number(beside.training.loss))."]
  }

  /// Keeps this run beside, or lets it go.
  mutating func beside() -> [String] {
    guard state.play != nil else { return [Self.onlyInPlay] }
    state.update(.play(.keepBeside))
    return [
      state.play?.keepsRun != true
        ? "The run beside is gone."
        : "This run stays beside: change an option, train, and compare. beside lets it go."
    ]
  }

  private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  /// Every option of free play with its value.
  func options() -> [String] {
    guard let settings = state.play?.settings else { return [Self.onlyInPlay] }
    let notation = state.look.notation
    return settings.options.map {
      "\(settings.label($0, notation).capitalisedFirst): \(settings.text($0))."
    }
      + [
        "To change one: option learning-rate 0.1. Names: \(PlayOption.named.map(\.name).joined(separator: ", "))."
      ]
  }

  /// `option learning-rate 0.1`.
  mutating func option(_ rest: [String]) -> [String] {
    guard state.play != nil else { return [Self.onlyInPlay] }
    guard rest.count == 2 else { return ["Say it like this: option learning-rate 0.1"] }
    let before = state.play?.settings
    state.update(.play(.set(name: rest[0], to: rest[1])))
    guard let play = state.play, play.settings != before else { return notice() }
    return notice() + standing(play.walk)
  }

  func commandLine() -> [String] {
    if let recipe = state.recipe {
      return [recipe.words.joined(separator: " ")] + recipe.sentences
    }
    guard let recipe = state.playRecipe else { return ["Open a lesson first."] }
    return [recipe.commandLine] + recipe.sentences
  }

  /// `save network.yaml`.
  mutating func save(_ rest: [String]) -> [String] {
    guard let path = rest.first, rest.count == 1 else {
      return ["Say it like this: save network.yaml"]
    }
    state.update(.play(.saveAs(path)))
    return []
  }

  private static var onlyInPlay: String { "That is for free play: nn101 play." }
}
