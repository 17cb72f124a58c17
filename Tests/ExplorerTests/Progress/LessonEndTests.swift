import Drawing
import Explorer
import Lessons
import Session
import Testing

/// The end of a lesson and of the course: something to be glad of, and to show.
@Suite struct LessonEndTests {
  private static let two = [SampleLesson.mazur, SampleLesson.single()]

  /// A lesson with its questions answered right, with a hint, wrong, and put off.
  private func ended(_ lessons: [Lesson] = two, size: Size = Size(columns: 80, rows: 24)) -> Driver
  {
    var driver = Driver(lessons: lessons, size: size, today: 100)
    driver.state.open(lesson: 0, page: 0)
    driver = driver.press("n 1 n end h").enter("0.2748").press("n 0").enter("7").press("space")
    driver = driver.press("n 2 n n n space")
    return driver.press("space")
  }

  @Test func everyQuestionHasItsOutcome() {
    let end = ended()
    #expect(end.state.overlay == .lessonEnd)
    end.shows(
      "You have finished One network.",
      "2 of 4 answers right, 1 of them at once; 1 question skipped.", "✓ bias",
      "right at once", "right, with a hint", "✗ delta", "wrong", "· play", "left for later",
      "space  the next lesson: Single",
      "Tomorrow: bias, delta, loss, update")
  }

  @Test func everythingCanBeReadOnTheSmallestScreen() {
    let end = ended(size: Size(columns: 60, rows: 20))
    end.shows("You have finished One network.", "space  the next lesson: Single", "✓ bias")
    end.press("↓ down down down down down down down").shows("Tomorrow: ")
  }

  @Test func theEndOfTheCourseSumsUp() {
    let end = ended([SampleLesson.mazur])
    end.shows(
      "space  the menu", "This was the last lesson of the course.", "0 of 1 lessons done",
      "Still open: One network (", "nn101 progress")
    let menu = end.press("space")
    #expect(menu.state.keyContext == .menu)
    var done = end.state
    done.progress.lessons["mazur"] = .init(donePages: Set(SampleLesson.mazur.pages.map(\.id)))
    #expect(done.picture().text.contains("You have done every page of every lesson."))
  }

  @Test func whatWasNotBegunIsCounted() {
    let others = Array(repeating: SampleLesson.single(), count: 20)
    var driver = Driver(lessons: others + [SampleLesson.mazur])
    driver.state.open(lesson: 20, page: SampleLesson.mazur.pages.count - 1)
    for _ in 1...60 where driver.state.overlay != .lessonEnd { driver = driver.press("space") }
    driver.shows(
      "Still open: One network (1 of 8 pages); 20 lessons are not begun", "first of them Single.",
      "nn101 progress")
  }

  @Test("A card that is longer than the screen says so, until it is read to its end")
  func longCards() {
    let help = Driver(SampleLesson.mazur, size: Size(columns: 60, rows: 20)).press("?")
    func marks(_ driver: Driver) -> [Bool] {
      ["↑", "↓"].map { mark in
        driver.text.split(separator: "\n").contains { $0.dropFirst(50).contains(mark) }
      }
    }
    #expect(marks(help) == [false, true])
    #expect(marks(help.press("down", times: 5)) == [true, true])
    #expect(marks(help.press("down", times: 200)) == [true, false])
    #expect(marks(ended(size: Size(columns: 132, rows: 43))) == [false, false])
  }

  @Test func theEndOfAReviewLeadsToTheMenu() {
    var driver = Driver(lessons: Self.two, today: 100)
    driver.state.progress.concepts["bias"] = ConceptProgress()
    driver.state.progress.concepts["bias"]?.dueDay = 99
    driver = driver.press("r 1")
    for _ in 1...20 where driver.state.overlay != .lessonEnd { driver = driver.press("space") }
    driver.shows("End of the review", "space  the menu").hides("last lesson of the course")
    #expect(driver.press("space").state.keyContext == .menu)
  }

  @Test func plainModeSaysTheSame() {
    var state = State(
      lessons: LessonCatalogue(Self.two), size: Size(columns: 80, rows: 24), today: 100)
    state.open(lesson: 1, page: 0)
    var session = PlainSession(state: state)
    var said = session.begin()
    for _ in 1...60 where session.state.overlay != .lessonEnd { said = session.answer("") }
    #expect(said.contains("This was the last lesson of the course."))
    #expect(said.last == "There is no next lesson here: press Enter for the menu.")
  }
}
