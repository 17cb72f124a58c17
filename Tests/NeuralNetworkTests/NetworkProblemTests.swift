import NeuralNetwork
import Testing

@Suite struct NetworkProblemTests {
  static let sound = Network(sizes: [2, 3, 1], hidden: .tanh, output: .sigmoid, seed: 1)

  struct Case: Sendable, CustomStringConvertible {
    var problem: NetworkProblem
    var loss: Loss = .squaredError
    var breaking: @Sendable (inout Network) -> Void
    var description: String { "\(problem)" }
  }

  static let cases = [
    Case(problem: .noLayers) { $0.layers = [] },
    Case(problem: .noInputs) { $0.inputs = 0 },
    Case(problem: .noUnits(layer: 0)) {
      $0.layers[0].weights = []
      $0.layers[0].biases = []
    },
    Case(problem: .rowCount(layer: 1, rows: 1, biases: 2)) { $0.layers[1].biases = [0, 0] },
    Case(problem: .rowCount(layer: 1, rows: 1, biases: 0)) { $0.layers[1].biases = [] },
    Case(problem: .weightCount(layer: 0, neuron: 2, found: 3, expected: 2)) {
      $0.layers[0].weights[2] = [1, 2, 3]
    },
    Case(problem: .weightCount(layer: 0, neuron: 0, found: 2, expected: 4)) { $0.inputs = 4 },
    Case(problem: .notFinite(.weight(layer: 0, to: 1, from: 1))) {
      $0.layers[0].weights[1][1] = .nan
    },
    Case(problem: .notFinite(.bias(layer: 1, neuron: 0))) { $0.layers[1].biases[0] = .infinity },
    Case(problem: .softmaxBeforeOutput(layer: 0)) { $0.layers[0].activation = .softmax },
    Case(
      problem: .lossNeedsActivation(.crossEntropy, needed: .softmax, found: .sigmoid),
      loss: .crossEntropy
    ) { _ in },
    Case(
      problem: .lossNeedsActivation(.binaryCrossEntropy, needed: .sigmoid, found: .softmax),
      loss: .binaryCrossEntropy
    ) { $0.layers[1].activation = .softmax },
    Case(
      problem: .lossNeedsActivation(.binaryCrossEntropy, needed: .sigmoid, found: .tanh),
      loss: .binaryCrossEntropy
    ) { $0.layers[1].activation = .tanh },
  ]

  @Test(arguments: cases)
  func everyProblemIsFound(_ broken: Case) {
    var network = Self.sound
    broken.breaking(&network)
    #expect(network.problem(loss: broken.loss) == broken.problem)
    #expect(throws: broken.problem) { try network.validate(loss: broken.loss) }
  }

  @Test(arguments: [Loss.squaredError, .meanSquaredError, .binaryCrossEntropy])
  func aSoundNetworkHasNone(_ loss: Loss) {
    #expect(Self.sound.problem(loss: loss) == nil)
  }

  @Test func examplesMustFit() throws {
    let good = Example(input: [0, 1], target: [1])
    try Self.sound.validate(examples: [good])
    let cases: [(Example, NetworkProblem)] = [
      (Example(input: [0], target: [1]), .inputCount(example: 1, found: 1, expected: 2)),
      (Example(input: [0, 0], target: []), .targetCount(example: 1, found: 0, expected: 1)),
      (Example(input: [0, .nan], target: [1]), .inputNotFinite(example: 1, input: 1)),
      (Example(input: [0, 0], target: [.infinity]), .targetNotFinite(example: 1, output: 0)),
    ]
    for (bad, problem) in cases {
      #expect(throws: problem) { try Self.sound.validate(examples: [good, bad]) }
    }
  }
}
