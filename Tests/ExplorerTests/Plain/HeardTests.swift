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
    for line in lines {
      #expect(!line.contains { "∂δ→·′".contains($0) }, "\(line)")
      #expect(!Self.hasPower(line), "\(line)")
    }
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
