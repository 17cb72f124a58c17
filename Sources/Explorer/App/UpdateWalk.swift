import Lessons
import NeuralNetwork
import Session
import Walkthrough

extension State {
  /// Everything that happens inside a lesson.
  mutating func updateWalk(_ action: Action) {
    guard case .lesson(var walk) = place else { return }
    let pageBefore = walk.pageNumber
    let stepBefore = walk.moment.trainingStep
    let epochsBefore = walk.epochsDone
    apply(action, to: &walk)
    if action.trains, walk.pageNumber == pageBefore {
      noticeHealth(of: walk, since: epochsBefore)
      stopDivergence(of: &walk, since: stepBefore)
    }
    // Another lesson may have been opened meanwhile: then this walk is over.
    guard case .lesson(let current) = place, current.lesson.id == walk.lesson.id else { return }
    place = .lesson(walk)
    if walk.pageNumber != pageBefore {
      field = nil
      rememberPlace()
    }
  }

  private mutating func apply(_ action: Action, to walk: inout LessonWalk) {
    switch action {
    case .forward: forward(&walk)
    case .showAnswer: showAnswer(&walk)
    case .back: back(&walk)
    case .finishPhase: walk.finish(.phase)
    case .finishExample: walk.finish(.example)
    case .finishEpoch: walk.finishEpochs()
    case .firstStep: walk.goToFirstStep()
    case .lastStep: walk.goToLastStep()
    case .backEpoch: backEpoch(&walk)
    case .train(let epochs): walk.finishEpochs(epochs)
    case .nextPage: turnPage(&walk, by: 1)
    case .previousPage: turnPage(&walk, by: -1)
    case .nextLesson: openNeighbour(of: walk, by: 1)
    case .previousLesson: openNeighbour(of: walk, by: -1)
    case .selectNext: walk.selection = walk.trace.shape.selection(after: walk.selection)
    case .selectPrevious: walk.selection = walk.trace.shape.selection(before: walk.selection)
    case .walkWeights: walkWeights(&walk)
    case .deselect: deselect(&walk)
    case .changeView: walk.viewNumber = (walk.viewNumber + 1) % WalkView.choices(for: walk).count
    case .scroll(let rows): scroll(&walk, by: rows)
    case .explain: overlay = .glossary(GlossaryTopic(for: walk))
    case .checkGradients: checkGradients(walk)
    case .edit: beginEdit(walk)
    case .nudge(let steps): nudge(&walk, by: steps)
    case .changeActivation: changeActivation(&walk)
    case .undo: undo(&walk)
    case .redo: redo(&walk)
    case .reset: reset(&walk)
    case .reseed: reseed(&walk)
    case .hint: hint(&walk)
    case .changeFading:
      walk.changeFading()
      field = nil
      notice = walk.fading.sentence
    case .toggleRunning:
      isRunning.toggle()
      notice = isRunning ? runningNotice : pausedNotice(walk)
    case .openPlay, .keepBeside, .openOptions, .changeOption, .changeSpeed, .showCommandLine,
      .beginSave,
      .readCurve, .moveInCurve, .changeScale, .goToEpoch, .resize, .quit,
      .click, .wheel,
      .toggleMouse, .openHelp, .close, .openMenu, .moveInList, .open, .review, .type, .erase,
      .submit, .paste, .choose:
      break
    }
  }

  private mutating func forward(_ walk: inout LessonWalk) {
    if case .challenge(let challenge)? = walk.pendingAsk?.kind { settle(challenge, in: &walk) }
    let isDone = walk.moment >= walk.plan.end && walk.pendingAsk == nil && walk.play == nil
    if isDone, walk.lesson.id != Review.id {
      progress.lessons[walk.lesson.id, default: .init()].donePages.insert(walk.pageNumber)
    }
    if !walk.forward() { overlay = .lessonEnd }
  }

  /// Going on from a challenge counts it: as done, or as put off.
  private mutating func settle(_ challenge: Challenge, in walk: inout LessonWalk) {
    let isMet = ChallengeJudge(challenge, walk).isMet
    walk.record(.shown, isMet ? .right : .shown)
    count(in: walk)
  }

  private mutating func back(_ walk: inout LessonWalk) {
    guard !walk.back() else { return }
    notice =
      walk.play == nil
      ? "This is the beginning of the lesson. m opens the menu."
      : "This is the beginning: no epoch is done yet."
  }

  private mutating func turnPage(_ walk: inout LessonWalk, by pages: Int) {
    let number = walk.pageNumber + pages
    guard walk.lesson.pages.indices.contains(number) else {
      notice =
        pages > 0
        ? "This is the last page. ] opens the next lesson." : "This is the first page."
      return
    }
    walk.open(page: number)
  }

  mutating func openNeighbour(of walk: LessonWalk, by lessons: Int) {
    guard let index = self.lessons.firstIndex(where: { $0.id == walk.lesson.id }) else {
      update(.openMenu)
      return
    }
    guard self.lessons.indices.contains(index + lessons) else {
      if overlay == .lessonEnd { return update(.openMenu) }
      notice = lessons > 0 ? "This is the last lesson." : "This is the first lesson."
      return
    }
    let neighbour = index + lessons
    open(lesson: neighbour, page: kept[self.lessons[neighbour].id] == nil ? 0 : nil)
  }

  /// Scrolls the page's text, as far as there is more of it.
  private func scroll(_ walk: inout LessonWalk, by rows: Int) {
    let most = LessonScreen(walk: walk, state: self).maximumScroll
    walk.textScroll = min(max(0, walk.textScroll + rows), most)
  }

  private mutating func walkWeights(_ walk: inout LessonWalk) {
    let start = walk.selection ?? walk.currentStep?.quantity.neuron.map { .neuron($0) }
    guard let start else {
      notice = "Select a neuron first: Tab goes from one to the next."
      return
    }
    walk.walkWeights(from: start)
  }

  /// One selected weight or bias is nudged by itself; a second `g`, or no selection, checks all.
  private mutating func checkGradients(_ walk: LessonWalk) {
    if overlay == nil, let quantity = walk.selection?.editable, quantity.gradient != nil {
      overlay = .nudge(quantity)
    } else {
      overlay = .gradientCheck
    }
  }

  /// Esc takes away what is half typed, or what is selected.
  private mutating func deselect(_ walk: inout LessonWalk) {
    if field?.text.isEmpty == false {
      field = nil
      return
    }
    if walk.selection == nil { notice = "q quits, m opens the menu." }
    walk.selection = nil
  }
}

extension Action {
  /// True for what can carry a network over its training steps.
  fileprivate var trains: Bool {
    if case .train = self { return true }
    return [.forward, .finishPhase, .finishExample, .finishEpoch].contains(self)
  }
}
