import NeuralNetwork
import Walkthrough

/// What stands on a sheet of paper: a title, sentences and tables, whatever they are written in.
struct SheetPage {
  /// A cell of a table.
  enum Cell: Hashable {
    case text(String)
    /// Room for a number.
    case blank
  }

  /// A table under a heading.
  struct Table {
    let title: String
    let note: String?
    let heads: [String]
    let rows: [[Cell]]
  }

  let title: String
  /// Whose sheet it is: nothing leaves room for a name, and nil is nobody's, as a key is.
  let learner: String?
  let sentences: [String]
  let given: [Table]
  let steps: [Table]
  /// The command that writes the same sheet.
  let command: String

  /// A sheet, or with `answers` its key.
  init(_ worksheet: Worksheet, source: SheetSource, learner: String?, answers: Bool) {
    title = (answers ? "Key: " : "Worksheet: ") + source.title
    self.learner = learner ?? (answers ? nil : "")
    command = source.command
    sentences = answers ? [] : Self.instructions(source)
    given =
      GivenTables(worksheet.trace).tables
      + [FunctionLegend.table(worksheet.functions)]
      .compactMap(\.self)
    steps = StepTables(worksheet, answers: answers).tables
  }

  private static func instructions(_ source: SheetSource) -> [String] {
    [
      "One training step, number by number. Fill in the empty boxes from what is printed and from "
        + "your own earlier numbers. Give two digits that say something at least; rounding is never "
        + "held against you, and a slip costs one mark and not all that follow from it.",
      "To have it marked, write a file by \(source.command(format: "csv")) > work.csv, type your "
        + "numbers into it, and run nn101 mark work.csv.",
    ]
  }
}
