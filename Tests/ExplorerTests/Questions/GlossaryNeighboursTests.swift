import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// `i` and then Tab: every number on the screen has an entry that can be reached.
@Suite struct GlossaryNeighboursTests {
  @Test func tabGoesThroughTheNumbersOfANeuronAndComesBack() throws {
    let lesson = try #require(CourseAnswerTests.lessons.first { $0.id == "forward-pass" })
    var learner = Learner(lesson)
    learner.press("tab tab tab i")
    guard case .glossary(let first)? = learner.state.overlay else {
      Issue.record("i opened nothing")
      return
    }
    var seen: [Quantity] = []
    repeat {
      guard case .glossary(let topic)? = learner.state.overlay else { break }
      seen.append(topic.quantity)
      #expect(!Glossary.entry(for: topic.quantity).text.isEmpty)
      learner.press("tab")
    } while learner.state.overlay != .glossary(first) && seen.count < 40
    let keys = Set(seen.map(\.key))
    for key in ["b(h1)", "z(h1)", "a(h1)", "dL/da(h1)", "da/dz(h1)", "dL/dz(h1)", "L", "eta"] {
      #expect(keys.contains(key), "\(key) cannot be reached")
    }
  }

  @Test func backTabGoesTheOtherWay() throws {
    let lesson = try #require(CourseAnswerTests.lessons.first { $0.id == "forward-pass" })
    var learner = Learner(lesson)
    learner.press("tab tab tab w i")
    let first = learner.state.overlay
    learner.press("tab backtab")
    #expect(learner.state.overlay == first)
  }
}
