import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// The sample lesson, read, part by part.
@Suite struct LessonGoldenTests {
  let lesson: Lesson

  init() throws {
    lesson = try Lesson(Sample.source(Sample.lesson))
  }

  @Test func readsTheFrontMatter() {
    #expect(lesson.id == "sample")
    #expect(lesson.title == "A sample")
    #expect(lesson.goal == "See every kind of block once.")
    #expect(lesson.experiment.network.layers.map(\.units) == [2, 1])
    #expect(lesson.experiment.trainsBiases == false)
    #expect(lesson.pages.map(\.title) == ["The first page", "The second page", "The last page"])
    #expect(lesson.pages.map(\.place.line) == [18, 45, 71])
  }

  @Test func readsText() {
    let z = Quantity.preActivation(.hidden(1, layer: nil))
    #expect(
      lesson.pages[0].blocks == [
        .paragraph([
          .text("The sum is "), .quantity(z), .text(", from "), .emphasis("two"),
          .text(" inputs and "), .strong("one"), .text(" bias, in "), .code("code"), .text("."),
        ]),
        .bullet([.text("One thing.")]),
        .bullet([.text("See "), .link("layers", lesson: "layers"), .text(".")]),
      ])
    #expect(
      lesson.pages[1].blocks == [
        .item(1, [.text("First.")]), .item(2, [.text("Second.")]), .quote([.text("A quote.")]),
        .preformatted(["x1 --> h1"]),
      ])
  }

  @Test func readsScenes() {
    let h1 = Neuron.hidden(1, layer: nil)
    #expect(
      lesson.pages.map(\.scene) == [
        Scene(
          from: .start, until: .after(.activation(h1)), focus: .neuron(h1),
          views: [.table, .curve],
          stride: .neuron, fading: .oneBlank),
        Scene(until: .after(.preActivation(.output(1)))),
        Scene(from: .start, until: .end, pass: 2, stride: .phase),
      ])
  }

  @Test func readsAPrediction() throws {
    let ask = try #require(lesson.pages[0].ask)
    let z = Quantity.preActivation(.hidden(1, layer: nil))
    #expect(ask.concept == "sum")
    #expect(ask.question == [.text("Which sign has z(h1)?")])
    #expect(ask.time == .before)
    #expect(ask.place == LineAndColumn(line: 35, column: 1))
    #expect(
      ask.kind
        == .predict(
          Prediction(
            answer: .signOf(z),
            choices: [
              .init(
                when: .positive, text: [.text("plus")],
                because: [.text("It is "), .quantity(z), .text(".")]),
              .init(when: .negative, text: [.text("minus")], because: [.text("It is not.")]),
            ])))
  }

  @Test func readsAComputation() throws {
    let ask = try #require(lesson.pages[1].ask)
    let formula = try #require(Formula(key: "w(h1->o1)*a(h1)"))
    #expect(ask.time == .after)
    #expect(
      ask.kind
        == .compute(
          Computation(
            quantity: .preActivation(.output(1)), tolerance: 0.01,
            mistakes: [.init(formula: formula, because: [.text("Half of it.")])])))
  }

  @Test func readsAChallenge() throws {
    let ask = try #require(lesson.pages[2].ask)
    #expect(
      ask.kind
        == .challenge(
          Challenge(
            tests: [
              .init(input: [0, 0], output: [.above(0.95)]),
              .init(input: [1, 1], output: [.below(0.5)]),
            ],
            goal: .init(quantity: .loss, bound: .below(0.001)),
            hints: [
              [.text("Try "), .quantity(.bias(.output(1))), .text(".")], [.text("Try more.")],
            ])))
  }

  @Test func scenesReplacePartsOfTheExperiment() throws {
    let text = Sample.lesson("pass: 2", "learning-rate: 2\nexample: {input: [0, 1], target: [0]}")
      .replacing("until: z(o1)", with: "train-biases: true")
    let lesson = try Lesson(Sample.source(text))
    let second = try #require(lesson.pages[1].scene.experiment)
    let third = try #require(lesson.pages[2].scene.experiment)
    #expect(lesson.pages[0].scene.experiment == nil)
    #expect(second.trainsBiases)
    #expect(second.learningRate == 0.5)
    #expect(third.trainsBiases)
    #expect(third.learningRate == 2)
    #expect(third.examples == [Example(input: [0, 1], target: [0])])
    #expect(third.network == lesson.experiment.network)
  }

  private static let lossAtFirst = TimedQuantity(key: "L at pass 1")!
  private static let output = Prediction.Term.formula(.quantity(.activation(.output(1))))

  @Test(arguments: [
    (
      "sign of dL/dw(x1->h1)",
      Prediction.Answer.signOf(.lossByWeight(from: .input(1), to: .hidden(1, layer: nil)))
    ),
    ("largest of x1, x2", .largest([.activation(.input(1)), .activation(.input(2))])),
    ("smallest of  b(o1),L", .smallest([.bias(.output(1)), .loss])),
    ("will L rise or fall", .lossChange),
    ("compare a(o1) 0.5", .compare(output, .formula(.number(0.5)))),
    ("compare  a(o1)  -1e3", .compare(output, .formula(.number(-1000)))),
    ("compare a(o1) t1", .compare(output, .formula(.quantity(.target(1))))),
    (
      "compare a(o1) 2*t1",
      .compare(output, .formula(.product([.number(2), .quantity(.target(1))])))
    ),
    (
      "compare a(o1) 1 - t1",
      .compare(output, .formula(.difference(.number(1), .quantity(.target(1)))))
    ),
    ("compare L L at pass 1", .compare(.formula(.quantity(.loss)), .timed(lossAtFirst))),
    ("compare L at pass 1  0.5", .compare(.timed(lossAtFirst), .formula(.number(0.5)))),
    (
      "compare z(h1)*z(h2) 0",
      .compare(
        .formula(
          .product([
            .quantity(.preActivation(.hidden(1, layer: nil))),
            .quantity(.preActivation(.hidden(2, layer: nil))),
          ])), .formula(.number(0)))
    ),
  ])
  func readsAnswers(_ text: String, _ answer: Prediction.Answer) {
    let log = ComplaintLog(SourceText(path: "x", text: ""))
    let node = YAMLNode(content: .scalar(text, isPlain: true), spot: SourceSpot(line: 1, offset: 0))
    #expect(AnswerReader(log: log).read(node) == answer)
    #expect(log.isEmpty)
  }
}
