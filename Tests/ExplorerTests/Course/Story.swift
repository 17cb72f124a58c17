import Explorer
import Lessons
import Session
import Walkthrough

/// What somebody presses on one page of a lesson, and what the program tells them.
struct StoryLine: Equatable {
  /// `page 3, Paths add up`.
  let page: String
  let keys: String
  /// What was said of the answer on this page; empty where nothing was asked.
  let told: String

  var text: String {
    "\(page)\n  keys: \(keys)" + (told.isEmpty ? "" : "\n  told: \(told)")
  }
}

/// A way to take a lesson: how questions are answered.
enum Manner: String, CaseIterable {
  /// Everything right.
  case right
  /// The first wrong choice, and the number that the likeliest mistake gives.
  case wrong
  /// The network is changed before every question, and then the answer is right.
  case edited
}

/// Takes a lesson from the first page to the last in a manner, page by page.
struct Storyteller {
  private var learner: Learner
  private let manner: Manner
  private var told = ""

  init(_ lesson: Lesson, _ manner: Manner) {
    learner = Learner(lesson)
    self.manner = manner
  }

  /// The whole story.
  ///
  /// Ends after so many presses, whatever happens.
  mutating func tell() -> [StoryLine] {
    var lines: [StoryLine] = []
    var begun = 0
    while !learner.isAtEnd, learner.keys.count < 3000, let walk = learner.walk {
      let page = walk.pageNumber
      act()
      let isOver = learner.isAtEnd || learner.walk?.pageNumber != page
      guard isOver else { continue }
      let title = "page \(page + 1), \(walk.lesson.pages[page].title)"
      let keys = learner.keys[begun...].joined(separator: " ")
      lines.append(StoryLine(page: title, keys: keys, told: told))
      begun = learner.keys.count
      told = ""
    }
    return lines
  }

  private mutating func act() {
    let page = learner.walk?.pageNumber ?? 0
    if let walk = learner.walk, walk.isSearching, walk.pendingAsk != nil {
      search(walk, page: page)
      return
    }
    guard learner.prediction != nil || learner.askedStep != nil else {
      learner.press("space")
      return
    }
    let isBlank = learner.walk?.pendingBlank != nil
    if manner == .edited, !isBlank { learner.press("tab w e 0 . 7 enter esc") }
    if let prediction = learner.prediction, let walk = learner.walk {
      let right = prediction.rightChoice(in: walk.trace) ?? 0
      let choice = manner == .wrong ? (right == 0 ? 1 : 0) : right
      learner.press("\(choice + 1)")
      told = learner.said(onPage: page)
    } else if let step = learner.askedStep {
      answer(step, isBlank: isBlank, page: page)
    }
  }

  /// Of an engine with a fault: names the first wrong number, or at first the very first one.
  private mutating func search(_ walk: LessonWalk, page: Int) {
    guard let index = walk.trace.firstFaulty else {
      learner.press("space")
      return
    }
    if manner == .wrong {
      learner.press("space enter")
      told = learner.remark
    }
    let digits = "\(index + 1)".map { String($0) }.joined(separator: " ")
    learner.press(": \(digits) enter enter")
    if manner != .wrong { told = learner.said(onPage: page) }
  }

  private mutating func answer(_ step: Step, isBlank: Bool, page: Int) {
    guard manner == .wrong, let walk = learner.walk,
      let mistake = walk.trace.diagnoses(of: step).first(where: { diagnosis in
        walk.trace.judge(diagnosis.value, as: step) != .right
      })
    else {
      learner.press(Learner.typing(step.value))
      if !isBlank { told = learner.said(onPage: page) }
      return
    }
    learner.press(Learner.typing(mistake.value))
    told = learner.remark
    learner.press("space")
  }
}
