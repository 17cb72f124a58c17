import Drawing
import Lessons
import Session
import Testing

@testable import Explorer

/// Following, letting go and catching up, at a terminal that plays keys.
@Suite struct FollowLoopTests {
  private func session(_ events: String...) -> FollowedSession {
    var state = State(lessons: [SampleLesson.single()], size: Size(columns: 80, rows: 24))
    state.open(lesson: 0, page: 0)
    var session = FollowedSession(state)
    for event in events { _ = session.happen(event) }
    return session
  }

  private func pictures(_ keys: [Key], presenter: FollowedSession) -> [String] {
    let terminal = RecordedTerminal(size: Size(columns: 100, rows: 30), keys: keys)
    var isNew = true
    var loop = FollowLoop(
      session(), terminal: terminal, look: ScreenLook(),
      news: {
        defer { isNew = false }
        return isNew ? (presenter, nil) : nil
      })
    loop.run()
    return loop.terminal.pictures.map(\.text)
  }

  @Test func itShowsThePresentersPlaceAndSaysSo() {
    let seen = pictures([], presenter: session("key space", "key space"))
    #expect(seen.count == 1)
    #expect(seen[0].contains("step 2/"))
    #expect(seen[0].contains("Following the presenter"))
  }

  @Test func theFirstKeyOnlyLetsGoAndFCatchesUp() {
    let seen = pictures(
      [.space, .space, .character("F")], presenter: session("key space", "key space"))
    #expect(seen[1].contains("step 2/"))
    #expect(seen[1].contains("F catches up"))
    #expect(seen[2].contains("step 3/"))
    #expect(seen.last?.contains("step 2/") == true)
    #expect(seen.last?.contains("Following the presenter") == true)
  }

  @Test func helpNamesTheKeyThatCatchesUp() {
    let seen = pictures([.space, .character("?")], presenter: session())
    #expect(seen.contains { $0.contains("catch up with the presenter") })
    let alone = Driver(SampleLesson.single()).press("?").text
    #expect(alone.contains("Keys") && !alone.contains("catch up"))
  }

  @Test func qQuitsAtOnce() {
    #expect(pictures([.character("q"), .space], presenter: session()).count == 1)
  }

  @Test func notesTellWhatOfAChallengeHoldsAndItsHints() {
    var state = State(
      lessons: [SampleLesson.single(ask: SampleLesson.challenge, experiment: SampleLesson.gate)],
      size: Size(columns: 80, rows: 24))
    state.open(lesson: 0, page: 0)
    let notes = state.presenterNotes(ScreenLook()).lines
    #expect(notes.contains { $0.hasPrefix("Holds: (0, 0) gives") }, "\(notes)")
    #expect(notes.contains { $0.hasPrefix("Not yet: L") || $0.hasPrefix("Holds: L") }, "\(notes)")
    #expect(notes.contains("Hint: Lower the bias.") && notes.contains("Hint: Try -2."))
  }

  @Test func whatIsWrongWithTheRecordStandsWholeUnderTheNotes() {
    let said =
      "class.record: Line 28 is out of order: two present, or a part is missing. Present anew."
    var loop = NotesLoop(
      session(), terminal: RecordedTerminal(size: Size(columns: 60, rows: 20), keys: [.space]),
      look: ScreenLook(), news: { (session("key space"), said) }, clock: { "10:42, 12 min" })
    loop.run()
    let rows = loop.terminal.pictures.last?.text.split(separator: "\n") ?? []
    #expect(rows.last?.contains("Present anew.") == true, "\(rows)")
    #expect(rows.contains { $0.contains("class.record: Line 28") })
  }

  @Test func notesTellTheAnswerAndWhatComesNext() {
    let notes = session("key space").state.presenterNotes(ScreenLook()).lines
    #expect(notes.contains("This page has no notes."))
    #expect(notes.contains { $0.hasPrefix("z(h2) = ") || $0.hasPrefix("a(h1) = ") })
  }
}
