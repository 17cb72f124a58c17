import NeuralNetwork
import Session
import Walkthrough

/// How far measurements are told off after an epoch, in sentences; none for classes.
struct MeasuredSentences {
  let lines: [String]

  init(_ report: EpochReport, _ walk: LessonWalk) {
    let judged = [(false, "the training examples"), (true, "the test examples")]
    lines = judged.flatMap { isOfTest, examples -> [String] in
      guard let reading = MeasuredReading(report, isOfTest: isOfTest, in: walk.experiment) else {
        return []
      }
      let own = reading.ownLoss.map {
        "In the targets' own unit the mean loss on \(examples) is \(SpokenNotation.number($0))."
      }
      return reading.targets.enumerated().map { place, target -> String in
        let explained =
          target.explained.map { ", R squared \(SpokenNotation.number($0))" } ?? ""
        return "\((target.name ?? "o\(place + 1)").capitalisedFirst), on \(examples): root mean "
          + "squared error \(SpokenNotation.number(target.error))\(explained)."
      } + [own].compactMap(\.self)
    }
  }
}
