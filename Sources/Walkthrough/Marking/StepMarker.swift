import NeuralNetwork

/// Judges the numbers of one training step, with errors carried forward.
struct StepMarker {
  let learner: LearnerNumbers
  let notation: Notation

  private var trace: Trace { learner.trace }

  func mark(_ number: WrittenNumber) -> Mark {
    let right = trace.value(of: number.quantity) ?? .nan
    guard !number.isMissing else { return mark(number, right, .missing) }
    guard let written = WrittenValue(number.text) else {
      return mark(number, right, .wrong, remark: "This is no number.")
    }
    if written.isPercent, [right, right / 100].contains(where: { written.agrees(with: $0) }) {
      return wrong(number, right, SlipSearch.Finding(percent: right), expected: right)
    }
    if written.agrees(with: right) { return mark(number, right, .right) }
    guard let step = trace.step(of: number.quantity) else {
      return mark(number, right, .wrong, remark: "This one was given.")
    }
    return mark(number, written, as: step)
  }

  /// A number that is not the true one.
  private func mark(_ number: WrittenNumber, _ written: WrittenValue, as step: Step) -> Mark {
    let forms = learner.forms(of: step)
    let ways = forms.flatMap(trace.ways).map(learner.result)
    if ways.contains(where: { written.agrees(with: $0.value, slack: $0.slack) }) {
      return mark(number, step.value, .follows, remark: source(of: step))
    }
    let expected = ways[0].value
    let search = SlipSearch(
      learner: learner, step: forms[0], expected: expected, written: written)
    return wrong(number, step.value, search.find(), expected: expected)
  }

  // MARK: What is said

  private func wrong(
    _ number: WrittenNumber, _ right: Double, _ finding: SlipSearch.Finding?, expected: Double
  ) -> Mark {
    let speaker = DiagnosisText(notation: notation, values: learner.value)
    let said = finding.map { finding in
      finding.diagnosis.map(speaker.text)
        ?? "Close, but rounded too early or too far: give two digits or more, all of them right."
    }
    let isOther = text(expected) != text(right)
    let own = isOther ? "With your own numbers it comes to \(text(expected))." : nil
    let remarks = [said, own].compactMap(\.self)
    return mark(
      number, right, .wrong, slip: finding?.slip,
      remark: remarks.isEmpty ? nil : remarks.joined(separator: " "))
  }

  /// Where a number that follows got its difference from.
  private func source(of step: Step) -> String {
    let other = step.formula.operands.first { operand in
      guard let right = trace.value(of: operand) else { return false }
      return abs(learner.value(of: operand) - right) > Trace.halfUnit(of: right, digits: 2)
    }
    guard let other else { return "Your rounded numbers give this." }
    return "Follows from your \(notation.text(other))."
  }

  private func text(_ value: Double) -> String {
    NumberFormat(.exact, minus: notation.minus).text(value)
  }

  private func mark(
    _ number: WrittenNumber, _ right: Double, _ verdict: Verdict, slip: Slip? = nil,
    remark: String? = nil
  ) -> Mark {
    Mark(
      quantity: number.quantity, trainingStep: number.trainingStep, given: number.text,
      right: right, verdict: verdict, slip: slip, remark: remark)
  }
}

extension SlipSearch.Finding {
  /// The right number, written as so many in a hundred.
  fileprivate init(percent right: Double) {
    self.init(
      slip: .percent,
      diagnosis: Diagnosis(mutation: .percent, example: nil, formula: .number(right), value: right))
  }
}

extension Trace {
  /// The formulas that a step may be computed by: its own, and the sum that a delta stands for.
  fileprivate func ways(to step: Step) -> [Formula] {
    [step.formula] + [deltaSum(of: step)?.sum].compactMap(\.self)
  }
}
