import Lessons
import Walkthrough

/// A file with somebody's numbers, and what became of them.
struct MarkedWork {
  /// The file as it was named; safe to print.
  let path: String
  let marks: Marks

  /// No working is nearly so large.
  static let mostBytes = 16 << 20

  init(_ path: String, marks: Marks) {
    self.path = path == "-" ? "standard input" : Sanitiser.visible(path, keepingLines: false)
    self.marks = marks
  }

  /// The file's name without folder and ending: mostly the learner's.
  var name: String { FileName(path).withoutEnding }
}

extension Mark {
  /// What it is a number of, with the training step where that is not the first.
  var place: String {
    trainingStep == 1 ? quantity.key : "\(quantity.key), step \(trainingStep)"
  }

  /// The true number as it is written beside the learner's.
  var rightText: String { NumberFormat(.exact, minus: "-").text(right) }
}
