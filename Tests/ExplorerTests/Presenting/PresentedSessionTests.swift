import Drawing
import Lessons
import NeuralNetwork
import Session
import Testing
import Walkthrough

@testable import Explorer

/// What a presenter does, written down and made again elsewhere.
@Suite struct PresentedSessionTests {
  private static let keys: [Key] =
    KeyScript.names.map(\.key)
    + "qwertuiopasfghjklzxXvncbmUTLM?[].,+-=<>0123456789/:eé∂ ".map { .character($0) }
    + [.control("l"), .space, .space, .space, .enter, .left, .tab]

  private func state() -> State {
    var state = State(
      lessons: LessonCatalogue([SampleLesson.mazur] + RealLessons.walkable),
      size: Size(columns: 80, rows: 24))
    state.open(lesson: 0, page: 0)
    return state
  }

  /// Ten thousand random events in ten sessions: who follows stands where the presenter does.
  @Test(arguments: 0..<10)
  func tenThousandEventsLeadToTheSameState(_ part: UInt64) {
    let seed = UInt64.random(in: 0...UInt64.max / 2)
    var random = SeededGenerator(seed: seed)
    var presenter = state()
    var follower = FollowedSession(state())
    for number in 0..<1000 {
      let event = event(&random)
      presenter.happen(event)
      _ = presenter.takeSave()
      presenter.isFinished = false
      guard let text = event.text else { continue }
      let isKnown = follower.happen(text)
      #expect(isKnown, "seed \(seed), event \(number): \(text)")
    }
    let seen = follower.seen(at: presenter.size, look: presenter.look)
    presenter.isRunning = false
    #expect(seen.picture() == presenter.picture(), "seed \(seed)")
    #expect(seen.progress == presenter.progress, "seed \(seed)")
    #expect(seen.keyContext == presenter.keyContext, "seed \(seed)")
    #expect(seen.walk?.moment == presenter.walk?.moment, "seed \(seed)")
    #expect(seen.walk?.present == presenter.walk?.present, "seed \(seed)")
    #expect(seen.seed == presenter.seed, "seed \(seed)")
  }

  private func event(_ random: inout SeededGenerator) -> SessionEvent {
    switch random.index(below: 30) {
    case 0: .input(.paste("0.5 é\n\u{1b}[31m"))
    case 1:
      .input(.click(Point(row: random.index(below: 24), column: random.index(below: 80))))
    case 2: .input(.wheel(Point(row: 3, column: 3), rows: random.index(below: 7) - 3))
    case 3: .trained(.epochs(1 + random.index(below: 3)))
    case 4: .input(.resize(Size(columns: 60 + random.index(below: 90), rows: 24)))
    default: .input(.key(Self.keys[random.index(below: Self.keys.count)]))
    }
  }

  @Test func everyEventIsReadAsItWasWritten() {
    let events: [SessionEvent] =
      Self.keys.map { .input(.key($0)) } + [
        .input(.key(.control("c"))), .input(.key(.character("\u{0}"))), .input(.paste("1 2\n3")),
        .input(.click(Point(row: -1, column: 7))), .input(.closed), .trained(.trainingSteps(7)),
        .typed(""), .typed("set w(x1->h1) 0.5 é"),
      ]
    for event in events { #expect(event.text.flatMap { SessionEvent(text: $0) } == event) }
  }

  @Test(arguments: [
    "", "key", "key nothing", "size 80", "size 80x99999", "click 1", "trained epochs 0",
    "trained years 3", "paste zz", "wheel 1 2", "shout",
    "line zz", "line 61 62",
  ])
  func whatNobodyWroteIsNoEvent(_ text: String) {
    #expect(SessionEvent(text: text) == nil)
  }

  @Test func aFollowerSeesTheSamePlaceAtAnotherSize() {
    var follower = FollowedSession(state())
    for text in ["key n", "key space", "key space"] { _ = follower.happen(text) }
    let seen = follower.seen(
      at: Size(columns: 132, rows: 40), look: ScreenLook(glyphs: .ascii, notation: .ascii))
    #expect(seen.picture().size == Size(columns: 132, rows: 40))
    #expect(seen.walk?.moment == follower.state.walk?.moment)
    #expect(seen.picture().text.utf8.allSatisfy { $0 < 128 })
  }

  /// Whoever presents in sentences is followed like anybody else, on a screen too.
  @Test func aPresenterInSentencesIsFollowedOnAScreen() {
    var presenter = PlainSession(state: state())
    var follower = FollowedSession(state())
    for line in [
      "", "n", "", "1", "set w(x1->h1) 0.7", "", "why", "nonsense", "train 3", "b", "n", "p",
      "menu",
      "0", "undo", "", "play", "option learning-rate 0.3", "train 5", "menu", "1", "n",
    ] {
      _ = presenter.answer(line)
      let isKnown = SessionEvent.typed(line).text.map { follower.happen($0) }
      #expect(isKnown == true, "\(line)")
      #expect(follower.state.picture() == presenter.state.picture(), "\(line)")
    }
    #expect(follower.state.progress == presenter.state.progress)
    #expect(follower.state.walk?.experiment == presenter.state.walk?.experiment)
  }

  /// Enter lets go there: what it does in a lesson of one's own is told when one is alone.
  @Test func whoFollowsInSentencesIsOfferedNothingToType() {
    var follower = FollowedSession(state())
    var plain = PlainSession(state: follower.state)
    var heard = plain.beginFollowing()
    for text in ["key n", "key m"] {
      _ = follower.happen(text)
      heard += plain.follow(follower.state)
    }
    #expect(heard.contains { $0.hasPrefix("Question. ") })
    #expect(!heard.contains { $0.contains("Enter") || $0.contains("Type") }, "\(heard)")
    #expect(plain.letGo().contains { $0.hasPrefix("Type a number and Enter") })
    #expect(plain.answer("menu").contains { $0.hasPrefix("Type a number and Enter") })
  }

  @Test func aFollowerInSentencesHearsEachStep() {
    var follower = FollowedSession(state())
    var plain = PlainSession(state: follower.state)
    _ = follower.happen("key n")
    let second = plain.follow(follower.state)
    #expect(second.first?.hasPrefix("Page 2 of") == true)
    _ = follower.happen("key space")
    let told = plain.follow(follower.state)
    #expect(!told.isEmpty)
    #expect(plain.state.walk?.moment == follower.state.walk?.moment)
    let again = plain.follow(follower.state)
    #expect(again.isEmpty)
    _ = follower.happen("key n")
    let page = plain.follow(follower.state)
    #expect(page.first?.hasPrefix("Page 3 of") == true)
  }
}
