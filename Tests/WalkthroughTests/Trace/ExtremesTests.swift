import NeuralNetwork
import Testing
import Walkthrough

/// Where sigmoids saturate and exponentials overflow the walk still shows finite numbers.
@Suite struct ExtremesTests {
  private static let sums: [Double] = [-1e6, -800, -745, -37, 0, 37, 745, 800, 1e6]

  @Test(arguments: Activation.allCases, sums)
  func oneNeuron(_ activation: Activation, _ z: Double) {
    for loss in Loss.allCases where [nil, activation].contains(loss.neededActivation) {
      for target in [0.0, 1, 0.3] {
        expectFinite(Self.neuron(activation, z: z, loss: loss, target: target))
      }
    }
  }

  @Test(arguments: [[800.0, -800], [800, 800], [-800, -800], [1e5, 0], [0, 0], [-1e5, 1e5]])
  func softmaxWithHugeSums(_ sums: [Double]) {
    for loss in [Loss.crossEntropy, .squaredError, .meanSquaredError] {
      for target in [[1.0, 0], [0, 1], [0.5, 0.5], [0, 0], [1, 1]] {
        expectFinite(
          Experiment(
            network: Network(
              inputs: 1, layers: [.dense(.softmax, sums.map { [$0] }, biases: [0, 0])]),
            loss: loss, examples: [Example(input: [1], target: target)], learningRate: 0.5))
      }
    }
  }

  @Test func aSaturatedCrossEntropyIsAsLargeAsItsSum() {
    let wrong = Self.neuron(.sigmoid, z: 800, loss: .binaryCrossEntropy, target: 0)
    #expect(Trace(wrong).loss == 800)
    let right = Self.neuron(.sigmoid, z: 800, loss: .binaryCrossEntropy, target: 1)
    #expect(Trace(right).loss == 0)
  }

  @Test(arguments: [(6.0, 1.0), (14, 1), (13.8, 0), (-13.8, 1), (-14, 0), (-20, 1), (30, 0)])
  func theLossDoesNotJumpWhereItsFormulaChanges(_ z: Double, _ target: Double) {
    let near = [z - 1e-4, z, z + 1e-4].map {
      Trace(Self.neuron(.sigmoid, z: $0, loss: .binaryCrossEntropy, target: target)).loss
    }
    #expect(abs(near[0] - 2 * near[1] + near[2]) < 1e-8, "\(near)")
  }

  @Test(arguments: Activation.allCases)
  func deadAndFlatNetworksGiveZeros(_ activation: Activation) {
    let layer = Layer.dense(activation == .softmax ? .relu : activation, [[0, 0], [0, 0]])
    let output = Layer.dense(activation, [[0, 0], [0, 0]])
    expectFinite(
      Experiment(
        network: Network(inputs: 2, layers: [layer, output]), loss: .squaredError,
        examples: [Example(input: [0, 0], target: [0, 0])], learningRate: 0))
  }

  private static func neuron(
    _ activation: Activation, z: Double, loss: Loss, target: Double
  ) -> Experiment {
    Experiment(
      network: Network(inputs: 1, layers: [.dense(activation, [[z]])]), loss: loss,
      examples: [Example(input: [1], target: [target])], learningRate: 0.5)
  }

  private func expectFinite(
    _ experiment: Experiment, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let trace = Trace(experiment)
    for step in trace.steps {
      #expect(
        step.value.isFinite, "\(step.quantity.key) = \(trace.substituted(step))",
        sourceLocation: sourceLocation)
    }
  }
}
