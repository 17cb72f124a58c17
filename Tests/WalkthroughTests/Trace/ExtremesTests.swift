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

  /// ln(1 + exp(z)) − t·z to seventeen digits, worked out by mpmath with forty.
  private static let crossEntropies: [(z: Double, target: Double, loss: Double)] = [
    (13.8, 0, 13.800001015630955), (14, 0, 14.000000831528373), (16, 0, 16.000000112535168),
    (20, 0, 20.000000002061154), (24, 0, 24.000000000037751), (28, 0, 28.000000000000691),
    (30, 0, 30.000000000000094), (33, 0, 33.000000000000005), (34.5, 0, 34.500000000000001),
    (36, 0, 36), (36.7, 0, 36.7), (40, 0, 40), (800, 0, 800),
    (13.8, 1, 1.0156309552491977e-6), (14, 1, 8.3152837338375419e-7),
    (20, 1, 2.0611536203143807e-9), (30, 1, 9.3576229688397368e-14), (40, 1, 0),
    (-13.8, 1, 13.800001015630955), (-20, 1, 20.000000002061154), (-36, 1, 36), (-40, 1, 40),
    (-13.8, 0, 1.0156309552491977e-6), (-14, 0, 8.3152837338375419e-7),
    (-20, 0, 2.0611536203143807e-9), (-30, 0, 9.3576229688397368e-14),
    (-36, 0, 2.3195228302435691e-16), (-40, 0, 4.248354255291589e-18),
  ]

  @Test("A cross-entropy keeps its digits however sure the output is", arguments: crossEntropies)
  func crossEntropyDigits(_ z: Double, _ target: Double, _ loss: Double) throws {
    let experiment = Self.neuron(.sigmoid, z: z, loss: .binaryCrossEntropy, target: target)
    let trainer = try Trainer(
      experiment.network, loss: experiment.loss, settings: experiment.settings,
      training: experiment.examples)
    // A right and sure answer is what is left of two equal numbers.
    let tolerance = z > 0 && target == 1 ? 1e-14 : loss * 1e-9
    #expect(abs(Trace(experiment).loss - loss) <= tolerance)
    #expect(abs((trainer.report { true }?.training.loss ?? .nan) - loss) <= tolerance)
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
