import Drawing
import Explorer
import Testing

/// A table that has more rows than the screen says so.
@Suite struct LongTableTests {
  private let driver = Driver(SampleLesson.single()).press("space space v end")

  @Test("On 20 rows 10 of the 12 weights fit, and the row that matters is among them")
  func someRows() {
    let size = Size(columns: 80, rows: 20)
    let weights = driver.update(.resize(size)).shows("10/12 rows", "b o2").hides("x1→h1")
    weights.press("home end tab tab tab w").press("left", times: 39).shows("10/12 rows", "x1→h1")
  }

  @Test("Where all rows fit, nothing is said")
  func allRows() {
    driver.shows("x1→h1", "b o2").hides("/12 rows")
  }
}
