import Drawing
import Explorer
import Lessons
import Session
import Testing

/// Time runs both ways: the same moment has the same picture, however it was reached.
///
/// In the bug lab the picture counts one's looks, and those are not taken back.
@Suite struct BothWaysTests {
  @Test(
    arguments: [SampleLesson.mazur] + SampleLesson.variants + SampleLesson.batches
      + RealLessons.walkable.filter { $0.id != "bug-lab" })
  func aLessonForwardAndBackAgain(_ lesson: Lesson) {
    var driver = Driver(lesson)
    driver.state.notice = nil
    var pictures = [driver.picture]
    while true {
      driver = driver.press("space")
      if driver.state.overlay == .lessonEnd { break }
      pictures.append(driver.picture)
      guard pictures.count < 3000 else {
        Issue.record("\(lesson.id) does not come to an end")
        return
      }
    }
    #expect(driver.state.progress.done(lesson.summary) == lesson.pages.count)
    driver = driver.press("left")
    for (index, picture) in pictures.enumerated().reversed() {
      if index < pictures.count - 1 { driver = driver.press("left") }
      guard driver.picture == picture else {
        Issue.record(
          "\(lesson.id), picture \(index):\n\(picture.text)\nwas, now:\n\(driver.text)")
        return
      }
    }
    driver.press("left").shows("beginning of the lesson")
  }

  @Test(arguments: [SampleLesson.mazur] + SampleLesson.variants + SampleLesson.batches)
  func eachPressOfSpaceIsTakenBackByOneBack(_ lesson: Lesson) {
    var driver = Driver(lesson)
    for _ in 0..<400 {
      let next = driver.press("space")
      guard next.state.overlay == nil else { break }
      driver.state.notice = nil
      let back = next.press("left")
      #expect(back.walk.moment == driver.walk.moment)
      #expect(back.walk.pageNumber == driver.walk.pageNumber)
      #expect(
        back.walk.questions.settled.contains(back.walk.pageNumber)
          == driver.walk.questions.settled.contains(driver.walk.pageNumber))
      driver = next
    }
  }
}
