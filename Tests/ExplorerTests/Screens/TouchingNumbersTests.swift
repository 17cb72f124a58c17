import Drawing
import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// No number runs into what stands beside it, and none is cut: on every page, in every view.
@Suite struct TouchingNumbersTests {
  @Test(arguments: RealLessons.all)
  func onEveryPage(_ lesson: Lesson) {
    for size in [(60, 20), (80, 24), (100, 30), (132, 43)] {
      for look in [ScreenLook(), ScreenLook(glyphs: .ascii, notation: .ascii)] {
        var driver = Driver(lesson, size: Size(columns: size.0, rows: size.1), look: look)
        for (number, page) in lesson.pages.enumerated() {
          driver.state.open(lesson: 0, page: number)
          expectWhole(driver, "page \(number + 1) at \(size)")
          guard page.scene.epochs == nil, page.scene.views != [] else { continue }
          // Answered where it must be, and somewhere in the middle of the page.
          let walked = driver.press("space space space")
          expectWhole(walked, "page \(number + 1), three keys on, at \(size)")
          guard size.0 < 100 else { continue }
          for view in 1..<WalkView.choices(for: walked.walk).count {
            expectWhole(walked.press("v", times: view), "page \(number + 1), view \(view), \(size)")
          }
        }
      }
    }
  }

  @Test(arguments: ["2-8-8-1", "2-4-2-1", "2-2-2-2-2-1", "2-1"], ["", "t", "t space space v"])
  func inFreePlay(_ layers: String, _ keys: String) throws {
    var settings = PlaySettings()
    try settings.set("layers", to: layers)
    for size in [(60, 20), (80, 24), (100, 30), (132, 43)] {
      for look in [ScreenLook(), ScreenLook(glyphs: .ascii, notation: .ascii)] {
        var driver = Driver(lessons: [], size: Size(columns: size.0, rows: size.1), look: look)
        driver.state.openPlay(settings)
        expectWhole(driver.press(keys), "\(layers) after \(keys) at \(size)")
      }
    }
  }

  private func expectWhole(_ driver: Driver, _ place: String) {
    let picture = driver.picture
    for row in 0..<picture.size.rows {
      for fault in Self.faults(in: picture, row: row) {
        Issue.record("\(place): \(fault) in row \(row):\n\(picture.text)")
        return
      }
    }
  }

  /// What touches in a row: letters and digits of two looks side by side, for whatever is written
  /// at once has one; two points in one number; a number that an ellipsis ends.
  static func faults(in picture: Grid, row: Int) -> [String] {
    var faults: [String] = []
    var run = ""
    for column in 0..<picture.size.columns {
      let (cell, before) = (picture[row, column], column > 0 ? picture[row, column - 1] : .blank)
      let isPart = isPartOfNumber(cell.character)
      if isPart, isPartOfNumber(before.character), cell.style.ink != before.style.ink,
        cell.style.heat == nil, before.style.heat == nil, !cell.style.reverse,
        !before.style.reverse,
        run.contains(where: \.isNumber) || cell.character.isNumber
      {
        faults.append("\"\(run)\" touches \"\(cell.character)\"")
      }
      if !isPart {
        if run.filter({ $0 == "." }).count > 1, run.contains(where: \.isNumber) {
          faults.append("\"\(run)\" is two numbers")
        }
        if cell.character == "…", run.last?.isNumber == true { faults.append("\"\(run)…\" is cut") }
        run = ""
      } else {
        run.append(cell.character)
      }
    }
    return faults + (run.filter { $0 == "." }.count > 1 ? ["\"\(run)\" is two numbers"] : [])
  }

  private static func isPartOfNumber(_ character: Character) -> Bool {
    character == "." || character.isLetter || character.isNumber
  }
}
