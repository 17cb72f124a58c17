import Drawing
import Lessons
import Session
import Testing

@testable import Explorer

/// From a page's text to the lessons that it names, and back.
@Suite struct LinkKeysTests {
  private static func lesson(_ id: String, _ title: String, _ text: [Inline]) -> Lesson {
    Lesson(
      id: id, title: title, goal: "Go.", experiment: SampleLesson.mazurExperiment,
      pages: ["First", "Second"].map { name in
        Page(
          title: name, blocks: [.paragraph(text)], scene: Scene(from: .start, until: .end),
          ask: name == "First" ? SampleLesson.bias : nil,
          place: LineAndColumn(line: 1, column: 1))
      })
  }

  private static let lessons = [
    lesson(
      "sky", "The sky",
      [
        .text("See "), .link("rain", lesson: "rain"), .text(" and "),
        .link("the sun", lesson: "sun"), .link("it", lesson: "rain"), .link("far", lesson: "far"),
      ]),
    lesson("sun", "The sun", [.text("Hot.")]),
    lesson("rain", "Rain", [.text("Wet.")]),
  ]

  private var driver: Driver { Driver(lessons: Self.lessons).press("enter") }

  @Test func theCardNamesEachLessonOnceAndArrowsChoose() {
    let card = driver.press("O").shows("Where the text leads", ">1  rain", " 2  the sun", " 3  far")
    card.hides("4  back")
    card.press("down").shows(">2  the sun")
    #expect(card.press("down enter").walk.lesson.id == "sun")
    #expect(card.press("down down down up up up enter").walk.lesson.id == "rain")
    #expect(card.press("2").walk.lesson.id == "sun")
    #expect(card.press("9").walk.lesson.id == "sky")
    #expect(card.press("esc").state.overlay == nil)
    #expect(card.press("O").state.overlay == nil)
  }

  @Test func theWayBackLeadsToTheLessonAsItWasLeft() {
    let left = driver.press("1 space space")
    let there = left.press("O enter")
    there.shows("O leads back to The sky.")
    let back = there.press("O").shows(">1  back to The sky").press("enter")
    #expect(back.walk.lesson.id == "sky")
    #expect(back.walk.moment == left.walk.moment)
    back.press("O").shows("4  back to Rain")
  }

  @Test func whereNothingLeadsOnThatIsSaid() {
    Driver(lessons: [Self.lessons[1]]).press("enter O").shows("leads to no other lesson")
    driver.press("O 3").shows("The lesson far is not here")
    #expect(driver.press("O 3").walk.lesson.id == "sky")
  }

  @Test func aLessonOutsideTheCourseOpensWhereItsReaderStopped() {
    let before = Driver(RealLessons.all[2]).press("n n").state
    let text: [Inline] = [.link("slopes", lesson: before.walk?.lesson.id ?? "")]
    let course = Curriculum(
      alone: Self.lesson("own", "My own", text), in: RealLessons.folder + "/own.md", builtIn: nil)
    var state = State(
      lessons: course.lessons, size: before.size, progress: before.progress, today: before.today)
    state.open(lesson: 0, page: 0)
    state.update(.link(.choose(1)))
    #expect(state.walk?.lesson.id == before.walk?.lesson.id)
    #expect(state.walk?.pageNumber == 2)
  }

  @Test func plainModeTellsAndOpensThem() {
    var plain = PlainSession(state: driver.state)
    let told = plain.answer("link")
    #expect(told.contains("Link 1: rain.") && told.contains("Link 2: the sun."), "\(told)")
    #expect(plain.answer("link 9").first?.contains("go up to 3") == true)
    #expect(plain.answer("O 2").contains { $0.contains("The sun.") })
    #expect(plain.state.walk?.lesson.id == "sun")
    #expect(plain.answer("link").contains("Link 1: back to The sky."))
    #expect(plain.answer("link 1").contains { $0.contains("The sky.") })
  }
}
