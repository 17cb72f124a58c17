import Drawing
import Lessons
import Session
import Walkthrough

/// The page's question: its choices or field while it waits, then what was said and why.
struct QuestionText {
  let walk: LessonWalk
  let look: ScreenLook
  let field: TextField?
  let columns: Int
  /// How a challenge stands on the live network; nil for other questions.
  private let judge: ChallengeJudge?
  private let words: PageText
  /// All the lines as they stand now.
  private(set) var lines: [TextLine] = []

  init(walk: LessonWalk, look: ScreenLook, field: TextField?, columns: Int) {
    self.walk = walk
    self.look = look
    self.field = field
    self.columns = columns
    if case .challenge(let challenge)? = walk.page.ask?.kind {
      judge = ChallengeJudge(challenge, walk)
    } else {
      judge = nil
    }
    words = PageText(walk: walk, notation: look.notation, columns: columns)
    lines = passages.flatMap { TextFlow.wrap($0, columns: columns) }
  }

  /// Spans that begin on a line of their own, to be wrapped.
  private typealias Passage = [Span]

  private var passages: [Passage] {
    if let ask = walk.pendingAsk { return pending(ask) }
    if let step = walk.pendingBlank { return justTold + blank(step, isShort: !justTold.isEmpty) }
    if let ask = walk.settledAsk { return settled(ask) }
    return []
  }

  /// Why the answer was right or wrong, until the first number is typed that the page leaves blank.
  private var justTold: [Passage] {
    let hasBegun =
      walk.questions.blankAnswer != nil || walk.questions.blankHints > 0
      || field?.text.isEmpty == false
    guard walk.moment <= walk.plan.start, !hasBegun, let ask = walk.settledAsk else { return [] }
    return settled(ask)
  }

  /// So many lines are shown at most: more once there is something to say about a try, or a hint.
  var maximumRows: Int {
    if walk.pendingBlank != nil, !justTold.isEmpty { return 5 }
    guard let ask = walk.pendingAsk else { return 4 }
    return feedback(ask).isEmpty ? 4 : 7
  }

  /// The most lines that this page's question, its answer and its blanks need, so that the screen
  /// does not jump.
  var tallest: Int {
    let blanks = walk.fading == .shown ? 0 : 3
    guard let ask = walk.page.ask else { return blanks }
    let still = PageText(walk: walk.asAsked, notation: look.notation, columns: columns)
    let answers: [Answer?]
    switch ask.kind {
    case .predict(let prediction):
      answers = prediction.choices.indices.map {
        Answer(given: .choice($0), verdict: .wrong, tries: 1, hints: 0)
      }
    case .compute, .challenge, .find: answers = [nil]
    }
    let most = 4
    var tallest = max(blanks, lineCount(task(ask, still)))
    for answer in answers where tallest < most {
      tallest = max(tallest, lineCount(settled(ask, answer: answer)))
    }
    return min(most, tallest)
  }

  private func lineCount(_ passages: [Passage]) -> Int {
    passages.reduce(0) { $0 + TextFlow.lineCount($1, columns: columns) }
  }

  // MARK: Waiting for an answer

  private func pending(_ ask: Ask) -> [Passage] {
    let task = task(ask, words)
    switch ask.kind {
    case .predict: return task
    case .challenge: return task + (judge?.isMet == true ? [Self.done] : feedback(ask))
    case .compute, .find: return task + feedback(ask)
    }
  }

  /// What is asked and where the answer goes, with the numbers that a text has.
  private func task(_ ask: Ask, _ words: PageText) -> [Passage] {
    let question = spans(ask.question, in: words, base: .strong)
    switch ask.kind {
    case .predict(let prediction): return choices(of: prediction, behind: question, words)
    case .compute: return [question + [Span("  ")] + fieldSpans]
    case .challenge: return [question, checks]
    case .find:
      let looks = walk.looks == 1 ? "1 look" : "\(walk.looks) looks"
      return [question + [Span("  \(looks) so far.")]]
    }
  }

  private static let done: Passage = [Span(" ✓ Done. Space goes on. ", style: Self.seen)]

  /// What is to be seen from the back row.
  private static let seen = Style(bold: true, reverse: true)

  /// The question with its choices behind it when they fit on the line, else below it.
  private func choices(
    of prediction: Prediction, behind question: [Span], _ words: PageText
  ) -> [Passage] {
    let choices = prediction.choices.enumerated().map { index, choice in
      [
        Span(
          walk.questions.markedChoice == index ? ">\(index + 1)<" : "\u{a0}\(index + 1)\u{a0}",
          style: .bar), Span("\u{a0}"),
      ]
        + spans(choice.text, in: words, base: .plain).map {
          Span(TextFlow.unbroken($0.text), style: $0.style)
        }
    }
    let row = choices.enumerated().flatMap { index, choice in
      (index == 0 ? [] : [Span("   ")]) + choice
    }
    let width = (question + row).reduce(4) { $0 + TextWidth.columns($1.text) }
    return width <= columns ? [question + [Span("    ")] + row] : [question, row]
  }

  /// A number to fill in: its formula, a field, and what the last try shows.
  ///
  /// In short on one line: by its name alone where the formula has no room.
  private func blank(_ step: Step, isShort: Bool = false) -> [Passage] {
    let text = AnswerText(walk: walk, look: look)
    var formula = text.task(step)
    if isShort, TextWidth.columns(formula) > columns - 18 {
      formula = look.notation.text(step.quantity)
    }
    let task = [Span("Your turn: ", style: .strong), Span(TextFlow.unbroken(formula)), Span("   ")]
    if let complaint = field?.complaint { return [task + fieldSpans, [Span(complaint)]] }
    return [task + fieldSpans] + text.afterWrongBlank(step).map { marked($0, .wrong) }
      + text.blankHint(step).map { [Span($0)] }
  }

  private var fieldSpans: [Span] {
    let text = field?.purpose == .answer ? field?.text ?? "" : ""
    return [Span(" \(text)_ ", style: Style(bold: true, underline: true))]
  }

  /// What there is to say about the last try, and the hints taken so far.
  private func feedback(_ ask: Ask) -> [Passage] {
    if let complaint = field?.complaint { return [[Span(complaint, style: .plain)]] }
    let feedback = AnswerText(walk: walk, look: look)
    return feedback.afterWrongTry(ask).map { marked($0, .wrong) }
      + feedback.hints(ask).map { [Span($0)] }
  }

  /// What a challenge asks for, each with a tick or a cross; of several the first that fails in full.
  private var checks: Passage {
    let results = judge?.results ?? []
    let first = results.firstIndex { !$0.isMet }
    return results.enumerated().flatMap { index, result in
      let isFull = results.count <= 2 || index == first
      let text = isFull ? result.text(look.notation) : result.name(look.notation)
      return [
        Span(index == 0 ? "" : "   "),
        Span(
          "\(result.isMet ? "✓" : "✗")\u{a0}\(TextFlow.unbroken(text))",
          style: result.isMet ? .strong : Self.seen),
      ]
    }
  }

  // MARK: After the answer

  private func settled(_ ask: Ask) -> [Passage] {
    settled(ask, answer: walk.questions.answers[walk.pageNumber])
  }

  private func settled(_ ask: Ask, answer: Answer?) -> [Passage] {
    let text = AnswerText(walk: walk, look: look)
    if let judge {
      return [[Span(text.verdict(judge), style: judge.isMet ? Self.seen : .strong)], checks]
    }
    let verdict = text.verdict(ask, answer: answer)
    let reason = text.reason(ask, answer: answer)
    return [
      marked(verdict, answer?.verdict)
        + [Span(reason.isEmpty ? "" : "  " + TextFlow.keepingEquations(reason))]
    ]
  }

  /// A verdict with a sign that is seen from the back row.
  ///
  /// `✓ Yes: up.`
  private func marked(_ verdict: String, _ judged: Answer.Verdict?) -> [Span] {
    switch judged {
    case .right: [Span("✓\u{a0}" + verdict, style: Self.seen)]
    case .wrong: [Span("✗", style: Self.seen), Span("\u{a0}" + verdict, style: .strong)]
    case .shown, nil: [Span(verdict, style: .strong)]
    }
  }

  private func spans(_ text: [Inline], in words: PageText, base: Style) -> [Span] {
    words.spans(text).map { span in
      span.style == .plain ? Span(span.text, style: base) : span
    }
  }
}
