import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// Tab, Shift-Tab and w.
@Suite struct SelectionTests {
  private let driver = Driver(SampleLesson.single())

  private func selected(_ keys: String) -> String {
    switch driver.press(keys).walk.selection {
    case .neuron(let neuron): neuron.key
    case .given(let quantity): quantity.key
    case nil: "none"
    }
  }

  @Test(arguments: [
    ("", "none"), ("tab", "x1"), ("tab tab", "x2"), ("tab tab tab", "h1"), ("backtab", "o2"),
    ("backtab backtab", "o1"), ("tab backtab", "none"), ("tab esc", "none"),
    ("tab tab tab tab tab tab tab", "none"), ("tab tab tab tab tab tab tab tab", "x1"),
    ("tab w", "w(x1->h1)"), ("tab w w", "w(x1->h2)"), ("tab w w w", "w(x1->h1)"),
    ("tab tab tab w", "w(x1->h1)"), ("tab tab tab w w", "w(x2->h1)"),
    ("tab tab tab w w w", "b(h1)"), ("tab tab tab w w w w", "w(x1->h1)"),
    ("backtab w w w", "b(o2)"), ("backtab w w w w", "t2"), ("backtab w w w w tab", "none"),
    ("tab tab tab w tab", "h2"), ("tab tab tab w backtab", "x2"),
    ("space w", "w(x1->h1)"), ("w", "none"),
  ])
  func keys(_ keys: String, _ expected: String) {
    #expect(selected(keys) == expected)
  }

  @Test func wWithoutASelectionAsksForOne() {
    driver.press("w").shows("Select a neuron first")
  }

  @Test func aPageSelectsItsFocus() {
    let page = Driver(SampleLesson.mazur).press("n n n")
    #expect(page.walk.selection == .neuron(.hidden(1, layer: nil)))
    #expect(page.press("space").walk.selection == .neuron(.hidden(1, layer: nil)))
    #expect(page.press("n").walk.selection == nil)
  }

  @Test func selectingChangesNoNumber() {
    let before = driver.press("enter")
    let after = before.press("tab tab w w w tab backtab")
    #expect(after.walk.moment == before.walk.moment)
    #expect(after.walk.trace.steps == before.walk.trace.steps)
  }
}
