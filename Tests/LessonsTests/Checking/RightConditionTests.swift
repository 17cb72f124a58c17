import Testing
import Walkthrough

@testable import Lessons

@Suite struct RightConditionTests {
  @Test(arguments: [
    ("sign of z(h1)", Prediction.Condition.positive),
    ("sign of dL/da(o1)", .negative),
    ("sign of x1", .zero),
    (
      "largest of w(x1->h1), w(x2->h2)",
      .quantity(.weight(from: .input(2), to: .hidden(2, layer: nil)))
    ),
    (
      "smallest of w(x1->h1), w(x2->h2)",
      .quantity(.weight(from: .input(1), to: .hidden(1, layer: nil)))
    ),
    ("largest of dL/da(o1), x1", .quantity(.lossByActivation(.output(1)))),
    ("will L rise or fall", .fall),
    ("compare b(o1) 0.9", .equal),
    ("compare a(o1) 0.5", .above),
    ("compare a(o1) t1", .below),
  ])
  func asksTheNetwork(_ answer: String, _ condition: Prediction.Condition) throws {
    let text = Sample.lesson("input: [0.5, 1]", "input: [0, 1]")
    let trace = Trace(try Lesson(Sample.source(text)).experiment)
    let log = ComplaintLog(SourceText(path: "x", text: ""))
    let node = YAMLNode(content: .scalar(answer, isPlain: true), spot: Spot(line: 1, offset: 0))
    let read = try #require(AnswerReader(log: log).read(node))
    #expect(Prediction(answer: read, choices: []).rightCondition(in: trace) == condition)
  }
}
