import Drawing
import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// Windows of every size, and sizes that change.
@Suite struct SizeTests {
  private let driver = Driver(SampleLesson.mazur).press("n space space space")

  @Test(arguments: [(59, 20), (60, 19), (40, 10), (30, 5), (59, 100), (300, 19)])
  func tooSmallSaysSo(_ columns: Int, _ rows: Int) {
    let small = driver.update(.screen(.resize(Size(columns: columns, rows: rows))))
    small.shows("60x20")
    #expect(small.text.split(separator: "\n").count == 1)
    #expect(small.press("q").state.isFinished)
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 1), (1, 30), (30, 1), (5, 5)])
  func tinyWindowsDoNotCrash(_ columns: Int, _ rows: Int) {
    let small = driver.update(.screen(.resize(Size(columns: columns, rows: rows))))
    #expect(small.picture.size == Size(columns: columns, rows: rows))
    #expect(small.press("space left tab ? esc m").press("q").state.isFinished)
  }

  @Test func everythingComesBackWhenTheWindowGrows() {
    let before = driver.press("tab tab")
    var resized = before
    for size in [Size(columns: 10, rows: 3), Size(columns: 200, rows: 60), before.state.size] {
      resized = resized.update(.screen(.resize(size)))
      _ = resized.picture
    }
    #expect(resized.picture == before.picture)
  }

  @Test(arguments: [(60, 20), (80, 24), (100, 30), (110, 32), (132, 43), (200, 50), (300, 100)])
  func theEssentialsFitEverySize(_ columns: Int, _ rows: Int) {
    let big = driver.update(.screen(.resize(Size(columns: columns, rows: rows))))
    big.shows("One network", "z(h1)", "? help", "q quit", "0.5933", "x1", "o2")
    let lines = big.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == rows)
  }

  @Test func theBarOfWhatIsDoneIsSeenInASCIIToo() {
    let look = ScreenLook(glyphs: .ascii, notation: .ascii)
    let half = Driver(SampleLesson.single(), look: look).press("enter enter enter")
    half.shows("=========-- step 31/39")
  }

  @Test func widerScreensShowMore() {
    let small = driver.text.count { $0.isNumber }
    let large = driver.update(.screen(.resize(Size(columns: 300, rows: 100)))).text.count {
      $0.isNumber
    }
    #expect(large > small + 50)
  }

  @Test func theScreenDoesNotJumpWhileAPageIsWalked() {
    var walking = driver.press("home space")
    let rules = ruleRows(walking)
    for _ in 0..<4 {
      walking = walking.press("space")
      #expect(ruleRows(walking) == rules, "\(walking.text)")
    }
  }

  private func ruleRows(_ driver: Driver) -> [Int] {
    driver.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.hasPrefix("────────────────────") }.map(\.offset)
  }

  @Test func longTextScrollsAndStops() {
    let words = String(repeating: "word ", count: 400) + "LASTWORD"
    let lesson = Lesson(
      id: "long", title: "Long", goal: "Long.", experiment: SampleLesson.gate,
      pages: [
        SampleLesson.page("Long", Scene(views: []), [words]),
        SampleLesson.page("Beside", Scene(from: .start, until: .end), [words]),
      ])
    for page in ["", "n"] {
      let top = Driver(lesson).press(page)
      top.hides("LASTWORD")
      let bottom = top.press("down", times: 100)
      bottom.shows("LASTWORD")
      #expect(bottom.press("up").picture != bottom.picture)
      #expect(bottom.press("up", times: 100).picture == top.picture)
    }
  }
}
