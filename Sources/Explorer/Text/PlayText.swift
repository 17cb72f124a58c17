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
    lines = [
      TextLine(Self.fitted(Self.learning(walk, play, look), columns)),
      TextLine(Self.fitted(Self.standing(walk, look), columns), style: .strong),
    ]
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

  private static func learning(_ walk: LessonWalk, _ play: PlaySetup, _ look: ScreenLook)
    -> [String]
  {
    let experiment = walk.experiment
    let settings = experiment.settings
    let tested = experiment.test.isEmpty ? "" : " + \(experiment.test.count) to test"
    let rate = NumberFormat.short(settings.learningRate, minus: look.notation.minus)
    var parts = [
      "\(experiment.examples.count) examples\(tested)", play.settings.text(.activation),
      "\(look.notation.text(.learningRate)) \(rate)", "batch \(settings.batchSize)",
      experiment.loss.rawValue,
    ]
    if play.settings.optimizer != .gradientDescent {
      parts.append(play.settings.optimizer.rawValue)
    }
    if settings.penalty.l1 > 0 { parts.append("L1 \(NumberFormat.short(settings.penalty.l1))") }
    if settings.penalty.l2 > 0 { parts.append("L2 \(NumberFormat.short(settings.penalty.l2))") }
    return parts
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
    if let accuracy = report.training.accuracy {
      let test = report.test?.accuracy.map { ", test \(percent($0))" } ?? ""
      parts.append("right \(percent(accuracy))\(test)")
    }
    if report.training.examples < walk.experiment.examples.count {
      parts.append("of \(report.training.examples) drawn")
    }
    return parts
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded())) %"
  }
}
