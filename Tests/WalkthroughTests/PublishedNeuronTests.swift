import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// What single neurons and hand-made networks are known to compute.
@Suite struct PublishedNeuronTests {
  /// Michael Nielsen, "Neural Networks and Deep Learning", chapter 3: one sigmoid neuron.
  ///
  /// x = 1, target 0, C = (y − a)²/2, η = 0.15, 300 epochs; prints 0.82 → 0.09 and 0.98 → 0.20.
  @Test func nielsenLearnsFromAGoodStart() {
    let start = Self.nielsen(weight: 0.6, bias: 0.9)
    expect(Trace(start), has: ["a(o1)": 0.8175744761936437])
    expect(Trace(start), prints: ["a(o1)": "0.82"])
    let end = Trace(start.learned(steps: 300))
    expect(end, prints: ["w(x1->o1)": "-1.28313243342", "b(o1)": "-0.98313243342"])
    expect(end, prints: ["a(o1)": "0.0939556949"])
    expect(end, prints: ["a(o1)": "0.09"])
  }

  @Test func nielsenLearnsSlowlyFromABadStart() {
    let start = Self.nielsen(weight: 2, bias: 2)
    expect(Trace(start), prints: ["a(o1)": "0.9820137900"])
    let halfway = start.learned(steps: 150)
    expect(Trace(halfway), prints: ["a(o1)": "0.9334"])
    let end = Trace(halfway.learned(steps: 150))
    expect(end, prints: ["w(x1->o1)": "-0.68429291095", "b(o1)": "-0.68429291095"])
    expect(end, prints: ["a(o1)": "0.2028484243"])
    expect(end, prints: ["a(o1)": "0.20"])
  }

  /// XOR with weights chosen by hand: OR, NAND, and their AND; a well-known exercise.
  @Test(arguments: [
    ([0.0, 0.0], "0.0000454"), ([0.0, 1.0], "0.99995"),
    ([1.0, 0.0], "0.99995"), ([1.0, 1.0], "0.0000454"),
  ])
  func xorOfSigmoids(_ input: [Double], _ printed: String) {
    let network = Network(
      inputs: 2,
      layers: [
        .dense(.sigmoid, [[20, 20], [-20, -20]], biases: [-10, 30]),
        .dense(.sigmoid, [[20, 20]], biases: [-30]),
      ])
    expect(Trace(.slopes(of: network, input: input)), prints: ["a(o1)": printed])
  }

  /// Goodfellow, Bengio and Courville, "Deep Learning", section 6.1: XOR with ReLU, exactly.
  @Test(arguments: [
    ([0.0, 0.0], 0.0), ([0.0, 1.0], 1.0), ([1.0, 0.0], 1.0), ([1.0, 1.0], 0.0),
  ])
  func xorOfRectifiers(_ input: [Double], _ expected: Double) {
    let network = Network(
      inputs: 2,
      layers: [
        .dense(.relu, [[1, 1], [1, 1]], biases: [0, -1]), .dense(.linear, [[1, -2]]),
      ])
    #expect(Trace(.slopes(of: network, input: input)).value(of: "a(o1)") == expected)
  }

  /// Sigmoid and tanh with their slopes, to the nine digits that tables print.
  private static let table: [(Activation, z: Double, a: String, slope: String)] = [
    (.sigmoid, 0, "0.500000000", "0.250000000"), (.sigmoid, 1, "0.731058579", "0.196611933"),
    (.sigmoid, 2, "0.880797078", "0.104993585"), (.sigmoid, 4, "0.982013790", "0.017662706"),
    (.tanh, 0, "0.000000000", "1.000000000"), (.tanh, 1, "0.761594156", "0.419974342"),
    (.tanh, 2, "0.964027580", "0.070650825"), (.tanh, 4, "0.999329300", "0.001340951"),
  ]

  @Test func activationTable() {
    for (activation, z, a, slope) in Self.table {
      let neuron = Network(inputs: 1, layers: [.dense(activation, [[1]])])
      expect(
        Trace(.slopes(of: neuron, input: [z])),
        prints: ["a(o1)": a, "da/dz(o1)": slope, "dL/dz(o1)": slope])
    }
  }

  /// At best a sigmoid hands on a quarter of the slope: 0.25ⁿ after n layers.
  @Test(arguments: [(1, 0.25), (2, 0.0625), (3, 0.015625), (4, 0.00390625), (6, 0.000244140625)])
  func vanishingSlopes(_ depth: Int, _ expected: Double) {
    let first = Layer.dense(.sigmoid, [[1]])
    let rest = Array(repeating: Layer.dense(.sigmoid, [[1]], biases: [-0.5]), count: depth - 1)
    let trace = Trace(.slopes(of: Network(inputs: 1, layers: [first] + rest), input: [0]))
    let name = depth == 1 ? "o1" : depth == 2 ? "h1" : "h1.1"
    #expect(trace.value(of: "dL/dz(\(name))").agrees(with: expected))
  }

  private static func nielsen(weight: Double, bias: Double) -> Experiment {
    Experiment(
      network: Network(inputs: 1, layers: [.dense(.sigmoid, [[weight]], biases: [bias])]),
      loss: .squaredError, examples: [Example(input: [1], target: [0])], learningRate: 0.15)
  }
}
