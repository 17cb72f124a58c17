import Lessons
import Session
import Walkthrough

/// From one number to the next.
extension State {
  mutating func update(_ action: Action.Walk) {
    if action.isHeld, let walk, walk.waitsForAnswer {
      notice = heldNotice(walk)
      return
    }
    switch action {
    case .forward: goOn { $0.forward(&$1) }
    case .phaseEnd: goOn { $1.finish(.phase) }
    case .trainingStepEnd: goOn { $1.finish(.trainingStep) }
    case .update: goOn { $1.skipToUpdate() }
    case .back: goBack()
    case .firstStep: walk?.goToFirstStep()
    case .lastStep: walk?.goToLastStep()
    case .jump: beginJump()
    case .step(let number): goOn { $1.jump(to: number) }
    case .search: field = TextField(purpose: .find, text: "")
    case .find(let text): find(text)
    case .nextPage: turnPage(by: 1)
    case .previousPage: turnPage(by: -1)
    case .nextLesson: openNeighbour(by: 1)
    case .previousLesson: openNeighbour(by: -1)
    }
  }

  /// Lets the walk go forward, and says what came of it when the network has learned.
  mutating func goOn(_ change: (inout State, inout LessonWalk) -> Void) {
    guard var walk else { return }
    let (page, epochs, step) = (walk.pageNumber, walk.epochsDone, walk.moment.trainingStep)
    change(&self, &walk)
    if walk.pageNumber == page {
      noticeHealth(of: walk, since: epochs)
      stopDivergence(of: &walk, since: step)
    }
    self.walk = walk
    notePage(since: page)
  }

  /// A page was turned: nothing is typed on it yet, and it is where the reader stands.
  mutating func notePage(since page: Int) {
    guard walk?.pageNumber != page else { return }
    field = nil
    rememberPlace()
  }

  private mutating func forward(_ walk: inout LessonWalk) {
    if case .challenge(let challenge)? = walk.pendingAsk?.kind { settle(challenge, in: &walk) }
    let isAtEnd = walk.isWalked || walk.isSearching
    let isDone = isAtEnd && walk.pendingAsk == nil && !walk.isEndless
    if isDone, walk.lesson.id != Review.id {
      progress.lessons[walk.lesson.id, default: .init()].donePages.insert(walk.page.id)
    }
    if !walk.forward() { overlay = .lessonEnd }
  }

  /// Going on from a challenge counts it: as done, or as put off.
  private mutating func settle(_ challenge: Challenge, in walk: inout LessonWalk) {
    let isMet = ChallengeJudge(challenge, walk).isMet
    walk.record(.shown, isMet ? .right : .shown)
    count(in: walk)
  }

  private mutating func goBack() {
    guard var walk else { return }
    let page = walk.pageNumber
    if !walk.back() {
      notice =
        walk.isEndless
        ? "This is the beginning. \(Self.beginning(of: walk))"
        : "This is the beginning of the lesson. m opens the menu."
    }
    self.walk = walk
    notePage(since: page)
  }

  mutating func turnPage(by pages: Int) {
    guard var walk else { return }
    let page = walk.pageNumber
    guard walk.lesson.pages.indices.contains(page + pages) else {
      notice =
        pages > 0
        ? "This is the last page. ] opens the next lesson." : "This is the first page."
      return
    }
    walk.open(page: page + pages)
    self.walk = walk
    notePage(since: page)
  }
}

extension Action.Walk {
  /// Whether it would pass an open question by.
  fileprivate var isHeld: Bool {
    switch self {
    case .phaseEnd, .trainingStepEnd, .update, .lastStep, .jump, .step: true
    case .forward, .back, .firstStep, .search, .find, .nextPage, .previousPage, .nextLesson,
      .previousLesson:
      false
    }
  }
}
