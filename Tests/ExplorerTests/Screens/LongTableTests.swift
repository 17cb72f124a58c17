import Drawing
import Explorer
import Lessons
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

  @Test("On 60x20 the count leaves the headings readable")
  func narrow() throws {
    let lesson = try #require(RealLessons.all.first { $0.id == "chain-rule" })
    let page = Driver(lesson, size: Size(columns: 60, rows: 20)).press("n n n")
    page.press("space space").shows(" 3/6    ∂L/∂a       δ")
    page.press("space space home enter left").hides("rows∂L", "rowsz")
  }

  @Test("Where all rows fit, nothing is said")
  func allRows() {
    driver.shows("x1→h1", "b o2").hides("/12 rows")
  }
}
