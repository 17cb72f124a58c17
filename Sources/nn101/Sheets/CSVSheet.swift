import Walkthrough

/// The file that answers are typed into, and that `nn101 mark` reads.
struct CSVSheet {
  private let worksheet: Worksheet
  private let source: SheetSource
  private let hasAnswers: Bool

  init(_ worksheet: Worksheet, source: SheetSource, answers: Bool) {
    self.worksheet = worksheet
    self.source = source
    hasAnswers = answers
  }

  var text: String {
    (["# \(source.command)", "quantity,value"] + rows.map { $0.joined(separator: ",") })
      .joined(separator: "\n") + "\n"
  }

  /// Each blank's quantity, and its number where that is told.
  var rows: [[String]] {
    worksheet.rows.filter(\.isBlank).map { row in
      [row.step.quantity.key, hasAnswers ? row.number : ""]
    }
  }
}
