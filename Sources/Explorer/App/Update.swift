import Drawing
import Lessons
import Session
import Walkthrough

extension State {
  /// Lets one thing happen.
  package mutating func update(_ action: Action) {
    switch action {
    case .scroll(let rows) where overlay != nil: scrollOverlay(by: rows)
    case .selectNext where overlay != nil: changeTopic(by: 1)
    case .selectPrevious where overlay != nil: changeTopic(by: -1)
    case .resize(let size): self.size = size
    case .train(let epochs): if isRunning { run(epochs: epochs) }
    case .readCurve, .moveInCurve, .changeScale, .goToEpoch: updateCurve(action)
    case .quit: finish()
    case .click(let point): select(at: point)
    case .wheel(_, let rows): update(keyContext == .menu ? .moveInList(rows) : .scroll(rows: rows))
    case .toggleMouse: toggleMouse()
    case .openHelp: overlay = .help
    case .close: close()
    case .openMenu: openMenu()
    case .moveInList(let rows): moveInList(rows)
    case .open: openSelected()
    case .review: openReview()
    case .openPlay, .keepBeside, .openOptions, .changeOption, .changeSpeed, .showCommandLine,
      .beginSave:
      updatePlay(action)
    case .type, .erase, .submit, .paste: type(action)
    case .choose(let number): choose(number)
    case .forward, .back, .finishPhase, .finishExample, .finishEpoch, .backEpoch,
      .toggleRunning, .firstStep,
      .lastStep, .nextPage, .previousPage, .nextLesson, .previousLesson, .selectNext,
      .selectPrevious, .walkWeights, .deselect, .changeView, .scroll, .explain, .edit, .nudge,
      .changeActivation, .undo, .redo, .reset, .reseed,
      .checkGradients, .changeFading, .hint, .showAnswer:
      updateWalk(action)
    }
  }

  /// Takes a key, whatever it means here.
  package mutating func press(_ key: Key) {
    let action = action(for: key)
    if isRunning, action?.keepsRunning(in: keyContext) != true { isRunning = false }
    guard let action else { return }
    notice = nil
    update(action)
  }

  /// What a key means now.
  ///
  /// With nothing typed yet, `e` edits: no number begins with it.
  private func action(for key: Key) -> Action? {
    if key == .character("e"), keyContext == .computing, field?.text.isEmpty ?? true {
      return .edit
    }
    return Keymap.action(for: key, in: keyContext)
  }

  private mutating func finish() {
    rememberPlace()
    isFinished = true
  }

  /// From one glossary entry to the next: every number beside it on the screen has one.
  private mutating func changeTopic(by places: Int) {
    guard case .glossary(let topic) = overlay, let walk else { return }
    overlay = .glossary(topic.moved(by: places, in: walk))
  }

  private mutating func scrollOverlay(by rows: Int) {
    let most = overlayCard?.maximumScroll(on: size) ?? 0
    overlayScroll = min(max(0, overlayScroll + rows), most)
  }

  private mutating func toggleMouse() {
    capturesMouse.toggle()
    notice =
      capturesMouse
      ? "The mouse is on: a click selects, the wheel scrolls. M turns it off."
      : "The mouse is off: you can mark and copy text again."
  }

  private mutating func close() {
    if case .menu(let menu) = place, overlay == nil {
      if let walk = menu.cameFrom.flatMap({ kept[$0] }) { place = .lesson(walk.awake) }
      return
    }
    overlay = nil
    field = field?.purpose == .answer ? field : nil
  }
}

// MARK: The menu

extension State {
  private mutating func openMenu() {
    guard !lessons.isEmpty else {
      notice = "The lessons are not here. q quits."
      return
    }
    rememberPlace()
    leave()
    let current = walk.flatMap { walk in lessons.firstIndex { $0.id == walk.lesson.id } }
    let selected = current ?? (walk?.play == nil ? 0 : lessons.count)
    place = .menu(MenuState(selected: selected, cameFrom: walk?.lesson.id))
  }

  /// Keeps what is open as it is, to come back to; a lesson at its end is over.
  private mutating func leave() {
    if let walk { kept[walk.lesson.id] = overlay == .lessonEnd ? nil : walk.resting }
    isRunning = false
    overlay = nil
    field = nil
  }

  private mutating func moveInList(_ rows: Int) {
    if overlay == .options { moveInOptions(rows) }
    guard case .menu(var menu) = place else { return }
    // Free play stands behind the last lesson.
    menu.selected = min(max(0, menu.selected + rows), lessons.count)
    place = .menu(menu)
  }

  private mutating func openSelected() {
    guard case .menu(let menu) = place else { return }
    if menu.selected == lessons.count {
      updatePlay(.openPlay)
    } else {
      open(lesson: menu.selected, page: nil)
    }
  }

  /// Opens a lesson at a page, or where its reader stopped.
  ///
  /// One that was open in this session comes back as it was left.
  package mutating func open(lesson number: Int, page: Int?) {
    guard lessons.indices.contains(number) else { return }
    let lesson = lessons[number]
    leave()
    if page == nil, let walk = kept[lesson.id] {
      place = .lesson(walk.awake)
      notice = "All is as you left it."
      return rememberPlace()
    }
    var walk = LessonWalk(lesson)
    let saved = progress.lessons[lesson.id]
    let isDone = progress.done(lesson) == lesson.pages.count
    let resumed = isDone ? 0 : saved?.lastPage ?? 0
    walk.open(page: page ?? resumed)
    if page == nil, resumed > 0 {
      notice = "Welcome back: you stopped on page \(resumed + 1). p goes to the page before."
    }
    place = .lesson(walk)
    rememberPlace()
  }

  /// Opens the questions that are due, when there are any.
  package mutating func openReview() {
    guard let lesson = Review.lesson(from: lessons, progress: progress, today: today) else {
      notice = "No question is due today."
      return
    }
    leave()
    place = .lesson(LessonWalk(lesson))
  }

  /// Writes down which page is open.
  mutating func rememberPlace() {
    guard let walk, walk.lesson.id != Review.id, walk.play == nil else { return }
    progress.lastLesson = walk.lesson.id
    progress.lessons[walk.lesson.id, default: .init()].lastPage = walk.pageNumber
  }
}
