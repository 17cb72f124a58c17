import Drawing
import Explorer
import Foundation
import Lessons
import Session
import Testing
import Walkthrough

/// Every question of the course answered right, and every classic mistake named.
///
/// What is right is worked out by `PlainNumbers`, not asked of the program.
///
/// Wrong choices and answers after an edit are told as stories: see CourseStoryTests.
@Suite struct CourseAnswerTests {
  static let lessons: [Lesson] = {
    let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    return Curriculum(folder: "/" + root.drop { $0 == "/" } + "/lessons").lessons.openAll()
  }()

  @Test func thereIsACourse() {
    #expect(Self.lessons.count >= 7)
  }

  @Test(arguments: lessons.indices)
  func everyRightAnswerIsRight(_ number: Int) {
    var learner = Learner(Self.lessons[number])
    var presses = 0
    while !learner.isAtEnd, presses < 600 {
      presses += 1
      let page = learner.walk?.pageNumber ?? 0
      if let prediction = learner.prediction, let walk = learner.walk {
        guard let right = PlainAnswer(walk).rightChoice(of: prediction) else {
          Issue.record("\(walk.lesson.id), page \(page + 1): no choice is right")
          return
        }
        learner.press("\(right + 1)")
        learner.note(page: page)
      } else if let step = learner.askedStep, let walk = learner.walk {
        let isBlank = walk.pendingBlank != nil
        let before = walk.moment
        let key = step.quantity.unmarked.key
        guard let value = PlainAnswer(walk).value(key) else {
          Issue.record("\(walk.lesson.id), page \(page + 1): \(key) is not known here")
          return
        }
        #expect(abs(value - step.value) <= 1e-7 * max(1, abs(value)), "\(key): \(value)")
        learner.press(Learner.typing(value))
        if isBlank {
          #expect(learner.walk?.moment != before, "\(key) \(value)")
        } else {
          learner.note(page: page)
        }
      } else {
        learner.press("space")
      }
    }
    let isAtEnd = learner.isAtEnd
    #expect(isAtEnd, "\(Self.lessons[number].id) does not end")
    #expect(!learner.meetings.isEmpty)
    for meeting in learner.meetings {
      #expect(meeting.verdict == .right, "page \(meeting.page + 1): \(meeting.said)")
      // "Right: yes, …" where the answer itself begins with yes.
      let isPraised = meeting.said.hasPrefix("Yes") || meeting.said.hasPrefix("Right: yes")
      #expect(isPraised, "page \(meeting.page + 1): \(meeting.said)")
    }
  }

  @Test(arguments: lessons.indices)
  func everyClassicMistakeIsNamed(_ number: Int) throws {
    var learner = Learner(Self.lessons[number])
    var presses = 0
    var named = 0
    while !learner.isAtEnd, presses < 600 {
      presses += 1
      guard let step = learner.askedStep, let walk = learner.walk else {
        learner.press("space")
        continue
      }
      for diagnosis in walk.trace.diagnoses(of: step) {
        let typed = "\(diagnosis.value)"
        let judgement = walk.trace.judge(diagnosis.value, typed: typed, as: step)
        switch judgement {
        case .mistaken(let found):
          named += 1
          // Where a number that stands on the screen is the same, that is named.
          #expect(
            found.contains {
              abs($0.value - diagnosis.value) < 1e-12 || $0.mutation.slip == .neighbour
            },
            "\(step.quantity.key): \(typed)")
        case .right:
          // The mistake makes no difference that two digits could show.
          #expect(abs(diagnosis.value - step.value) <= abs(step.value) * 0.06)
        case .nearMiss, .wrong:
          Issue.record("\(step.quantity.key): \(typed) is told as \(judgement)")
        }
      }
      learner.press("space")
    }
    let isAtEnd = learner.isAtEnd
    #expect(isAtEnd)
    #expect(named > 0, "\(Self.lessons[number].id) asks for no number")
  }
}
