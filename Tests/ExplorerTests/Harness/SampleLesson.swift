import Lessons
import NeuralNetwork
import Walkthrough

/// Lessons built in code, so that what they test does not change with the course.
enum SampleLesson {
  /// Mazur's 2-2-2 network through two whole training steps, with every kind of page and question.
  static let mazur = Lesson(
    id: "mazur", title: "One network", goal: "Walk one network.", experiment: mazurExperiment,
    pages: [
      page("Words", Scene(views: []), ["Words alone, and a number: ", "a(h1)", "."]),
      page(
        "Forward", Scene(from: .start, until: after("a(h2)")), ["Look at ", "z(h1)", "."], bias),
      page("Loss", Scene(until: after("L"), stride: .neuron), ["The loss is ", "L", "."], share),
      page(
        "Backward", Scene(until: after("dL/da(h1)"), focus: .neuron(.hidden(1, layer: nil))),
        ["Paths to ", "dL/da(h1)", "."], delta),
      page("Update", Scene(until: .end, stride: .layer), ["New weights."], sign),
      page(
        "Again", Scene(from: .start, until: .end, pass: 2, stride: .phase), ["Once more."]),
      page(
        "Other", Scene(from: .start, until: after("L"), experiment: gate), ["Another network."]),
      page("Play", Scene(), ["Make it small."], challenge),
    ])

  /// A lesson of a single page, for what needs no more.
  static func single(
    _ scene: Scene = Scene(from: .start, until: .end), ask: Ask? = nil,
    experiment: Experiment = mazurExperiment
  ) -> Lesson {
    Lesson(
      id: "single", title: "Single", goal: "One page.", experiment: experiment,
      pages: [page("Page", scene, ["Text."], ask)])
  }

  static let mazurExperiment = Experiment(
    network: Network(
      inputs: 2,
      layers: [
        Layer(
          weights: [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35], activation: .sigmoid),
        Layer(
          weights: [[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60], activation: .sigmoid),
      ]),
    loss: .squaredError, examples: [Example(input: [0.05, 0.10], target: [0.01, 0.99])],
    learningRate: 0.5, trainsBiases: false)

  /// The four examples of OR on one neuron.
  static let gate = Experiment(
    network: Network(
      inputs: 2, layers: [Layer(weights: [[1, 1]], biases: [-0.5], activation: .sigmoid)]),
    loss: .binaryCrossEntropy,
    examples: [
      Example(input: [0, 0], target: [0]), Example(input: [0, 1], target: [1]),
      Example(input: [1, 0], target: [1]), Example(input: [1, 1], target: [1]),
    ], learningRate: 0.1)

  /// Exclusive or, learned four at a time by momentum, with a price on large weights.
  static let batchOfFour = Experiment(
    network: Network(
      inputs: 2,
      layers: [
        Layer(weights: [[0.6, -0.4], [-0.3, 0.8]], biases: [0.1, -0.2], activation: .tanh),
        Layer(weights: [[0.5, 0.9]], biases: [-0.1], activation: .sigmoid),
      ]),
    loss: .squaredError,
    examples: [(0, 0), (0, 1), (1, 0), (1, 1)].map { (x1: Double, x2: Double) in
      Example(input: [x1, x2], target: [x1 == x2 ? 0 : 1])
    },
    settings: TrainingSettings(
      learningRate: 0.5, batchSize: 4, optimizer: .usualMomentum, penalty: Penalty(l2: 0.01)))

  static func page(
    _ title: String, _ scene: Scene, _ text: [String], _ ask: Ask? = nil
  ) -> Page {
    Page(
      title: title, blocks: [.paragraph(text.map(inline))], scene: scene, ask: ask,
      place: LineAndColumn(line: 1, column: 1))
  }

  /// A quantity where the text is its key, one of another time, a formula over some, else plain text.
  static func inline(_ text: String) -> Inline {
    if let quantity = Quantity(key: text) { return .quantity(quantity) }
    if let timed = TimedQuantity(key: text) { return .timed(timed) }
    return Formula(key: text).map { .formula($0) } ?? .text(text)
  }

  static func quantity(_ key: String) -> Quantity { Quantity(key: key) ?? .loss }
  static func after(_ key: String) -> Scene.Mark { .after(quantity(key)) }
}
