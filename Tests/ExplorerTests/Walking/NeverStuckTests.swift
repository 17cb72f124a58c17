import Lessons
import Testing

@testable import Explorer
@testable import Session

/// Space alone walks every lesson to its end, whatever was pressed before.
@Suite struct NeverStuckTests {
  private static let keys: [String] = {
    #if DEBUG
      ["s", ". r", "t b", ". e 2 enter", ". ."]
    #else
      [
        "s", "r", "b", ".", "t", "enter", "end", "e 2 enter", ". .", "s . r", "T", "f",
        ": 9 enter", ". e 2 enter", "t s", "tab a", "u",
      ]
    #endif
  }()

  /// From each page on, after each of the keys, one page further: the rest is another page's test.
  @Test(arguments: RealLessons.walkable)
  func spaceGoesOn(_ lesson: Lesson) {
    for page in lesson.pages.indices {
      var opened = Driver(lesson)
      opened.state.open(lesson: 0, page: page)
      for keys in Self.keys {
        var driver = opened.press(keys)
        var presses = 0
        while driver.state.overlay != .lessonEnd, driver.state.walk?.pageNumber == page {
          let (before, field) = (driver.walk, driver.state.field)
          driver = driver.press("space")
          presses += 1
          let isSame =
            driver.state.overlay == nil && driver.walk.moment == before.moment
            && driver.walk.pageNumber == before.pageNumber
            && driver.walk.questions.settled == before.questions.settled
            && driver.walk.questions.answers == before.questions.answers
            && driver.state.field?.text == field?.text
            && driver.state.field?.complaint == field?.complaint
          if isSame || presses > 400 {
            Issue.record("stuck on page \(page + 1) of \(lesson.id) after \(keys)")
            break
          }
        }
      }
    }
  }

  /// The walk that was seen to stick: a lesson that trains, whose next page ends in a later epoch.
  @Test func afterTrainingOnInAChallenge() {
    let lesson = Lesson(
      id: "x", title: "X", goal: "X.", experiment: SampleLesson.gate,
      pages: [
        SampleLesson.page("One", Scene(from: .start, until: .end, pass: 4), ["One."]),
        SampleLesson.page("Two", Scene(from: .start, until: .end, pass: 2), ["Two."]),
      ])
    let one = Driver(lesson)
    #expect(one.press("b space space space").walk.pageNumber == 0)
    #expect(one.press("home b space").walk.moment > one.press("home b").walk.moment)
  }

  /// New weights begin training anew, and the page came after hundreds of steps: it has none itself.
  @Test func aPageWithoutStepsOfItsOwnIsLeftByOnePress() {
    let lesson = Lesson(
      id: "x", title: "X", goal: "X.", experiment: SampleLesson.gate,
      pages: [
        SampleLesson.page("One", Scene(pass: 1, epochs: 100, epochsPerPress: 50), ["One."]),
        SampleLesson.page("Two", Scene(views: [.table]), ["Two."]),
        SampleLesson.page("Three", Scene(views: [.table]), ["Three."]),
      ])
    let two = Driver(lesson).press("n")
    #expect(two.press("s space").walk.pageNumber == 2)
    let three = two.press("s t t space")
    #expect(three.walk.pageNumber == 2)
    #expect(three.state.progress.lessons["x"]?.donePages.contains("two") == true)
  }
}
