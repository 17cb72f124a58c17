import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// A key that can be taken for an answer never trains, edits or leaves.
@Suite struct OpenQuestionTests {
  /// Every page of the course at which something other than a challenge is asked, as it waits.
  static func openQuestions(of lesson: Lesson) -> [Driver] {
    lesson.pages.indices.compactMap { page in
      var driver = Driver(lesson)
      driver.state.open(lesson: 0, page: page)
      driver = driver.press("end")
      return driver.walk.waitsForAnswer ? driver : nil
    }
  }

  /// Letters and signs that move between pages, look or open something, and digits that answer.
  private static let allowed = Set("npmq?/[]viwgLMfhjkc0123456789,".map { $0 })

  @Test(arguments: RealLessons.walkable)
  func lettersAndSignsNeverTrainOrEdit(_ lesson: Lesson) {
    for open in Self.openQuestions(of: lesson) {
      for code in 33...126 {
        let character = Character(UnicodeScalar(UInt8(code)))
        guard !Self.allowed.contains(character) || "h0.,".contains(character) else { continue }
        let after = open.press(String(character))
        let place = "\(character) on page \(open.walk.pageNumber) of \(lesson.id)"
        #expect(after.walk.moment == open.walk.moment, "\(place)")
        #expect(after.walk.experiment == open.walk.experiment, "\(place)")
        #expect(after.walk.pageNumber == open.walk.pageNumber, "\(place)")
        #expect(!after.state.isRunning && after.state.walk != nil, "\(place)")
        #expect(after.walk.waitsForAnswer, "\(place)")
      }
    }
  }

  @Test(arguments: RealLessons.walkable)
  func endAndEnterNeverPassAQuestion(_ lesson: Lesson) {
    for open in Self.openQuestions(of: lesson) {
      for key in ["end", "enter", ":", "."] {
        #expect(open.press(key).walk.moment == open.walk.moment, "\(key)")
        #expect(open.press(key).walk.waitsForAnswer, "\(key)")
      }
    }
  }

  /// On every page that asks for a number further on, a digit begins it.
  @Test(arguments: RealLessons.walkable)
  func aDigitBeginsTheNumber(_ lesson: Lesson) {
    for page in lesson.pages.indices {
      var driver = Driver(lesson)
      driver.state.open(lesson: 0, page: page)
      guard driver.state.keyContext == .expecting else { continue }
      for key in ["0", "."] {
        let typed = driver.press(key)
        #expect(typed.state.field?.text == key, "page \(page) of \(lesson.id)")
        #expect(typed.state.keyContext == .answering)
        #expect(typed.walk.pageNumber == page && typed.walk.waitsForAnswer)
      }
    }
  }

  @Test func aNumberIsNotTakenForStepsOnAPageOfBlanks() throws {
    let lesson = try #require(RealLessons.all.first { $0.id == "forward-pass" })
    let typed = Driver(lesson).press("n n n 0 . 6 5 enter")
    #expect(typed.walk.moment == Moment(trainingStep: 0, cursor: 2))
    #expect(typed.current == "a(h1)")
  }

  private let choice = Driver(SampleLesson.mazur).press("n")
  private let number = Driver(
    SampleLesson.single(Scene(from: SampleLesson.after("L"), until: .end), ask: SampleLesson.delta))

  @Test func aPointAtAChoiceSaysWhatIsAsked() {
    let pressed = choice.press("0 . 5")
    #expect(pressed.walk.moment == choice.walk.moment)
    for key in [".", "0", "4", "9"] {
      choice.press(key).shows("An answer is asked for: press 1, 2 or 3. Space shows it.")
    }
  }

  @Test("b says so where a page begins within its epoch")
  func backAtABeginning() {
    for start in [Scene.Mark.start, SampleLesson.after("L")] {
      let page = Driver(SampleLesson.single(Scene(from: start, until: .end)))
      page.press("b").shows("No epoch is done yet.")
      #expect(page.press("space b").picture == page.picture)
    }
  }

  @Test func spaceHandsInWhatWasTyped() {
    let right = number.press("0 . 1 3 8 5 space")
    #expect(right.walk.questions.answers[0]?.verdict == .right)
    let wrong = number.press("0 . 7 5 space")
    #expect(wrong.walk.questions.answers[0]?.verdict == .wrong)
    #expect(wrong.walk.waitsForAnswer)
    #expect(wrong.press("space").walk.questions.settled == [0])
    let blank = Driver(
      SampleLesson.single(Scene(from: .start, until: .end, fading: .allBlank)))
    #expect(blank.press("9 space").current == "")
    #expect(blank.press("0 . 3 7 7 5 pgdn").current == "z(h1)")
  }

  @Test func arrowsAndEnterAnswer() {
    choice.press("down").shows(">1< above")
    choice.press("up").shows(">3< equal")
    choice.press("down down").shows(">2< below")
    #expect(choice.press("down enter").walk.questions.answers[1]?.verdict == .right)
    #expect(choice.press("down down enter").walk.questions.answers[1]?.given == .choice(1))
    #expect(choice.press("up space").walk.questions.answers[1]?.given == .choice(2))
    choice.press("enter").shows("An answer is asked for")
    choice.press("down left n").hides(">1<")
  }

  @Test func hIsAHintAndNothingElse() {
    number.press("h").shows("δ(o1) = ")
    let answered = number.enter("0.1385")
    answered.press("h").shows("Nothing is asked here, so there is no hint.")
    #expect(answered.press("h").walk.questions.settled == [0])
    choice.press("h").shows("A choice has no hint.")
    #expect(choice.press("1 space h").current == "z(h1)")
  }
}

/// Going to a step by its number, and to a page by its words.
@Suite struct JumpTests {
  private let walking = Driver(SampleLesson.single())

  @Test func aColonGoesToAStep() {
    let jumped = walking.press(": 1 2 enter")
    #expect(jumped.walk.cursor == 12)
    #expect(jumped.press(": 3 enter").walk.cursor == 3)
    walking.press(":").shows("Go to step, 0 to 39:")
    walking.press(": enter").shows("Type a whole number")
    #expect(walking.press(": 1 2 esc").walk.cursor == 0)
    #expect(walking.press(": 9 9 9 9 enter").walk.cursor == 39)
  }

  @Test func aColonStopsAtWhatIsAsked() {
    let share = Driver(SampleLesson.mazur).press("n n")
    #expect(share.press(": 3 9 enter").current == "L")
    #expect(share.press(": 3 9 enter").walk.waitsForAnswer)
    let blanks = Driver(
      SampleLesson.single(Scene(from: .start, until: .end, fading: .layerBlank)))
    #expect(blanks.press(": 3 9 enter").walk.pendingBlank?.quantity.key == "z(o1)")
    // A point begins the number there.
    #expect(blanks.press(".").walk.pendingBlank?.quantity.key == "z(o1)")
    #expect(blanks.press(".").state.field?.text == ".")
    #expect(blanks.press("enter").walk.pendingBlank?.quantity.key == "z(o1)")
  }

  private let lessons = [SampleLesson.mazur, SampleLesson.single()]

  @Test func aSlashFindsAPage() {
    var driver = Driver(lessons: lessons)
    driver.state.open(lesson: 0, page: 0)
    let found = driver.press("/").press("w e i g h t s enter")
    #expect(found.walk.page.title == "Update")
    found.shows("\"weights\" is on this page.")
    driver.press("/ z z enter").shows("No page says \"zz\".")
    let other = driver.press("/").press("t e x t enter")
    #expect(other.walk.lesson.id == "single")
    #expect(driver.press("/ x esc").state.keyContext == .walking)
    // Behind the last page that says it come the other lessons, and then the first again.
    let path = driver.press("/ p a t h s enter")
    #expect(path.walk.page.title == "Backward")
    #expect(path.press("/ enter").walk.page.title == "Backward")
  }
}
