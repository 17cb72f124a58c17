import Lessons
import Walkthrough

/// The questions of the sample lesson.
extension SampleLesson {
  static let bias = predict(
    "bias", "Where will a(h1) be?",
    .compare(.formula(.quantity(quantity("a(h1)"))), .formula(.number(0.5))),
    [(.above, "above"), (.below, "below"), (.equal, "equal")])

  static let share = compute("loss", "What is the share of o1?", "L(o1)", time: .after)

  static let delta = compute(
    "delta", "What is the delta of o1?", "dL/dz(o1)",
    mistakes: [("a(o1)", "That is the output itself.")])

  static let sign = predict(
    "update-sign", "Which way does the weight go?", .signOf(quantity("dL/dw(h1->o1)")),
    [(.positive, "down"), (.negative, "up"), (.zero, "nowhere")])

  static let challenge = Ask(
    kind: .challenge(
      Challenge(
        tests: [
          Challenge.Test(input: [0, 0], output: [.below(0.5)]),
          Challenge.Test(input: [1, 1], output: [.above(0.5)]),
        ],
        goal: Challenge.Goal(quantity: .loss, bound: .below(0.3)),
        hints: [[.text("Lower the bias.")], [.text("Try -2.")]])),
    concept: "play", question: [.text("Make L small.")], time: .before,
    place: LineAndColumn(line: 1, column: 1))

  static func predict(
    _ concept: String, _ question: String, _ answer: Prediction.Answer,
    _ choices: [(Prediction.Condition, String)], time: Ask.Time = .before
  ) -> Ask {
    Ask(
      kind: .predict(
        Prediction(
          answer: answer,
          choices: choices.map { when, text in
            Prediction.Choice(
              when: when, text: [.text(text)], because: [.text("Because of \(text).")])
          })),
      concept: concept, question: [.text(question)], time: time,
      place: LineAndColumn(line: 1, column: 1))
  }

  static func compute(
    _ concept: String, _ question: String, _ key: String, tolerance: Double? = nil,
    mistakes: [(String, String)] = [], time: Ask.Time = .before
  ) -> Ask {
    Ask(
      kind: .compute(
        Computation(
          quantity: quantity(key), tolerance: tolerance,
          mistakes: mistakes.compactMap { formula, because in
            Formula(key: formula).map { .init(formula: $0, because: [.text(because)]) }
          })),
      concept: concept, question: [.text(question)], time: time,
      place: LineAndColumn(line: 1, column: 1))
  }
}
