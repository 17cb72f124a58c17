import Drawing
import Lessons
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// What plain mode says is heard: no sign that a voice leaves out or reads as another.
@Suite struct HeardTests {
  private static func session(_ lesson: Lesson) -> PlainSession {
    var state = State(lessons: [lesson], size: Size(columns: 80, rows: 24))
    state.open(lesson: 0, page: 0)
    return PlainSession(state: state)
  }

  /// True for `4.386e-4`, which is spoken "four point three eight six e four".
  private static func hasPower(_ line: String) -> Bool {
    let letters = Array(line)
    return letters.indices.dropFirst().dropLast().contains { index in
      letters[index] == "e" && letters[index - 1].isNumber
        && (letters[index + 1].isNumber || letters[index + 1] == "-")
    }
  }

  @Test(arguments: RealLessons.walkable)
  func everyLesson(_ lesson: Lesson) {
    var session = Self.session(lesson)
    var lines = session.begin()
    for press in 0..<400 where session.state.overlay != .lessonEnd {
      if press % 5 == 0 { lines += session.answer("why") }
      if press % 7 == 0 { lines += session.answer("hint") }
      lines += session.answer("")
    }
    #expect(session.state.overlay == .lessonEnd)
    for line in lines where !line.hasPrefix("In signs: ") && !Self.isProgram(line) {
      #expect(!line.contains { "∂δ→·′ησ←−".contains($0) }, "\(line)")
      #expect(!Self.hasPower(line), "\(line)")
      for (fault, pattern) in Self.faults {
        #expect(line.firstMatch(of: pattern) == nil, "\(fault): \(line)")
      }
    }
  }

  /// What a voice reads wrongly, or has nothing of.
  private static var faults: [(String, Regex<Substring>)] {
    [
      ("a key in place of a name", /\b[a-zA-Z'\/]+\([xho]\d[^)]*\)/),
      ("a plus before a number", /[ (]\+\d/), ("padded zeros", /\d\.\d*[1-9]\d*00\b/),
      ("a name and a number run together", /\b[xho]\d+ (?:minus )?\d/),
      ("two pauses", /,[,.)]/), ("a key as a verb", /Press becomes|, becomes|; becomes/),
      ("colours", /\b(?:blue|orange|shaded|striped|dashed|dotted|hollow)\b/),
      ("places", /\bon the (?:left|right)\b(?! side)/),
    ]
  }

  private static func isProgram(_ line: String) -> Bool {
    ["import ", "x, t =", "W1 =", "W2 =", "a1 =", "a2 =", "L = 0.5", "d2 =", "d1 =", "print("]
      .contains { line.hasPrefix($0) }
  }

  /// A press of Enter while a page trains is told in two lines; the rest waits to be asked for.
  @Test(arguments: ["training-loop", "overfitting", "optimizers"])
  func trainingIsToldInTwoLines(_ id: String) throws {
    let lesson = try #require(RealLessons.all.first { $0.id == id })
    var session = Self.session(lesson)
    _ = session.begin()
    var presses = 0
    for _ in 0..<80 where presses < 8 && session.state.overlay != .lessonEnd {
      let before = session.state.walk
      let said = session.answer("")
      guard let walk = session.state.walk, walk.isTrainingPage,
        before?.pageNumber == walk.pageNumber,
        walk.epochsDone > before?.epochsDone ?? 0
      else { continue }
      presses += 1
      let asked = said.firstIndex { $0.hasPrefix("Question.") } ?? said.count
      // What comes besides is a notice of the network's health.
      #expect(asked <= 2 + (session.state.notice == nil ? 0 : 1), "\(said)")
    }
    #expect(presses > 5)
  }

  @Test(arguments: [
    (
      "It is dL/dw(x1->o1)@2 = −6.0000.",
      "It is gradient of the weight from x1 to o1 in example 2 = minus 6."
    ),
    ("Error dL/da(o1), the weights w(x1->o1)", "Error of o1, the weights from x1 to o1"),
    ("δ(o1) = +0.1385 and z(h1) = 0.0500", "delta of o1 = 0.1385 and z of h1 = 0.05"),
    ("0.7620 · 1.2e-4 is not 1.50", "0.7620 times 0.00012 is not 1.50"),
    ("The sum (of two) is a · (1 − a).", "The sum (of two) is a times (1 minus a)."),
    (
      "w′(h1→o1), ∂a(o1)/∂z(o2), L(o2)",
      "new weight from h1 to o1, slope of the activation of o1 by the weighted sum of o2, L of o2"
    ),
  ])
  func keysAndColumnsAsWords(_ written: String, _ said: String) {
    #expect(HeardWords(words: SpokenNotation(Trace(SampleLesson.gate))).heard(written) == said)
  }

  @Test func whatOnlyTheEyeHasIsLeftOut() {
    #expect(
      ReadAloud.withoutSights("The map shows it. Blue is above 0.5, orange below. Press v. Look!")
        == "The map shows it. Press v. Look!")
    #expect(ReadAloud.withoutSights("0.5 is a half of 1. It remarks on that.").count == 39)
  }

  @Test func numbersAsTheyAreSaid() {
    func said(_ value: Double) -> String { SpokenNotation.number(value) }
    #expect(said(0.0004386) == "0.0004386")
    #expect(said(-0.5) == "minus 0.5")
    #expect(said(1) == "1")
    #expect(said(0.25) == "0.25")
    #expect(said(1.0 / 3) == "0.3333")
    #expect(said(4.386e-12) == "4.386 times ten to the minus 12")
    #expect(said(-1.5e9) == "minus 1.500 times ten to the 9")
  }

  @Test func whatIsPrintedCanBeTypedBack() {
    var session = Self.session(SampleLesson.mazur)
    _ = session.begin()
    #expect(session.answer("set w(x1→h1) 0.7").first?.contains("is now 0.7") == true)
    #expect(session.answer("show ∂L/∂w(x1→h1)").first?.hasPrefix("Gradient of the weight") == true)
    #expect(session.answer("show δ(o1)").first?.hasPrefix("Delta of o1") == true)
  }

  @Test func theKeysThatLessonsNameAreWords() {
    for key in ["v", "g", "t", "i", "e", "n", "p", "u", "r", "s", "h", "b", "."] {
      var session = Self.session(SampleLesson.single())
      _ = session.begin()
      #expect(session.answer(key).first?.contains("I do not know") != true, "\(key)")
    }
    var session = Self.session(SampleLesson.mazur)
    #expect(session.answer("n").first?.hasPrefix("Page 2 of 8") == true)
    #expect(session.answer("t").first?.hasPrefix("An answer is asked for") == true)
    #expect(session.answer("set eta 2").first?.hasPrefix("An answer is asked for") == true)
    #expect(session.state.walk?.experiment.learningRate == 0.5)
  }
}
