import Drawing
import Explorer
import Lessons
import Session
import Testing

/// Sentences above the footer, on screens that are too narrow for them.
@Suite struct NoticeTests {
  private static let narrow = Size(columns: 60, rows: 20)
  private static let long =
    "New initial weights from seed 12 have been drawn for all of them. r goes back to the first."

  @Test func whatFitsStandsAboveTheFooter() {
    let driver = Driver(SampleLesson.mazur, size: Self.narrow).press("n n n n n n n m esc")
    var state = Driver(SampleLesson.mazur, size: Self.narrow).state
    state.notice = "Paused."
    let rows = state.picture().text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[18] == " Paused." && rows[19].hasSuffix("q quit"))
    #expect(!driver.text.isEmpty)
  }

  @Test func aLongOneGoesOnAboveWhereThereIsRoom() {
    var state = Driver(SampleLesson.mazur, size: Self.narrow).state
    state.notice = Self.long
    let rows = state.picture().text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.count == 20)
    #expect(rows[17].hasPrefix(" New initial weights from seed 12 have been drawn"))
    #expect(rows[18].hasSuffix("goes back to the first."))
  }

  @Test func whereThereIsNoRoomItTakesTheRuleAndTheLastSentenceIsLeftOut() {
    let driver = Driver(SampleLesson.mazur, size: Self.narrow).press("n")
    var state = driver.state
    state.notice = "One thing has happened. " + Self.long
    let before = driver.text.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = state.picture().text.split(separator: "\n", omittingEmptySubsequences: false)
    let changed = rows.indices.filter { rows[$0] != before[$0] }
    #expect(changed.map { rows[$0] } == [" One thing has happened."])
    #expect(rows.last?.hasSuffix("q quit") == true)
  }

  /// Whatever a key brings, its first sentence is read to its end on the smallest screen.
  @Test(arguments: [
    "t", "a", "tab tab tab w +", "tab tab tab w + u", "u", "U", "r", "s", "s r", "f", "f f", "M",
    "g esc", "p", "n n n n n n n n", "]", "[", "esc", "w", "tab a", "tab tab tab a",
  ])
  func noNoticeIsCutOnTheSmallestScreen(_ keys: String) throws {
    for lesson in [SampleLesson.mazur, SampleLesson.single()] {
      let driver = Driver(lesson, size: Self.narrow).press(keys)
      guard let notice = driver.state.notice else { continue }
      let first = notice.prefix { $0 != ":" }.split(separator: ". ").first ?? ""
      let shown = driver.text.split(separator: "\n").joined(separator: " ")
      let words = shown.split(separator: " ").joined(separator: " ")
      #expect(words.contains(first), "\(keys): \(notice)\n\(driver.text)")
    }
  }
}
