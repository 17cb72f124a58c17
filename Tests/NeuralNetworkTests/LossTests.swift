import NeuralNetwork
import Testing

@Suite struct LossTests {
  struct Case: Sendable {
    var loss: Loss
    var outputs, targets: [Double]
    var value: Double
  }

  static let cases = [
    Case(loss: .squaredError, outputs: [3, 1], targets: [1, 2], value: 2.5),
    Case(loss: .meanSquaredError, outputs: [3, 1], targets: [1, 2], value: 2.5),
    Case(loss: .meanSquaredError, outputs: [3], targets: [1], value: 4),
    Case(loss: .crossEntropy, outputs: [0.25, 0.75], targets: [0, 1], value: 0.2876820724517809),
    Case(
      loss: .binaryCrossEntropy, outputs: [0.25, 0.75], targets: [0, 1],
      value: 0.5753641449035618),
    Case(loss: .binaryCrossEntropy, outputs: [0.5], targets: [0.5], value: 0.6931471805599453),
    Case(loss: .sumOfSquares, outputs: [3, 1], targets: [1, 2], value: 5),
    Case(loss: .absoluteError, outputs: [3, 1], targets: [1, 2], value: 3),
    Case(loss: .huber, outputs: [3, 1.5], targets: [1, 2], value: 1.625),
    Case(loss: .hinge, outputs: [0.25, 2, -3], targets: [1, 1, 1], value: 4.75),
    // Predicted house prices against the real ones, in thousands.
    Case(
      loss: .meanSquaredError, outputs: [378.9, 287.9, 432], targets: [399.9, 329.9, 369],
      value: 2058),
  ]

  @Test(arguments: cases)
  func knownValues(_ known: Case) {
    let value = known.loss.value(outputs: known.outputs, targets: known.targets)
    #expect(abs(value - known.value) < 1e-11 * max(1, known.value))
  }

  @Test(arguments: Loss.allCases)
  func theSlopeIsWhatANudgeMeasures(_ loss: Loss) {
    for a in [0.1, 0.4, 0.9] {
      for t in [0, 0.3, 1] {
        func share(_ output: Double) -> Double { loss.share(output: output, target: t, count: 3) }
        let nudged = (share(a + 1e-6) - share(a - 1e-6)) / 2e-6
        let slope = loss.slope(output: a, target: t, count: 3)
        #expect(abs(nudged - slope) < 1e-7 * max(1, abs(slope)), "a = \(a), t = \(t)")
      }
    }
  }

  @Test("Targets that a loss cannot have are told apart")
  func targets() {
    #expect(Loss.allCases.filter { !$0.allows(target: 2) }.count == 3)
    #expect(Loss.binaryCrossEntropy.allows(target: 0.3) && !Loss.hinge.allows(target: 0.3))
    #expect(Loss.hinge.allows(target: -1) && !Loss.crossEntropy.allows(target: -1))
  }

  @Test("What other libraries call them")
  func otherNames() {
    #expect(Loss(named: "mse") == .meanSquaredError && Loss(named: "bce") == .binaryCrossEntropy)
    #expect(Loss(named: "huber") == .huber && Loss(named: "hug") == nil)
    let names = ["logistic", "identity", "swish", "elu"]
    #expect(names.map { Activation(named: $0) } == [.sigmoid, .linear, .silu, .elu])
    let layers = HiddenActivations(rawValue: "relu,swish")
    #expect(layers?.rawValue == "relu,silu" && layers?.fitted(to: 3)[2] == .silu)
    #expect(HiddenActivations(rawValue: "relu,softmax") == nil)
  }

  @Test(arguments: Loss.allCases)
  func roundedOutputsStayFinite(_ loss: Loss) {
    for a in [0.0, 1.0] {
      for t in [0.0, 1.0] {
        #expect(loss.share(output: a, target: t, count: 1).isFinite)
        #expect(loss.slope(output: a, target: t, count: 1).isFinite)
      }
    }
  }
}
