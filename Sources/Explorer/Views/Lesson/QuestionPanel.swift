import Drawing
import Lessons
import Walkthrough

/// The page's question: its choices or field while it waits, then what was said and why.
struct QuestionPanel {
  let walk: LessonWalk
  let look: ScreenLook
  let field: TextField?
  let columns: Int

  /// All the lines as they stand now.
  var lines: [TextLine] {
    if let ask = walk.pendingAsk { return pending(ask) }
    if let step = walk.pendingBlank { return justTold + blank(step, isShort: !justTold.isEmpty) }
    if let ask = walk.settledAsk { return settled(ask) }
    return []
  }

  /// Why the answer was right or wrong, until the first number is typed that the page leaves blank.
  private var justTold: [TextLine] {
    let hasBegun = walk.blankAnswer != nil || walk.blankHints > 0 || field?.text.isEmpty == false
    guard walk.moment <= walk.plan.start, !hasBegun, let ask = walk.settledAsk else { return [] }
    return settled(ask)
  }

  /// So many lines are shown at most: more once there is something to say about a try, or a hint.
  var maximumRows: Int {
    if walk.pendingBlank != nil, !justTold.isEmpty { return 5 }
    guard let ask = walk.pendingAsk else { return 4 }
    return feedback(ask).isEmpty ? 4 : 7
  }

  /// The most lines that this page's question ever needs, so that the screen does not jump.
  var tallest: Int {
    guard let ask = walk.page.ask else { return walk.fading == .shown ? 0 : 3 }
    let answers: [Answer?]
    switch ask.kind {
    case .predict(let prediction):
      answers = prediction.choices.indices.map {
        Answer(given: .choice($0), verdict: .wrong, tries: 1, hints: 0)
      }
    case .compute, .challenge: answers = [nil]
    }
    let after = answers.map { settled(ask, answer: $0).count }.max() ?? 0
    return min(4, max(pending(ask).count, after))
  }

  func draw(in area: Rect, on grid: inout Grid) {
    let rule = String(repeating: "─", count: area.columns)
    grid.write(rule, at: Point(row: area.row, column: area.column), style: .faint, within: area)
    let inner = area.inset(top: 1, left: 1, right: 1)
    for (index, line) in lines.prefix(inner.rows).enumerated() {
      grid.write(line, at: Point(row: inner.row + index, column: inner.column), within: inner)
    }
  }

  // MARK: Waiting for an answer

  private func pending(_ ask: Ask) -> [TextLine] {
    let question = spans(ask.question, base: .strong)
    switch ask.kind {
    case .predict(let prediction): return pending(question, prediction)
    case .compute: return wrap(question + [Span("  ")] + fieldSpans) + feedback(ask)
    case .challenge(let challenge):
      let judge = ChallengeJudge(challenge, walk)
      let done = judge.isMet ? [TextLine([Span("Done. Space goes on.", style: .strong)])] : []
      return wrap(question) + checks(judge) + (judge.isMet ? done : feedback(ask))
    }
  }

  /// The question with its choices behind it when they fit on the line, else below it.
  private func pending(_ question: [Span], _ prediction: Prediction) -> [TextLine] {
    let choices = prediction.choices.enumerated().map { index, choice in
      [Span("\u{a0}\(index + 1)\u{a0}", style: .bar), Span("\u{a0}")]
        + spans(choice.text, base: .plain).map { Span($0.text.unbroken, style: $0.style) }
    }
    let row = choices.enumerated().flatMap { index, choice in
      (index == 0 ? [] : [Span("   ")]) + choice
    }
    let width = (question + row).reduce(4) { $0 + Text.columns($1.text) }
    if width <= columns { return [TextLine(question + [Span("    ")] + row)] }
    return wrap(question) + wrap(row)
  }

  /// A number to fill in: its formula, a field, and what the last try shows.
  ///
  /// In short on one line: by its name alone where the formula has no room.
  private func blank(_ step: Step, isShort: Bool = false) -> [TextLine] {
    let text = AnswerText(walk: walk, look: look)
    var formula = text.task(step)
    if isShort, Text.columns(formula) > columns - 18 { formula = look.notation.text(step.quantity) }
    let task = [Span("Your turn: ", style: .strong), Span(formula.unbroken), Span("   ")]
    let remarks =
      field?.complaint.map { [$0] } ?? text.afterWrongBlank(step) + text.blankHint(step)
    return wrap(task + fieldSpans) + remarks.flatMap { wrap([Span($0)]) }
  }

  private var fieldSpans: [Span] {
    let text = field?.purpose == .answer ? field?.text ?? "" : ""
    return [Span(" \(text)_ ", style: Style(bold: true, underline: true))]
  }

  /// What there is to say about the last try, and the hints taken so far.
  private func feedback(_ ask: Ask) -> [TextLine] {
    if let complaint = field?.complaint { return wrap([Span(complaint, style: .plain)]) }
    let feedback = AnswerText(walk: walk, look: look)
    let lines = feedback.afterWrongTry(ask) + feedback.hints(ask)
    return lines.flatMap { wrap([Span($0, style: .plain)]) }
  }

  private func checks(_ judge: ChallengeJudge) -> [TextLine] {
    let row = judge.results.enumerated().flatMap { index, result in
      [
        Span(index == 0 ? "" : "   "),
        Span(result.isMet ? "✓" : "✗", style: result.isMet ? .strong : .plain),
        Span("\u{a0}" + result.text(look.notation).unbroken, style: .plain),
      ]
    }
    return wrap(row)
  }

  // MARK: After the answer

  private func settled(_ ask: Ask) -> [TextLine] {
    settled(ask, answer: walk.answers[walk.pageNumber])
  }

  private func settled(_ ask: Ask, answer: Answer?) -> [TextLine] {
    let text = AnswerText(walk: walk, look: look)
    if case .challenge(let challenge) = ask.kind {
      return wrap([Span(text.verdict(ask, answer: answer), style: .strong)])
        + checks(ChallengeJudge(challenge, walk))
    }
    let verdict = text.verdict(ask, answer: answer)
    let reason = text.reason(ask, answer: answer)
    return wrap([
      Span(verdict, style: .strong), Span(reason.isEmpty ? "" : "  " + reason.keepingEquations),
    ])
  }

  private func spans(_ text: [Inline], base: Style) -> [Span] {
    PageText(walk: walk, notation: look.notation, columns: columns).spans(text).map { span in
      span.style == .plain ? Span(span.text, style: base) : span
    }
  }

  private func wrap(_ spans: [Span]) -> [TextLine] {
    TextFlow.wrap(spans, columns: columns)
  }
}

extension String {
  /// The text with each `=` kept on one line with what stands beside it.
  var keepingEquations: String {
    split(separator: " = ", omittingEmptySubsequences: false).joined(separator: "\u{a0}=\u{a0}")
  }

  /// The text with spaces that a line is not broken at.
  var unbroken: String { String(map { $0 == " " ? "\u{a0}" : $0 }) }
}
