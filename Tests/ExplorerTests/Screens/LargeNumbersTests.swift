import Drawing
import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// The step alone, for the last row of a lecture hall; and the page's places.
@Suite struct LargeNumbersTests {
  @Test func zShowsTheStepAloneAndSpaceGoesOn() {
    let page = Driver(SampleLesson.mazur).press("n 1 space")
    let large = page.press("z")
    large.hides("input", "hidden", "Rule").shows("? help", "q quit", "█")
    #expect(large.press("z").picture == page.picture)
    let next = large.press("space")
    #expect(next.current != large.current && next.text != large.text)
    next.hides("hidden")
  }

  @Test(arguments: [(60, 20), (80, 24), (132, 43)])
  func everyStepOfATrainingStepFits(_ columns: Int, _ rows: Int) {
    for look in [ScreenLook(), ScreenLook(glyphs: .ascii, notation: .ascii)] {
      var driver = Driver(
        SampleLesson.single(), size: Size(columns: columns, rows: rows), look: look
      ).press("z")
      for _ in 0..<driver.walk.trace.steps.count {
        driver = driver.press("space")
        let sign = look.notation == .ascii ? "##" : "█"
        #expect(driver.text.contains(sign), "\(driver.current):\n\(driver.text)")
      }
    }
  }

  @Test("An equation of several lines has one sign, and its numbers are large where they fit")
  func brokenEquations() {
    let small = Driver(SampleLesson.single(), size: Size(columns: 60, rows: 20))
    for count in [1, 5] {
      let lines = small.press("space", times: count).press("z").text.split(separator: "\n")
      #expect(lines.count { $0.hasPrefix("  =  +") } == 0, "\(lines)")
    }
    let wide = Driver(SampleLesson.single(), size: Size(columns: 80, rows: 24)).press("space z")
    wide.hides("0.1500")
  }

  @Test func nothingAskedIsToldInLargeNumbers() {
    let asked = Driver(SampleLesson.mazur).press("n n end")
    #expect(asked.press("z").text.contains("Your") == asked.text.contains("Your"))
    let blank = Driver(SampleLesson.mazur, size: Size(columns: 132, rows: 43)).press("n n end z")
    blank.hides("0.2748")
  }

  /// The rows in which boxes begin, on every page that has the same network.
  @Test(arguments: RealLessons.all)
  func boxesStayInTheirPlaces(_ lesson: Lesson) {
    for size in [Size(columns: 100, rows: 30), Size(columns: 132, rows: 43)] {
      var places: [[Int]: Set<Int>] = [:]
      for (number, page) in lesson.pages.enumerated()
      where page.scene.views != [] && page.blocks.count < 4 {
        var driver = Driver(lesson, size: size)
        driver.state.open(lesson: 0, page: number)
        let lines = driver.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let row = lines.firstIndex(where: { $0.hasPrefix("   input ") }) else { continue }
        places[driver.walk.trace.shape.sizes, default: []].insert(row)
      }
      for (sizes, rows) in places { #expect(rows.count == 1, "\(sizes): \(rows) at \(size)") }
    }
  }

  @Test("No rule moves while a page is walked, and so no panel", arguments: RealLessons.all)
  func panelsStayWhileAPageIsWalked(_ lesson: Lesson) {
    var driver = Driver(lesson)
    let size = driver.state.size
    var before: (page: Int, rules: [Int])?
    for count in 1...150 where driver.state.overlay == nil {
      let picture = driver.picture
      let rules = (0..<size.rows).filter { row in
        [0, size.columns - 1].allSatisfy { picture[row, $0].character == "─" }
      }
      let page = driver.walk.pageNumber
      if let before, before.page == page, driver.state.notice == nil, before.rules != rules {
        Issue.record("page \(page + 1) after \(count) keys: \(before.rules), \(rules)")
      }
      // A notice takes a row for its moment.
      before = driver.state.notice == nil ? (page, rules) : nil
      driver = driver.press("space")
    }
  }
}
