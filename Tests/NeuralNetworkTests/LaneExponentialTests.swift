import CLibrary
import Testing

@testable import NeuralNetwork

@Suite struct LaneExponentialTests {
  /// The largest relative error of our function against the system's over many numbers.
  private func worst(
    from low: Double, through high: Double, _ ours: (WideLanes) -> WideLanes,
    _ system: (Double) -> Double
  ) -> Double {
    var generator = SeededGenerator(seed: 12)
    return (0..<20_000).map { _ in
      let x = generator.uniform(in: low...high)
      return abs(ours(WideLanes(repeating: x)).x - system(x)) / abs(system(x))
    }.max() ?? .infinity
  }

  /// Eight units in the last place at most; libraries have one.
  static let tolerance = 8 * 0x1p-53

  @Test(arguments: [1e-8, 0.01, 1, 5, 30])
  func tanhIsTheSystems(_ limit: Double) {
    #expect(worst(from: -limit, through: limit, \.tanh, { tanh($0) }) <= 2 * Self.tolerance)
  }

  @Test(arguments: [0.01, 1, 5, 30, 600])
  func sigmoidIsTheSystems(_ limit: Double) {
    let error = worst(from: -limit, through: limit, \.sigmoid, Activation.sigmoid.value)
    #expect(error <= Self.tolerance)
  }

  @Test(arguments: [0.01, 1, 5, 30, 690])
  func expIsTheSystems(_ limit: Double) {
    #expect(worst(from: -limit, through: limit, \.exp, { exp($0) }) <= Self.tolerance)
  }

  @Test func extremes() {
    let far = WideLanes(-.infinity, -1e9, 1e9, .infinity)
    #expect(far.tanh == WideLanes(-1, -1, 1, 1))
    #expect(far.sigmoid.z == 1 && far.sigmoid.w == 1)
    #expect(far.sigmoid.x >= 0 && far.sigmoid.y < 1e-300)
    #expect(WideLanes(repeating: 0).tanh == WideLanes(repeating: 0))
    #expect(WideLanes(repeating: 0).sigmoid == WideLanes(repeating: 0.5))
    #expect(WideLanes(repeating: 0).exp == WideLanes(repeating: 1))
  }

  @Test("What is not a number stays so, for divergence to be seen")
  func notANumber() {
    let bad = WideLanes(repeating: .nan)
    #expect(bad.tanh.x.isNaN && bad.sigmoid.x.isNaN && bad.exp.x.isNaN)
  }
}
