import Lessons
import Session

/// How a lesson went: each question with its outcome, what comes back when, and where to go on.
struct LessonReport {
  /// One question of the lesson.
  struct Line: Hashable {
    /// What it is about: `update sign`.
    let idea: String
    /// nil when it was not asked this time.
    let verdict: Answer.Verdict?
    /// `right at once`, `right at try 3, with 2 hints`, `shown`.
    let outcome: String
  }

  let title: String
  let lines: [Line]
  /// The lesson that comes next; nil after the last one and after a review.
  let next: LessonSummary?
  let isReview: Bool
  /// The numbers that were filled in, and a whole training step of them; nil when there were none.
  let handwork: String?
  /// The pages of the course that are done, and all.
  var pages: (done: Int, all: Int) { summary.pages }
  private let summary: ProgressSummary
  private let ideas: Set<String>

  init(_ walk: LessonWalk, lessons: LessonCatalogue, progress: Progress, today: Int) {
    title = walk.lesson.title
    isReview = walk.lesson.id == Review.id
    let number = lessons.firstIndex { $0.id == walk.lesson.id }
    let after = number.map { $0 + 1 } ?? lessons.count
    next = lessons.indices.contains(after) ? lessons[after] : nil
    lines = walk.lesson.pages.enumerated().compactMap { number, page in
      page.ask.map { ask in
        Line(ask, walk.questions.answers[number], hints: walk.questions.hints[number] ?? 0)
      }
    }
    handwork = Self.handwork(
      walk.filledNumbers, isWhole: progress.lessons[walk.lesson.id]?.isByHand == true)
    ideas = Set(walk.lesson.pages.compactMap(\.ask).filter(\.isReviewable).map(\.concept))
    summary = ProgressSummary(progress, lessons: lessons, today: today)
  }

  /// The questions as they are told: those about one idea with one outcome are one line.
  var told: [Line] {
    var counts: [Line: Int] = [:]
    for line in lines { counts[line, default: 0] += 1 }
    return lines.enumerated().filter { !lines[..<$0.offset].contains($0.element) }.map { _, line in
      let count = counts[line] ?? 1
      let times = count == 1 ? "" : count == 2 ? ", twice" : ", \(count) times"
      return Line(idea: line.idea, verdict: line.verdict, outcome: line.outcome + times)
    }
  }

  /// How many answers were right; what was shown or left for later is skipped, not wrong.
  ///
  /// `7 of 8 answers right, 5 of them at once; 1 question skipped.`
  var score: String {
    guard !lines.isEmpty else { return "This lesson asked nothing." }
    let answered = lines.filter { $0.verdict == .right || $0.verdict == .wrong }
    let skipped = lines.count - answered.count
    let rest = skipped == 0 ? "." : "; \(counted(skipped, "question")) skipped."
    guard !answered.isEmpty else { return "No answer was given\(rest)" }
    let right = answered.filter { $0.verdict == .right }.count
    let atOnce = answered.filter { $0.outcome == Line.atOnce }.count
    let start = "\(right) of \(counted(answered.count, "answer")) right"
    if right == 0 || atOnce == 0 { return start + rest }
    return (atOnce == right ? start + ", at once" : start + ", \(atOnce) of them at once") + rest
  }

  /// What is said when every number of a training step was the learner's own.
  static let handwork = "You have done one training step by hand."

  /// Which questions come back on which day; nil when none will.
  var reviews: String? {
    let days = summary.reviews(of: ideas)
    guard !days.isEmpty else { return nil }
    let parts = days.map { "\($0.day): \($0.ideas.joined(separator: ", "))." }
    return "Coming back to be asked again. " + parts.joined(separator: " ")
  }

  /// What was done by hand.
  ///
  /// `You have done one training step by hand. Numbers to fill in: 25 filled in, 4 shown.`
  private static func handwork(_ numbers: (right: Int, shown: Int), isWhole: Bool) -> String? {
    let shown = numbers.shown == 0 ? nil : "\(numbers.shown) shown"
    let right = numbers.right == 0 ? nil : "\(numbers.right) filled in"
    let told = [right, shown].compactMap { $0 }.joined(separator: ", ")
    let count = told.isEmpty ? nil : "Numbers to fill in: \(told)."
    let parts = [isWhole ? handwork : nil, count].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// What there is to say at the end of the course; empty before it.
  var course: [String] {
    guard next == nil, !isReview else { return [] }
    return [
      "This was the last lesson of the course.", summary.totals, summary.rest,
      "nn101 progress prints all of it, to keep or to show; nn101 play is the place for "
        + "networks and data of your own.",
    ]
  }
}

extension LessonReport.Line {
  static let atOnce = "right at once"

  init(_ ask: Ask, _ answer: Answer?, hints: Int) {
    idea = ask.concept.asIdea
    verdict = answer?.verdict
    let help = hints == 0 ? "" : hints == 1 ? ", with a hint" : ", with \(hints) hints"
    let isChallenge = if case .challenge = ask.kind { true } else { false }
    switch answer?.verdict {
    case nil: outcome = "not asked this time"
    case .shown where isChallenge: outcome = "left for later"
    case .shown: outcome = "shown" + help
    case .wrong: outcome = "wrong" + help
    case .right where isChallenge: outcome = "done" + help
    case .right:
      let tries = answer?.tries ?? 1
      if tries > 1 {
        outcome = "right at try \(tries)\(help)"
      } else {
        outcome = hints > 0 ? "right\(help)" : Self.atOnce
      }
    }
  }
}
