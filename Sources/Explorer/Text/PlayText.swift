import Drawing
import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// The two lines above free play's network: what it learns from and how well it does.
struct PlayText {
  let lines: [TextLine]

  /// nil in a lesson.
  init?(walk: LessonWalk, look: ScreenLook, columns: Int) {
    guard let play = walk.setup else { return nil }
    lines =
      [TextLine(Self.learning(walk, play, look, columns))]
      + (Self.names(walk, columns).map { [TextLine($0, style: .faint)] } ?? [])
      + [TextLine(Self.fitted(Self.standing(walk, look), columns), style: .strong)]
  }

  /// Parts from the left, as many as fit.
  private static func fitted(_ parts: [String], _ columns: Int) -> String {
    var text = parts.first ?? ""
    for part in parts.dropFirst()
    where TextWidth.columns(text) + TextWidth.columns(part) + 3 <= columns {
      text += " · " + part
    }
    return text
  }

  /// What is learned and how; where not all fits, what is plain to see elsewhere goes first.
  private static func learning(
    _ walk: LessonWalk, _ play: PlaySetup, _ look: ScreenLook, _ columns: Int
  ) -> String {
    let experiment = walk.experiment
    let settings = experiment.settings
    let tested = experiment.test.isEmpty ? "" : " + \(experiment.test.count) to test"
    let rate = NumberFormat.short(settings.learningRate, minus: look.notation.minus)
    var parts = [
      (counted(experiment.examples.count, "example") + tested, 3),
      (play.settings.text(.activation), 1),
      ("\(look.notation.text(.learningRate)) \(rate)", 0), ("batch \(settings.batchSize)", 0),
      (experiment.loss.rawValue, 2),
    ]
    if play.settings.optimizer != .gradientDescent {
      parts.append((play.settings.optimizer.inWords, 0))
    }
    for (name, rate) in [("L1", settings.penalty.l1), ("L2", settings.penalty.l2)] where rate > 0 {
      parts.append(("\(name) \(NumberFormat.short(rate))", 0))
    }
    func text(_ rank: Int) -> String {
      parts.filter { $0.1 <= rank }.map(\.0).joined(separator: " · ")
    }
    return [3, 2, 1].map(text).first { TextWidth.columns($0) <= columns } ?? text(0)
  }

  /// What inputs and outputs are called, as many as fit; nil where nothing has a name.
  ///
  /// `x1 clouds · x2 wind → o1 umbrella`
  private static func names(_ walk: LessonWalk, _ columns: Int) -> String? {
    let (names, shape) = (walk.experiment.names, walk.trace.shape)
    guard !names.words.isEmpty else { return nil }
    let outputs = shape.neurons(layer: shape.lastLayer).map(names.labelled)
    let inputs = shape.neurons(layer: 0).map(names.labelled)
    let right = listed(outputs, within: columns / 2)
    return listed(inputs, within: columns - TextWidth.columns(right) - 3) + " → " + right
  }

  /// Whole names, and how many more there are.
  private static func listed(_ names: [String], within columns: Int) -> String {
    for count in stride(from: names.count, to: 0, by: -1) {
      let rest = count < names.count ? " +\(names.count - count)" : ""
      let text = names.prefix(count).joined(separator: " · ") + rest
      if TextWidth.columns(text) <= columns { return text }
    }
    return TextWidth.clipped(names[0], columns: max(1, columns), mark: "…")
  }

  /// `Epoch 12: J 0.4931, test J 0.5012 · right 88 %, test 85 %`; within an epoch it says which
  /// update comes next.
  private static func standing(_ walk: LessonWalk, _ look: ScreenLook) -> [String] {
    let number = NumberFormat(minus: look.notation.minus)
    guard let report = walk.run.standing else { return ["Epoch \(walk.epochsDone)"] }
    let name = walk.measureOfMany
    let isWithin = walk.run.updatesInEpoch > 0 || walk.isUpdating
    let place = isWithin ? ", before update \(walk.run.updatesInEpoch + 1)" : ""
    var loss = "Epoch \(report.epoch)\(place): \(name) \(number.text(report.training.loss))"
    if let test = report.test { loss += ", test \(name) \(number.text(test.loss))" }
    var parts = [loss]
    if report.training.examples < walk.experiment.examples.count {
      parts.append("of \(report.training.examples) drawn")
    }
    if let accuracy = report.training.accuracy {
      let test = report.test?.accuracy.map { ", test \(percent($0))" } ?? ""
      parts.append("right \(percent(accuracy))\(test)")
    }
    return parts + measured(report, walk, look)
  }

  /// `RMSE 2.87, test 3.06 · R² 0.87, test 0.85`: how far measurements are off, in their own unit.
  static func measured(
    _ report: EpochReport, _ walk: LessonWalk, _ look: ScreenLook
  ) -> [String] {
    let readings = [false, true].map {
      MeasuredReading(report, isOfTest: $0, in: walk.experiment)
    }
    guard let training = readings[0] else { return [] }
    return training.targets.indices.flatMap { place -> [String] in
      let words = MeasuredWords(look, place, of: training)
      let test = readings[1]?.targets[place]
      return [
        words.pair(words.error, training.targets[place].error, test?.error),
        words.pair(words.explained, training.targets[place].explained, test?.explained),
      ].compactMap(\.self)
    }
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded())) %"
  }
}
