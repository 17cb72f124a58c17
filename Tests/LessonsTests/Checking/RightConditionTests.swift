import NeuralNetwork
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
    ("compare w(x1->h1)*x2 0.1", .equal),
  ])
  func asksTheNetwork(_ answer: String, _ condition: Prediction.Condition) throws {
    let text = Sample.lesson("input: [0.5, 1]", "input: [0, 1]")
    let trace = Trace(try Lesson(Sample.source(text)).experiment)
    let log = ComplaintLog(SourceText(path: "x", text: ""))
    let node = YAMLNode(
      content: .scalar(answer, isPlain: true), spot: SourceSpot(line: 1, offset: 0))
    let read = try #require(AnswerReader(log: log).read(node))
    #expect(Prediction(answer: read, choices: []).rightCondition(in: trace) == condition)
  }

  /// o1 = h1 − h2 of two copies of the input is 0, its target 1.
  ///
  /// δ = −1, so a step of η makes the outer weights 1 + η and η − 1, the inner ones and their biases
  /// 1 + η and 1 − η, η and −η, and the outer bias η. With 0.1 o1 becomes 1.1·1.2 − 0.9·0.8 + 0.1 =
  /// 0.7. Where both terms overflow their difference is no number.
  @Test(
    "After an update the loss has fallen, stayed or risen; one that is no number has risen",
    arguments: [
      (0.1, Prediction.Condition.fall), (0, .same), (10, .rise), (1e10, .rise), (1e160, .rise),
      (1e308, .rise), (.infinity, .rise),
    ])
  func lossAfterAnUpdate(_ rate: Double, _ condition: Prediction.Condition) {
    let experiment = Experiment(
      network: Network(
        inputs: 1,
        layers: [
          Layer(weights: [[1], [1]], biases: [0, 0], activation: .linear),
          Layer(weights: [[1, -1]], biases: [0], activation: .linear),
        ]),
      loss: .squaredError, examples: [Example(input: [1], target: [1])], learningRate: rate)
    let prediction = Prediction(answer: .lossChange, choices: [])
    #expect(prediction.rightCondition(in: Trace(experiment)) == condition)
  }

  /// A neuron whose z is exactly 0.5.
  @Test(
    "Above and below leave the number itself out; what is no number is neither",
    arguments: [
      (0.5, Prediction.Condition.equal), (0.5.nextUp, .below), (0.5.nextDown, .above),
      (0.4, .above), (0.6, .below), (-0.5, .above), (.nan, nil),
    ] as [(Double, Prediction.Condition?)])
  func comparisons(_ number: Double, _ condition: Prediction.Condition?) {
    let experiment = Experiment(
      network: Network(
        inputs: 1, layers: [Layer(weights: [[0.5]], biases: [0], activation: .linear)]),
      loss: .squaredError,
      examples: [Example(input: [1], target: [1])], learningRate: 1)
    let prediction = Prediction(
      answer: .compare(
        .formula(.quantity(.preActivation(.output(1)))), .formula(.number(number))),
      choices: [])
    #expect(prediction.rightCondition(in: Trace(experiment)) == condition)
  }
}
