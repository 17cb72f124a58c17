import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// Every symbol on the screen has an entry.
@Suite struct GlossaryTests {
  private static let quantities: [Quantity] =
    Trace(SampleLesson.mazurExperiment).steps.map(\.quantity)
    + Trace(SampleLesson.gate).steps.map(\.quantity)
    + ["x1", "t1", "w(x1->h1)", "b(h1)", "eta"].map(SampleLesson.quantity)

  @Test func everyQuantityHasAFewPlainSentences() {
    for quantity in Self.quantities {
      let entry = Glossary.entry(for: quantity)
      #expect(!entry.term.isEmpty && entry.term.count <= 40)
      let sentences = entry.text.split(separator: ". ").count
      #expect((2...4).contains(sentences), "\(quantity.key): \(entry.text)")
      #expect(entry.text.hasSuffix("."))
    }
  }

  @Test func differentThingsHaveDifferentEntries() {
    let keys = [
      "x1", "t1", "w(x1->h1)", "b(h1)", "eta", "z(h1)", "a(h1)", "L(o1)", "L", "dL/da(h1)",
      "da/dz(h1)", "dL/dz(h1)", "dL/dw(x1->h1)", "dL/db(h1)", "w'(x1->h1)", "b'(h1)",
    ]
    let entries = keys.map { Glossary.entry(for: SampleLesson.quantity($0)) }
    #expect(Set(entries).count == keys.count)
    #expect(Set(entries.map(\.term)).count == keys.count)
  }

  @Test(arguments: [
    ("i", "z(h1)"), ("space i", "z(h1)"), ("space space i", "a(h1)"), ("enter enter i", "L"),
    ("tab i", "x1"), ("tab tab tab i", "a(h1)"), ("tab w i", "w(x1->h1)"),
    ("enter tab tab tab i", "a(h1)"), ("backtab w w w w i", "t2"), ("backtab w w w i", "b(o2)"),
    (". tab tab tab i", "dL/dz(h1)"),
  ])
  func theTopicIsWhatIsSelectedOrComputed(_ keys: String, _ key: String) {
    let driver = Driver(SampleLesson.single()).press(keys)
    #expect(driver.state.overlay == .glossary(GlossaryTopic(SampleLesson.quantity(key))))
    let term = Glossary.entry(for: SampleLesson.quantity(key)).term
    driver.shows(term)
  }

  @Test func everythingSelectableHasACard() {
    var driver = Driver(SampleLesson.single()).press("enter")
    for _ in 0..<6 {
      driver = driver.press("tab")
      for walked in 0...5 {
        let card = driver.press("w", times: walked).press("i")
        guard case .glossary(let topic) = card.state.overlay else {
          Issue.record("no card")
          return
        }
        card.shows(Glossary.entry(for: topic.quantity).term)
        #expect(card.press("esc").state.overlay == nil)
      }
    }
  }

  @Test func theCardShowsTheLiveNumber() {
    Driver(SampleLesson.single()).press("space i").shows("z(h1) = 0.3775", "w(x1→h1) · x1")
    Driver(SampleLesson.single()).press("i").shows("not computed yet")
    Driver(SampleLesson.single()).press("tab w i").shows("w(x1→h1) = 0.15 is given")
  }
}
