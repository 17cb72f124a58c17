import Lessons
import NeuralNetwork
import Testing
import Walkthrough

/// Worked examples that people bring, as network files, beside the figures of their sources.
@Suite struct TextbookNetworksTests {
  private static func experiment(_ text: String) throws -> Experiment {
    try NetworkFile.experiment(in: SourceText(path: "network.yaml", text: text))
  }

  /// A network after an epoch, and the mean loss of its examples then.
  private static func epoch(_ text: String) throws -> (parameters: [Double], loss: Double) {
    let experiment = try experiment(text)
    var trainer = try Trainer(
      experiment.network, loss: experiment.loss, settings: experiment.settings,
      training: experiment.examples)
    trainer.trainEpoch()
    let network = trainer.network
    return (network.parameters.map { network[$0] }, trainer.report { true }?.training.loss ?? .nan)
  }

  private static func line(batch: Int) -> String {
    """
    network:
      layers:
        - inputs: 1
        - {units: 1, activation: identity, weights: [[0]], biases: [0]}
    loss: mse
    examples:
      - {input: [1], target: [3]}
      - {input: [2], target: [5]}
      - {input: [3], target: [7]}
      - {input: [4], target: [9]}
    learning-rate: 0.1
    batch: \(batch)
    """
  }

  @Test("y = wx + b from 0, four points, by hand: all at once, and two by two")
  func batches() throws {
    let whole = try Self.epoch(Self.line(batch: 4))
    #expect(zip(whole.parameters, [3.5, 1.2]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(abs(whole.loss - 18.415) < 1e-12)
    let two = try Self.epoch(Self.line(batch: 2))
    #expect(zip(two.parameters, [3.19, 1.33]).allSatisfy { abs($0 - $1) < 1e-12 }, "\(two)")
  }

  @Test("Mitchell, Machine Learning, exercise 4.7, with momentum")
  func mitchell() throws {
    let found = try Self.epoch(
      """
      network:
        layers:
          - inputs: 2
          - {units: 1, activation: logistic, weights: [[0.1, 0.1]], biases: [0.1]}
          - {units: 1, activation: sigmoid, weights: [[0.1]], biases: [0.1]}
      examples:
        - {input: [1, 0], target: [1]}
        - {input: [0, 1], target: [0]}
      learning-rate: 0.3
      optimizer: momentum
      """
    ).parameters.sorted()
    let expected = [
      0.10161743545543266, 0.09879852785432702, 0.10041596330975969, 0.11347416438338892,
      0.12452152136346563,
    ].sorted()
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-15 }, "\(found)")
  }

  @Test("A penalty adds λ·sign(w) or λ·w to a weight's gradient, and nothing to a bias's")
  func penalties() throws {
    for (penalty, added) in [("l1", 0.5), ("l2", 1.0)] {
      let trace = Trace(
        try Self.experiment(
          """
          network:
            layers:
              - inputs: 1
              - {units: 1, activation: linear, weights: [[2]], biases: [1]}
          example: {input: [3], target: [5]}
          learning-rate: 0.1
          \(penalty): 0.5
          """))
      // The error is 2 and the input 3.
      #expect(trace.value(of: try #require(Quantity(key: "dJ/dw(x1->o1)"))) == 6 + added)
      #expect(trace.value(of: try #require(Quantity(key: "dJ/db(o1)"))) == 2)
    }
  }

  struct Case: Sendable {
    var layers, example: String
    var rest = ""
    /// As many digits as the source prints, or as follow from what it gives.
    var values: [String: Double]
  }

  static let cases = [
    // Course notes on softmax: the third class of three.
    Case(
      layers: """
        [{inputs: 2},
        {units: 2, activation: relu, weights: [[0.18, 0.1], [0.04, 0.22]], biases: [0, 0]},
        {units: 3, activation: softmax, biases: [0, 0, 0],
        weights: [[0.19, -0.02], [-0.1, -0.01], [0.1, 0.04]]}]
        """, example: "{input: [16, -6], target: [0, 0, 1]}", rest: "loss: cross-entropy",
      values: ["z(o1)": 0.4332, "z(o2)": -0.228, "z(o3)": 0.228]),
    // Lecture notes print 0.6449 and 0.0631.
    Case(
      layers: """
        [{inputs: 2},
        {units: 2, activation: relu, weights: [[0.1, 0.2], [0.3, 0.4]], biases: [0.1, 0.1]},
        {units: 1, activation: sigmoid, weights: [[0.5, 0.6]], biases: [0.1]}]
        """, example: "{input: [0.5, 0.8], target: [1]}", values: ["a(o1)": 0.64497, "L": 0.06302]),
    // Slides: one neuron.
    Case(
      layers:
        "[{inputs: 2}, {units: 1, activation: sigmoid, weights: [[0.5, 0.2]], biases: [1.83]}]",
      example: "{input: [0.1, 0.3], target: [0.03]}", rest: "learning-rate: 0.01",
      values: ["z(o1)": 1.94, "a(o1)": 0.874352143, "L": 0.356465271]),
    // A question: hidden biases learn, and the output has none. Worked out in Python.
    Case(
      layers: """
        [{inputs: 2}, {units: 3, activation: sigmoid, biases: [0.1, 0.2, 0.3],
        weights: [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]},
        {units: 1, activation: sigmoid, weights: [[0.5, 0.6, 0.7]], train-biases: false}]
        """, example: "{input: [1, 0], target: [1]}", rest: "learning-rate: 1",
      values: [
        "a(o1)": 0.7560925121772311, "w'(h3->o1)": 0.7310354632251003,
        "b'(h1)": 0.10556672145138439, "b(o1)": 0,
      ]),
    // A book's errata, whose new weight has the step's sign turned.
    Case(
      layers: "[{inputs: 2}, {units: 1, activation: sigmoid, weights: [[2.0, 3.0]], biases: [0]}]",
      example: "{input: [0.4, 0.5], target: [2.4088770]}",
      rest: "learning-rate: 0.1\ntrain-biases: false",
      values: ["dL/dw(x1->o1)": -0.04969, "w'(x1->o1)": 2.00497]),
  ]

  @Test(arguments: cases)
  func figures(_ known: Case) throws {
    let text = "network: {layers: \(known.layers)}\nexample: \(known.example)\n\(known.rest)\n"
    let trace = Trace(try Self.experiment(text))
    for (key, value) in known.values {
      let found = trace.value(of: try #require(Quantity(key: key))) ?? .nan
      #expect(abs(found - value) < 6e-6, "\(key) is \(found)")
    }
  }

  @Test("normalize: true measures inputs, and targets that are measurements")
  func normalized() throws {
    let given = try Self.experiment(
      """
      network: {layers: [2, 1], output-activation: linear}
      normalize: {x1: {mean: 2, deviation: 1}, t1: {mean: 3000, deviation: 1000}}
      examples: [{input: [1, 7], target: [2000]}, {input: [3, 7], target: [4000]}]
      """)
    let measured = try Self.experiment(
      """
      network: {layers: [2, 1], output-activation: linear}
      normalize: true
      examples: [{input: [1, 7], target: [2000]}, {input: [3, 7], target: [4000]}]
      """)
    #expect(given.examples.map(\.input) == [[-1, 7], [1, 7]])
    // What is always the same is 0.
    #expect(measured.examples.map(\.input) == [[-1, 0], [1, 0]])
    #expect(measured.examples.map(\.target) == [[-1], [1]])
    let classes = try Self.experiment(
      """
      network: {layers: [1, 1]}
      normalize: true
      examples: [{input: [1], target: [0]}, {input: [3], target: [1]}]
      """)
    #expect(classes.examples.map(\.target) == [[0], [1]])
    let error = #expect(throws: SourceError.self) {
      try Self.experiment(
        "network: {layers: [1, 1]}\nnormalize: true\n"
          + "examples: [{input: [1e300], target: [0]}, {input: [-1e300], target: [1]}]\n")
    }
    #expect(error?.description.contains("2:12: error: a column is too large to be") == true)
  }

  @Test("Losses and their targets", arguments: ["cross-entropy", "bce", "hinge"])
  func targets(_ loss: String) {
    let text =
      "network: {layers: [1, 2], output-activation: \(loss == "bce" ? "sigmoid" : "softmax")}\n"
      + "loss: \(loss)\nexample: {input: [1], target: [2, 1]}\n"
    let error = #expect(throws: SourceError.self) { try Self.experiment(text) }
    #expect(error?.description.contains("needs targets") == true, "\(error as Any)")
  }
}
