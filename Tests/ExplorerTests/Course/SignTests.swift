import Drawing
import Explorer
import Lessons
import Session
import Testing

/// No sign stands on a page before the page that teaches it.
@Suite struct SignTests {
  private struct Taught {
    let sign: String
    let lesson: String
    let page: Int

    /// True where the sign stands by itself: `J` is none in a word.
    func stands(in text: String) -> Bool {
      text.ranges(of: sign).contains { range in
        let isLetter = sign.first?.isLetter == true && sign.count == 1
        guard isLetter else { return true }
        let before = text[..<range.lowerBound].last
        return before?.isLetter != true && text[range.upperBound...].first?.isLetter != true
      }
    }
  }

  /// Signs, and the page that is the first to show each.
  private static let taught = [
    ("L", "welcome", 4), ("slope", "activations", 3), ("∂a/∂z", "activations", 3),
    ("∂L/∂a", "loss", 4), ("∂L/∂w", "chain-rule", 4), ("δ", "chain-rule", 4),
    ("η", "weight-update", 1), ("w′", "weight-update", 1), ("b′", "weight-update", 1),
    ("epoch", "training-loop", 3), ("J", "training-loop", 3), ("@1", "batches", 1),
    ("@2", "batches", 1), ("∂J/∂w", "batches", 1), ("∂J/∂b", "batches", 1),
    ("m^", "optimizers", 4), ("s^", "optimizers", 4),
  ].map { Taught(sign: $0.0, lesson: $0.1, page: $0.2) }

  private static func isTaught(_ sign: Taught, _ walk: LessonWalk) -> Bool {
    let order = RealLessons.all.map(\.id)
    guard let here = order.firstIndex(of: walk.lesson.id),
      let first = order.firstIndex(of: sign.lesson)
    else { return false }
    return here > first || here == first && walk.pageNumber + 1 >= sign.page
  }

  @Test(
    arguments: RealLessons.all,
    [Size(columns: 80, rows: 24), Size(columns: 132, rows: 43)])
  func noSignStandsOnAPageBeforeItsLesson(_ lesson: Lesson, _ size: Size) throws {
    var driver = Driver(lesson, size: size)
    guard RealLessons.walkable.contains(where: { $0.id == lesson.id }) else {
      for page in lesson.pages.indices {
        driver.state.open(lesson: 0, page: page)
        Self.expectTaught(driver)
      }
      return
    }
    for _ in 0..<600 where driver.state.overlay != .lessonEnd {
      guard Self.expectTaught(driver) else { return }
      driver = driver.press("space")
    }
    #expect(driver.state.overlay == .lessonEnd)
  }

  @discardableResult
  private static func expectTaught(_ driver: Driver) -> Bool {
    let text = driver.text
    let early = taught.filter { !isTaught($0, driver.walk) && $0.stands(in: text) }.map(\.sign)
    let page = "\(driver.walk.lesson.id), page \(driver.walk.pageNumber + 1)"
    #expect(early.isEmpty, "\(page):\n\(text)")
    return early.isEmpty
  }

  /// Each is there from its page on, without being asked for.
  @Test func columnsComeWithTheirLessons() throws {
    func heading(_ id: String, _ page: Int, _ keys: String) throws -> String {
      let lesson = try #require(RealLessons.all.first { $0.id == id })
      let driver = Driver(lesson).press("n", times: page - 1).press(keys)
      return driver.text.split(separator: "\n").first { $0.contains("input ") }.map(String.init)
        ?? ""
    }
    #expect(try heading("welcome", 1, "space").hasSuffix("z       a"))
    #expect(try heading("loss", 8, "").contains("∂L/∂a   slope"))
    #expect(try !heading("forward-pass", 7, "").contains("∂L/∂a"))
    #expect(
      try heading("weight-update", 4, "space space space").hasSuffix("a   ∂L/∂a   slope       δ"))
  }

  /// 0.0177 against 0.1491 stands beside the errors and the deltas.
  @Test func theSlopeIsSeenBesideDelta() throws {
    let lesson = try #require(RealLessons.all.first { $0.id == "weight-update" })
    let driver = Driver(lesson).press("n n n 1 space space space")
    driver.shows("+0.9820  0.0177 +0.0173").shows("+0.8176  0.1491 +0.1219")
  }

  /// A whole training step of the first lesson says nothing that has no lesson yet.
  @Test(arguments: RealLessons.all.prefix(2))
  func plainModeHeedsTheSignsToo(_ lesson: Lesson) {
    var session = PlainSession(state: Driver(lesson).state)
    var said = session.begin()
    for _ in 0..<80 where session.state.overlay != .lessonEnd {
      said += session.answer("") + session.answer("show") + session.answer("show h1")
    }
    #expect(session.state.overlay == .lessonEnd)
    for word in ["delta", "gradient", "slope of", "learning rate"] {
      #expect(!said.contains { $0.lowercased().contains(word) }, "\(lesson.id): \(word)")
    }
  }

  @Test(arguments: ["σ, the sigmoid", "The step counter", "Epoch", "e in a number"])
  func everySignIsExplainedFromTheFirstPageOn(_ term: String) throws {
    let lesson = try #require(RealLessons.all.first)
    var driver = Driver(lesson).press("i")
    for _ in 0..<20 where !driver.text.contains(term) { driver = driver.press("tab") }
    driver.shows(term)
    #expect(driver.press("backtab tab").text == driver.text)
  }
}
