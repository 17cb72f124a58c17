import Explorer
import Lessons
import NeuralNetwork
import Session
import Testing
import Walkthrough

/// How far each walking key goes.
@Suite struct StepKeysTests {
  private let whole = Driver(SampleLesson.single())

  @Test func spaceComputesOneQuantity() {
    #expect(whole.current == "")
    #expect(whole.press("space").current == "z(h1)")
    #expect(whole.press("space space").current == "a(h1)")
    #expect(whole.press("right pgdn l").current == "z(h2)")
  }

  @Test(arguments: ["left", "backspace", "pgup", "←"])
  func backTakesItBack(_ key: String) {
    #expect(whole.press("space space").press(key).current == "z(h1)")
    #expect(whole.press("space").press(key).current == "")
  }

  @Test func enterFinishesThePhase() {
    var driver = whole
    let ends = ["a(o2)", "L", "dL/dw(x2->h2)", "w'(h2->o2)"]
    for end in ends {
      driver = driver.press("enter")
      #expect(driver.current == end)
    }
    #expect(driver.walk.moment.cursor == driver.walk.trace.steps.count)
    driver = driver.press("enter")
    #expect(driver.current == "a(o2)")
    #expect(driver.walk.moment.trainingStep == 1)
  }

  @Test func periodFinishesTheExample() {
    let once = whole.press(".")
    #expect(once.current == "w'(h2->o2)")
    #expect(once.walk.moment.trainingStep == 0)
    let twice = once.press(".")
    #expect(twice.walk.moment.trainingStep == 1)
    #expect(twice.current == "w'(h2->o2)")
    #expect(twice.value("L") < once.value("L"))
    #expect(whole.press("space space .").walk.moment == once.walk.moment)
  }

  @Test func tTrainsForAnEpoch() {
    let driver = Driver(SampleLesson.single(experiment: SampleLesson.gate))
    let once = driver.press("t")
    #expect(once.walk.moment.trainingStep == 3)
    #expect(once.walk.moment.cursor == once.walk.trace.steps.count)
    #expect(once.press("t").walk.moment.trainingStep == 7)
    #expect(driver.press("enter t").walk.moment == once.walk.moment)
    #expect(driver.press("t", times: 30).walk.moment.trainingStep == 119)
  }

  @Test func backGoesOverUpdates() {
    var driver = whole.press(". . .")
    var seen = 0
    while driver.walk.moment.trainingStep > 0 {
      let before = driver.walk.moment
      driver = driver.press("left")
      #expect(driver.walk.moment < before)
      seen += 1
      if seen > 500 { break }
    }
    #expect(driver.walk.trace.steps == whole.walk.trace.steps)
    #expect(driver.walk.moment.trainingStep == 0)
  }

  @Test func homeAndEndStayOnThePage() {
    let driver = Driver(SampleLesson.mazur).press("n n n n")
    let page = driver.walk.pageNumber
    let last = driver.press("space end")
    #expect(last.walk.pageNumber == page)
    #expect(last.current == "w'(h2->o2)")
    let first = last.press("home")
    #expect(first.walk.pageNumber == page)
    #expect(first.current == "dL/da(h1)")
  }

  @Test func nAndPTurnPages() {
    let driver = Driver(SampleLesson.mazur)
    #expect(driver.press("n").walk.pageNumber == 1)
    #expect(driver.press("n n p").walk.pageNumber == 1)
    driver.press("p").shows("This is the first page.")
    #expect(driver.press("n", times: 20).walk.pageNumber == 7)
    driver.press("n", times: 8).shows("This is the last page.")
  }

  @Test func aPageOpensWhereItSays() {
    let driver = Driver(SampleLesson.mazur)
    let starts = ["", "", "a(h2)", "L", "dL/da(h1)", "", "", "L"]
    for (page, start) in starts.enumerated() {
      let opened = driver.press("n", times: page)
      #expect(opened.current == start, "page \(page)")
      #expect(opened.walk.moment.trainingStep == (page == 5 ? 1 : 0))
    }
  }

  @Test func anotherExperimentBegins() {
    let driver = Driver(SampleLesson.mazur).press("n", times: 6)
    #expect(driver.walk.experiment == SampleLesson.gate)
    #expect(driver.press("p").walk.experiment.network.layers.count == 2)
  }

  @Test func bracketsChangeTheLesson() {
    let lessons = [SampleLesson.mazur, SampleLesson.single()]
    var driver = Driver(lessons: lessons)
    driver.state.open(lesson: 0, page: 3)
    #expect(driver.press("]").walk.lesson.id == "single")
    #expect(driver.press("] [").walk.lesson.id == "mazur")
    #expect(driver.press("] [").walk.pageNumber == 3, "nothing is lost by a wrong key")
    driver.press("] ]").shows("This is the last lesson.")
    driver.press("[").shows("This is the first lesson.")
  }

  @Test func theEndOfALesson() {
    let lessons = [SampleLesson.single(), SampleLesson.mazur]
    var driver = Driver(lessons: lessons)
    driver.state.open(lesson: 0, page: 0)
    let end = driver.press(". space")
    end.shows("End of the lesson", "the next lesson: One network")
    #expect(end.press("space").walk.lesson.id == "mazur")
    #expect(end.press("left").state.overlay == nil)
    #expect(end.press("esc").state.overlay == nil)
    #expect(end.press("m").state.keyContext == .menu)
  }

  @Test func trainingRunsOnTicksAndPausesOnAnyKey() {
    let running = whole.press("T")
    #expect(running.state.isRunning)
    let later = running.update(.train(.ran(.epochs(1)))).update(.train(.ran(.epochs(1))))
    #expect(later.walk.moment.trainingStep == 1)
    for key in ["T", "space", "left", "x", "q", "m", "?"] {
      #expect(!later.press(key).state.isRunning, "\(key)")
    }
    #expect(whole.update(.train(.ran(.epochs(1)))).walk.moment == whole.walk.moment)
  }
}
