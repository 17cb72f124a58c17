import Drawing
import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// The mouse, once it is turned on.
@Suite struct MouseTests {
  private let driver = Driver(SampleLesson.single())

  @Test func offUntilMTurnsItOn() {
    #expect(!driver.picture.wantsMouse)
    let on = driver.press("M")
    #expect(on.picture.wantsMouse)
    on.shows("The mouse is on")
    #expect(!on.press("M").picture.wantsMouse)
  }

  @Test(arguments: ["x1", "x2", "h1", "h2", "o1", "o2"])
  func aClickSelectsTheNeuronUnderIt(_ name: String) throws {
    let lines = driver.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("─ \(name) ─") })
    let column = try #require(lines[row].firstRange(of: "─ \(name) ─")).lowerBound
    let point = Point(
      row: row, column: lines[row].distance(from: lines[row].startIndex, to: column))
    let clicked = driver.update(.screen(.click(point)))
    #expect(clicked.walk.selection?.neuron?.key == name)
  }

  @Test func aClickOnNothingKeepsTheSelection() {
    let selected = driver.press("tab")
    for point in [
      Point(row: 0, column: 0), Point(row: 23, column: 79), Point(row: -1, column: 999),
    ] {
      #expect(selected.update(.screen(.click(point))).walk.selection == selected.walk.selection)
    }
  }

  @Test func inTheMenuAClickMarksALesson() {
    let menu = Driver(lessons: [SampleLesson.mazur, SampleLesson.single()])
    let rows = menu.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = rows.firstIndex { $0.contains("1  Single") } ?? 0
    let clicked = menu.update(.screen(.click(Point(row: row, column: 10))))
    #expect(clicked.press("enter").walk.lesson.id == "single")
    #expect(
      menu.update(.screen(.wheel(Point(row: 3, column: 3), rows: 1))).press("enter").walk.lesson.id
        == "single")
  }
}
