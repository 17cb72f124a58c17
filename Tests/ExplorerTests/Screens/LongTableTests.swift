import Drawing
import Explorer
import Lessons
import Session
import Testing

/// A table that has more rows than the screen says so.
@Suite struct LongTableTests {
  private let driver = Driver(SampleLesson.single()).press("space space v end")

  @Test("On 20 rows 9 of the 12 weights fit, and the row that matters is among them")
  func someRows() {
    let size = Size(columns: 80, rows: 20)
    let weights = driver.update(.screen(.resize(size))).shows("9/12 rows", "b o2").hides("x1→h1")
    weights.press("home end tab tab tab w").press("left", times: 39).shows("9/12 rows", "x1→h1")
  }

  @Test("On 60x20 the count leaves the headings readable")
  func narrow() throws {
    let lesson = try #require(RealLessons.all.first { $0.id == "chain-rule" })
    let page = Driver(lesson, size: Size(columns: 60, rows: 20)).press("n", times: 6)
    page.press("space space").shows(" 3/6   ∂L/∂a       δ")
    page.press("space space home enter left").hides("rows∂L", "rowsz")
  }

  @Test("On 60x20 the weights and the gradient check show whole columns only")
  func wholeColumns() throws {
    let small = Size(columns: 60, rows: 20)
    let update = try #require(RealLessons.all.first { $0.id == "weight-update" })
    Driver(update, size: small).press("n space space space").shows(" w′\n", "0.1498\n")
      .hides("∂\n", "+4.")
    let check = try #require(RealLessons.all.first { $0.id == "calculus" })
    Driver(check, size: small).press("n space end")
      .shows(" backprop off by\n", "x1→h1 +4.4e-4  5e-12\n", "passes: 24, 2\n")
  }

  @Test("Where all rows fit, nothing is said")
  func allRows() {
    driver.shows("x1→h1", "b o2").hides("/12 rows")
  }
}
