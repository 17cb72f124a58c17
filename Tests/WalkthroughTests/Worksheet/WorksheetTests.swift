import NeuralNetwork
import Testing
import Walkthrough

/// A training step on paper: somebody who has nothing but the paper can fill it in.
@Suite struct WorksheetTests {
  private static let sheets = (UInt64(1)...16).map { seed in
    (seed, Worksheet.Blank.allCases[Int(seed % 3)], seed % 4 == 0)
  }

  @Test("Every blank can be filled in from the printed digits", arguments: sheets)
  func filledIn(seed: UInt64, blank: Worksheet.Blank, whole: Bool) throws {
    for experiment in [RandomExperiment.small(seed: seed), RandomExperiment.batched(seed: seed)] {
      let drawn = experiment.drawn(seed: seed, whole: whole)
      guard Trace(drawn).steps.count <= Worksheet.mostRows else { continue }
      let sheet = try Worksheet(drawn, blank: blank)
      let work = fill(sheet)
      #expect(!work.isEmpty)
      let marks = try Marks(work + sheet.printed, of: sheet.trace.experiment)
      #expect(marks.numbers.count == work.count)
      let wrong = marks.numbers.filter { !$0.counts }
      #expect(wrong.isEmpty, "seed \(seed): \(wrong)")
    }
  }

  @Test("No printed number gives away one that is to be filled in", arguments: sheets)
  func givesNothingAway(seed: UInt64, blank: Worksheet.Blank, whole: Bool) throws {
    for experiment in [RandomExperiment.small(seed: seed), RandomExperiment.batched(seed: seed)] {
      guard Trace(experiment).steps.count <= Worksheet.mostRows else { continue }
      let sheet = try Worksheet(experiment, blank: blank)
      let blanks = Set(sheet.rows.filter(\.isBlank).map(\.step.quantity))
      for row in sheet.rows where !row.isBlank {
        guard case .quantity(let copied) = row.step.formula else { continue }
        #expect(!blanks.contains(copied), "seed \(seed): \(row.step.quantity.key)")
      }
    }
  }

  /// Each number that is printed, and no other; what is filled in goes on in its own digits.
  private func fill(_ sheet: Worksheet) -> [WrittenNumber] {
    var known: [Quantity: Double] = [:]
    return sheet.rows.compactMap { row in
      let value = row.step.formula.value { quantity in
        known[quantity] ?? sheet.trace.value(of: quantity).flatMap(printed) ?? .nan
      }
      let text = row.isBlank ? NumberFormat(.exact, minus: "-").text(value) : row.number
      known[row.step.quantity] = TypedNumber.value(text)
      return row.isBlank ? WrittenNumber(row.step.quantity, text) : nil
    }
  }

  /// A given number as it stands on the paper.
  private func printed(_ value: Double) -> Double? {
    TypedNumber.value(NumberFormat.short(value, minus: "-"))
  }
}
