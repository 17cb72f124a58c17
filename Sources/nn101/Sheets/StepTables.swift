import Walkthrough

/// The steps of a sheet as tables, one for each phase of each example.
struct StepTables {
  private let worksheet: Worksheet
  private let hasAnswers: Bool
  private var trace: Trace { worksheet.trace }

  init(_ worksheet: Worksheet, answers: Bool) {
    self.worksheet = worksheet
    hasAnswers = answers
  }

  var tables: [SheetPage.Table] {
    sections.map { rows in
      let first = rows[0].step
      return SheetPage.Table(
        title: title(first), note: nil,
        heads: ["", "formula", hasAnswers ? "with numbers" : "your working", "number"],
        rows: rows.map(cells))
    }
  }

  /// Rows that belong together, in order.
  private var sections: [[Worksheet.Row]] {
    worksheet.rows.reduce(into: []) { sections, row in
      if let last = sections.last?.last?.step, last.phase == row.step.phase,
        last.example == row.step.example
      {
        sections[sections.count - 1].append(row)
      } else {
        sections.append([row])
      }
    }
  }

  private func title(_ step: Step) -> String {
    let name =
      switch step.phase {
      case .forward: "Forward"
      case .loss: "Loss"
      case .backward: "Backward"
      case .update: "Update"
      }
    guard trace.isMarked else { return name }
    return step.example.map { "\(name), example \($0)" } ?? "\(name), the whole batch"
  }

  private func cells(_ row: Worksheet.Row) -> [SheetPage.Cell] {
    let symbols = Notation.symbols
    let formula = [
      SheetPage.Cell.text(symbols.text(row.step.quantity)),
      .text(row.step.formula.text(.symbols)),
    ]
    if hasAnswers {
      let equation = Equation(row.step, in: trace, notation: .symbols)
      let work = equation.columns.indices.map { Self.text($0, in: equation.columns) }.joined()
      return formula + [.text(work), .text((equation.holds ? "= " : "≈ ") + equation.result)]
    }
    let printed = row.number.replacing("-", with: symbols.minus)
    return formula + (row.isBlank ? [.blank, .blank] : [.text(""), .text(printed)])
  }

  /// A number or a sign of a formula; a negative number behind a sign stands in brackets, if it does
  /// not stand in some already.
  private static func text(_ index: Int, in columns: [Equation.Column]) -> String {
    let column = columns[index]
    guard let value = column.value else { return column.number }
    let isAlone =
      index > 0 && columns[index - 1].number.hasSuffix("(")
      && index + 1 < columns.count && columns[index + 1].number.hasPrefix(")")
    if value < 0 { return index == 0 || isAlone ? column.number : "(\(column.number))" }
    return column.number.first == "+" ? String(column.number.dropFirst()) : column.number
  }
}
