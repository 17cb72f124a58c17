import Drawing
import Lessons
import Testing
import Walkthrough

@testable import Explorer

/// Text that computes with live numbers.
@Suite struct LiveFormulaTests {
  /// Half of z(h1) = 0.3775, and the nudge that 0.1 more of w(x1->h1) gives it: 0.1 · 0.05.
  private static let lesson = Lesson(
    id: "live", title: "Live", goal: "Compute.", experiment: SampleLesson.mazurExperiment,
    pages: [
      SampleLesson.page(
        "Page", Scene(from: .start, until: SampleLesson.after("L")),
        ["By ", "0.1*x1", ", half ", "z(h1)/2", "."])
    ])

  @Test func aFormulaShowsWhatItComesToOnceItIsKnown() {
    var driver = Driver(Self.lesson)
    #expect(driver.text.contains("By 0.1 · x1 = 0.005, half z(h1) / 2."), "\(driver.text)")
    driver = driver.press("space")
    #expect(driver.text.contains("half z(h1) / 2 = 0.1888."), "\(driver.text)")
  }

  private static let later = Lesson(
    id: "later", title: "Later", goal: "Look back.", experiment: SampleLesson.mazurExperiment,
    pages: [
      SampleLesson.page(
        "First", Scene(from: .start, until: .end, stride: .trainingStep), ["Learn."]),
      SampleLesson.page(
        "Then", Scene(from: .start, until: SampleLesson.after("L"), pass: 2),
        ["It was ", "L at pass 1", ", now ", "L", "."]),
    ])

  /// Mazur's loss is 0.2984 before the update and 0.2910 after it, with held biases.
  @Test func aNumberOfAnotherTrainingStepIsTold() {
    let driver = Driver(Self.later).press("space n")
    driver.shows("It was L = 0.2984, now L.")
    driver.press("end").shows("It was L = 0.2984, now L = 0.2910.")
  }

  /// With a target of 1 in place of 0.01 for o1 the first network's loss is 0.0545.
  @Test func itIsOfTheExampleThatIsLookedAt() {
    let driver = Driver(Self.later).press("space n").update(.change(.set(.target(1), to: 1)))
    driver.shows("It was L = 0.0545, now L.")
  }

  @Test func itFollowsAnEdit() {
    var driver = Driver(Self.lesson)
    driver = driver.press("tab e 2 enter")
    #expect(driver.text.contains("By 0.1 · x1 = 0.2,"), "\(driver.text)")
  }
}
