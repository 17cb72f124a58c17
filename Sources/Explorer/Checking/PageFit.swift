import Drawing
import Lessons
import Session
import Walkthrough

/// What of a lesson has no room on a screen of 80x24, told by the layout that the screen is drawn by.
package struct PageFit {
  static let size = Size(columns: 80, rows: 24)
  /// The longest title that leaves room for the page and the phase beside it.
  static let titleColumns = 34
  static let pageTitleColumns = 60
  /// So many pages are drawn; longer lessons are several.
  static let mostPages = 300

  /// What does not fit of a lesson and of its pages with these numbers.
  package static func misfits(of lesson: Lesson, pages: [Int]) -> [Misfit] {
    var found = names(of: lesson)
    guard lesson.pages.count <= mostPages else {
      let problem = "the lesson has \(lesson.pages.count) pages, and \(mostPages) are drawn"
      return found + [Misfit(.title, problem, "make several lessons")]
    }
    var walk = LessonWalk(lesson)
    for number in pages {
      walk.open(page: number)
      var fit = PageFit(number: number)
      // What the page trained is not trained again for the next.
      walk = fit.judge(walk)
      found += fit.misfits(walk.page)
    }
    return found
  }

  private static func names(of lesson: Lesson) -> [Misfit] {
    var found: [Misfit] = []
    func require(_ part: Misfit.Part, _ name: String, _ columns: Int, _ text: String) {
      guard TextWidth.columns(text) > columns else { return }
      found.append(Misfit(part, "\(name) is longer than \(columns) columns", "shorten it"))
    }
    require(.title, "the title", titleColumns, lesson.title)
    for (number, page) in lesson.pages.enumerated() {
      require(.page(number, .title), "the page's title", pageTitleColumns, page.title)
    }
    let lines = TextFlow.lineCount(
      [Span(lesson.goal)], columns: MenuLayout.columns(of: size.columns))
    if lines > MenuLayout.goalRows {
      let problem = "the goal takes \(lines) lines in the menu, and \(MenuLayout.goalRows) fit"
      found.append(Misfit(.goal, problem, "say it in one sentence"))
    }
    return found
  }

  private let number: Int
  /// The most lines of each part that did not fit, and how many would have.
  private var cut: [Misfit.PagePart: (lines: Int, rows: Int)] = [:]
  /// The widest line that was cut at the right.
  private var widest = 0

  private init(number: Int) {
    self.number = number
  }

  // MARK: What is drawn

  /// Judges the page at every moment at which its text changes, and with every answer; returns the
  /// walk at the page's end.
  private mutating func judge(_ opened: LessonWalk) -> LessonWalk {
    let moments = opened.momentsOfText
    for walk in moments {
      draw(walk, .question)
      guard let ask = walk.pendingAsk else { continue }
      for (part, answered) in walk.answered(ask) { draw(answered, part) }
    }
    let ended = moments[moments.count - 1]
    // What was said of an answer stays while the page is walked.
    for answer in opened.page.ask.map(ended.answered) ?? [] where answer.walk.pendingAsk == nil {
      draw(answer.walk, answer.part)
    }
    return ended
  }

  private mutating func draw(_ walk: LessonWalk, _ part: Misfit.PagePart) {
    let layout = LessonLayout(walk, ScreenLook(), field: nil, size: Self.size)
    note(part, layout.question.lines.count, layout.questionRows)
    // While a try is talked about, the text makes room.
    let questions = walk.questions
    guard questions.answers.isEmpty || walk.pendingAsk == nil, questions.hints.isEmpty else {
      return
    }
    note(.text, layout.text.count, layout.places.text.rows)
    widest = max(widest, layout.text.map(\.columns).max() ?? 0)
  }

  private mutating func note(_ part: Misfit.PagePart, _ lines: Int, _ rows: Int) {
    guard lines > rows, lines - rows > cut[part].map({ $0.lines - $0.rows }) ?? 0 else { return }
    cut[part] = (lines, rows)
  }

  // MARK: What is said

  private func misfits(_ page: Page) -> [Misfit] {
    var found = cut.map { part, room in
      let fits =
        "\(room.lines) lines\(part == .text ? " of \(LessonPlaces.textColumns) columns" : "")"
      let problem = "\(Self.name(of: part)) \(fits), and \(room.rows) fit"
      return Misfit(.page(number, part), problem, Self.advice(part, page))
    }
    if widest > LessonPlaces.textColumns {
      let problem =
        "a line of the text is \(widest) columns wide, and \(LessonPlaces.textColumns) fit"
      found.append(Misfit(.page(number, .text), problem, "shorten the line"))
    }
    return found
  }

  private static func name(of part: Misfit.PagePart) -> String {
    switch part {
    case .title: "the title takes"
    case .text: "the text takes"
    case .question: "the question, with what belongs to it, takes"
    case .hint: "the question takes, with its hint,"
    case .choice: "the reason takes"
    case .mistake: "the question takes, with what is said of this mistake,"
    }
  }

  private static func advice(_ part: Misfit.PagePart, _ page: Page) -> String {
    guard part == .text else { return "shorten it" }
    return page.scene.views == []
      ? "shorten it, or make two pages" : "shorten it, make two pages, or show no views"
  }
}

extension LessonWalk {
  /// The walk at the page's beginning and end, and wherever a number that its text names comes to
  /// be known between them.
  fileprivate var momentsOfText: [LessonWalk] {
    var cursors: [Int] = []
    if plan.start.trainingStep == plan.end.trainingStep {
      cursors = Set(page.mentions).compactMap { trace.index(of: $0).map { $0 + 1 } }
        .filter { plan.start.cursor < $0 && $0 < plan.end.cursor }.sorted()
    }
    let between = cursors.map { Moment(trainingStep: plan.start.trainingStep, cursor: $0) }
    return [self]
      + (between + [plan.end]).filter { $0 > plan.start }.map { moment in
        var walk = self
        walk.move(to: moment)
        return walk
      }
  }

  fileprivate typealias Answered = (part: Misfit.PagePart, walk: LessonWalk)

  /// The walk after each answer, right or wrong, that there is something to say about.
  fileprivate func answered(_ ask: Ask) -> [Answered] {
    var found: [Answered] = [(.question, settledWith(nil))]
    switch ask.kind {
    case .predict(let prediction):
      for index in prediction.choices.indices {
        found.append((.choice(index), settledWith(.choice(index))))
      }
    case .compute(let computation):
      for (index, mistake) in computation.mistakes.enumerated() {
        if let walk = wrong(mistake) { found.append((.mistake(index), walk)) }
      }
      found += hinted(3)
    case .challenge(let challenge): found += hinted(challenge.hints.count)
    case .find(let hints): found += hinted(hints.count)
    }
    return found
  }

  private func settledWith(_ given: Answer.Given?) -> LessonWalk {
    var walk = self
    if let given { walk.record(given, .wrong) }
    walk.settle()
    return walk
  }

  /// The walk after a number that the lesson's author foresaw; nil when it is none.
  private func wrong(_ mistake: Computation.Mistake) -> LessonWalk? {
    let value = mistake.formula.value { trace.value(of: $0) ?? .nan }
    guard value.isFinite else { return nil }
    var walk = self
    walk.record(.number(NumberFormat.short(value), value), .wrong)
    return walk
  }

  /// The walk after one hint, two, and so on.
  private func hinted(_ count: Int) -> [Answered] {
    var walk = self
    var found: [Answered] = []
    for _ in 0..<count {
      walk.takeHint()
      found.append((.hint, walk))
    }
    return found
  }
}

extension Page {
  /// The numbers that its text and its question name.
  fileprivate var mentions: [Quantity] {
    var runs = blocks.map(\.inlines)
    if let ask {
      runs.append(ask.question)
      if case .predict(let prediction) = ask.kind { runs += prediction.choices.map(\.text) }
    }
    return runs.joined().flatMap { inline -> [Quantity] in
      switch inline {
      case .quantity(let quantity): [quantity]
      case .formula(let formula): formula.operands
      case .timed, .text, .emphasis, .strong, .code, .link, .address: []
      }
    }
  }
}
