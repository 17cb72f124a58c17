import NeuralNetwork
import Testing

@Suite struct ActivationTests {
  struct Case: Sendable {
    var activation: Activation
    var z, value, slope: Double
  }

  static let cases = [
    Case(activation: .sigmoid, z: 0, value: 0.5, slope: 0.25),
    Case(activation: .sigmoid, z: 1, value: 0.731058579, slope: 0.196611933),
    Case(activation: .sigmoid, z: 2, value: 0.880797078, slope: 0.104993585),
    Case(activation: .sigmoid, z: 4, value: 0.982013790, slope: 0.017662706),
    Case(activation: .sigmoid, z: -1, value: 0.268941421, slope: 0.196611933),
    Case(activation: .tanh, z: 0, value: 0, slope: 1),
    Case(activation: .tanh, z: 1, value: 0.761594156, slope: 0.419974342),
    Case(activation: .tanh, z: 2, value: 0.964027580, slope: 0.070650825),
    Case(activation: .tanh, z: 4, value: 0.999329300, slope: 0.001340951),
    Case(activation: .relu, z: 3, value: 3, slope: 1),
    Case(activation: .relu, z: 0, value: 0, slope: 0),
    Case(activation: .relu, z: -3, value: 0, slope: 0),
    Case(activation: .leakyRelu, z: 3, value: 3, slope: 1),
    Case(activation: .leakyRelu, z: 0, value: 0, slope: 0.01),
    Case(activation: .leakyRelu, z: -3, value: -0.03, slope: 0.01),
    Case(activation: .linear, z: -3, value: -3, slope: 1),
    Case(activation: .softplus, z: 0, value: 0.693147181, slope: 0.5),
    Case(activation: .softplus, z: 1, value: 1.313261688, slope: 0.731058579),
    Case(activation: .elu, z: 2, value: 2, slope: 1),
    Case(activation: .elu, z: -1, value: -0.632120559, slope: 0.367879441),
    Case(activation: .gelu, z: 1, value: 0.841344746, slope: 1.083315470),
    Case(activation: .gelu, z: -1, value: -0.158655254, slope: -0.083315470),
    Case(activation: .silu, z: 1, value: 0.731058579, slope: 0.927670512),
    Case(activation: .silu, z: -1, value: -0.268941421, slope: 0.072329488),
    Case(activation: .step, z: 0, value: 0, slope: 0),
    Case(activation: .step, z: 0.001, value: 1, slope: 0),
    Case(activation: .sine, z: 1, value: 0.841470985, slope: 0.540302306),
  ]

  @Test(arguments: cases)
  func knownValues(_ known: Case) {
    let value = known.activation.value(known.z)
    let slope = known.activation.slope(z: known.z, a: value)
    #expect(abs(value - known.value) < 1e-9)
    #expect(abs(slope - known.slope) < 1e-9)
  }

  @Test(arguments: Activation.allCases.filter { !$0.isOutputOnly })
  func theSlopeIsWhatANudgeMeasures(_ activation: Activation) {
    for z in stride(from: -6.05, through: 6.05, by: 0.1) {
      let nudged = (activation.value(z + 1e-6) - activation.value(z - 1e-6)) / 2e-6
      let slope = activation.slope(z: z, a: activation.value(z))
      #expect(abs(nudged - slope) < 1e-8, "at \(z)")
    }
  }

  @Test("At best every sigmoid layer quarters what comes back")
  func slopesShrinkThroughLayers() {
    let slopes = (1...6).map { depth in
      (1...depth).reduce(1) { slope, _ in slope * Activation.sigmoid.slope(z: 0, a: 0.5) }
    }
    #expect(slopes == [0.25, 0.0625, 0.015625, 0.00390625, 0.0009765625, 0.000244140625])
  }

  @Test(arguments: Activation.allCases)
  func extremeSumsGiveFiniteValues(_ activation: Activation) {
    for z in [-1e308, -750, 750, 1e308] {
      #expect(activation.value(z).isFinite)
      #expect(activation.values([z, 0]).allSatisfy { $0.isFinite })
    }
  }

  @Test func softmaxSharesAddUpToOne() {
    let shares = Activation.softmax([1, 2, 3])
    #expect(abs(shares.reduce(0, +) - 1) < 1e-15)
    #expect(abs(shares[2] / shares[1] - 2.718281828459045) < 1e-12)
    #expect(Activation.softmax([1000, 1000]) == [0.5, 0.5])
    #expect(Activation.softmax([-1000, 1000]) == [0, 1])
  }
}
