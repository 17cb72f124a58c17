import Drawing
import Explorer
import Lessons
import Session
import Testing

/// What lies on top of the screen.
@Suite struct OverlayTests {
  private let driver = Driver(SampleLesson.single()).press("space space")

  @Test(arguments: [("?", "Keys"), ("i", "Activation"), ("g", "Gradient check")])
  func openAndClosed(_ key: String, _ title: String) {
    let open = driver.press(key)
    open.shows(title)
    for close in ["esc", "space", "enter", "left", "backspace", "i"] {
      let closed = open.press(close)
      #expect(closed.state.overlay == nil, "\(close)")
      #expect(closed.picture == driver.picture)
    }
  }

  @Test(arguments: ["n", "t", ".", "tab", "u", "a", "s", "+", "home", "1"])
  func belowACardNothingHappens(_ key: String) {
    let open = driver.press("?")
    #expect(open.press(key).press("esc").picture == driver.picture)
  }

  @Test(arguments: [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24)])
  func helpShowsEveryKeyWhenItIsScrolled(_ size: Size) {
    for keys in ["", "n", "n n end", "n n n n n n n"] {
      let lesson = Driver(SampleLesson.mazur, size: size).press(keys)
      let context = lesson.state.keyContext
      var help = lesson.press("?")
      var seen = ""
      for _ in 0..<60 {
        seen += help.text
        help = help.press("down")
      }
      let shown = seen.split { !$0.isLetter }.joined(separator: " ")
      for binding in Keymap.bindings(in: context) where !binding.help.isEmpty {
        let start = binding.help.split { !$0.isLetter }.prefix(4).joined(separator: " ")
        #expect(shown.contains(start), "\(binding.help) at \(size)")
      }
    }
  }

  @Test func scrollingStopsAtBothEnds() {
    let top = driver.press("?")
    #expect(top.press("up").picture == top.picture)
    let bottom = top.press("down", times: 200)
    #expect(bottom.picture != top.picture)
    #expect(bottom.press("up").picture != bottom.picture)
    #expect(bottom.press("up", times: 200).picture == top.picture)
    #expect(bottom.press("esc ?").picture == top.picture)
  }

  @Test func theGradientCheckShowsEveryParameterThatFits() {
    driver.press("g").shows("All 8 agree", "w(x1→h1)", "w(h2→o2)")
  }

  @Test func gOnASelectedWeightNudgesItThenChecksAll() {
    let one = driver.press("tab tab tab w g")
    one.shows("Nudge w(x1→h1)", "∂L/∂w(x1→h1) = +4.386e-4")
    one.press("g").shows("Gradient check")
  }

  @Test(arguments: [60, 70, 80, 132])
  func tablesOnCardsEndWithTheirLastColumn(_ columns: Int) {
    let driver = Driver(SampleLesson.single(), size: Size(columns: columns, rows: 24)).press(".")
    driver.press("g").shows("by nudging", "difference")
    driver.press("tab tab tab w g").shows("change/nudge", "L after")
    for keys in ["g", "tab tab tab w g"] {
      for row in driver.press(keys).text.split(separator: "\n") where row.contains("e-") {
        #expect(!row.contains("e-│") && !row.contains("e- "), "\(row)")
      }
    }
  }
}
