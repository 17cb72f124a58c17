import Lessons
import Session
import Walkthrough

/// Going to a place by its number, or by what stands there.
extension State {
  /// Opens a field for the number of a step.
  mutating func beginJump() { field = TextField(purpose: .jump, text: "") }

  mutating func finishJump(_ text: String) {
    guard let number = Int(text) else {
      field?.complaint = "Type a whole number, or Esc to stay here."
      return
    }
    field = nil
    update(.walk(.step(number)))
  }

  /// Goes to the next page that holds a text.
  ///
  /// In this lesson first, then in those behind it, and at last in those before. Nothing typed means
  /// what was looked for last.
  mutating func find(_ text: String) {
    let isAgain = text.isEmpty || text == wanted
    if !text.isEmpty { wanted = text }
    guard !wanted.isEmpty, let walk else { return }
    let shown = Sanitiser.visible(wanted, keepingLines: false)
    guard let place = place(of: wanted.lowercased(), after: walk, isAgain: isAgain) else {
      notice = "No page says \"\(shown)\"."
      return
    }
    if let number = place.lesson {
      open(lesson: number, page: place.page)
    } else {
      turnPage(by: place.page - walk.pageNumber)
    }
    notice = "\"\(shown)\" is on this page. / and Enter find the next."
  }

  /// The next page with a text; its lesson is nil where it is this one.
  private func place(
    of text: String, after walk: LessonWalk, isAgain: Bool
  ) -> (lesson: Int?, page: Int)? {
    let own = walk.lesson.pages.indices.filter { walk.lesson.pages[$0].says(text) }
    if let later = own.first(where: { $0 > walk.pageNumber }) { return (nil, later) }
    if !isAgain, let here = own.first { return (nil, here) }
    let current = lessons.firstIndex { $0.id == walk.lesson.id }
    let start = current.map { $0 + 1 } ?? 0
    for number in Array(lessons.indices[start...]) + Array(lessons.indices[..<(current ?? 0)]) {
      let pages = lessons.open(number).pages
      if let page = pages.firstIndex(where: { $0.says(text) }) { return (number, page) }
    }
    return own.first.map { (nil, $0) }
  }
}

extension Page {
  /// Whether its title, text or question holds a text in small letters.
  fileprivate func says(_ text: String) -> Bool {
    let said = [title] + passages.map { $0.text(notation: .symbols) { _ in nil } }
    return said.contains { $0.lowercased().contains(text) }
  }
}

extension LessonWalk {
  /// Whether the top of the screen counts epochs, and not steps.
  private var countsEpochs: Bool { isTrainingPage || isEndless && isWatching }

  /// What is asked for when a number is typed to go there.
  var jumpPrompt: String {
    countsEpochs
      ? "Go to epoch: " : "Go to step, 0 to \(trace.steps.count): "
  }

  /// Goes to a step, or an epoch, as the top of the screen counts them.
  mutating func jump(to number: Int) {
    if !countsEpochs { return go(toStep: number) }
    if number <= epochsDone { return go(toEpoch: number) }
    finishEpochs(min(number - epochsDone, 1000))
  }
}
