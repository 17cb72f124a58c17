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

  @Test func itFollowsAnEdit() {
    var driver = Driver(Self.lesson)
    driver = driver.press("tab e 2 enter")
    #expect(driver.text.contains("By 0.1 · x1 = 0.2,"), "\(driver.text)")
  }
}
