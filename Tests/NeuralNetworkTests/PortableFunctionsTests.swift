import CLibrary
import Testing

@testable import NeuralNetwork

@Suite struct PortableFunctionsTests {
  @Test func theSineAndTheCosineAreTheSystems() {
    for x in stride(from: -20.0, through: 20, by: 0.037) {
      #expect(abs(portableSine(x) - sin(x)) < 1e-14, "sin \(x)")
      #expect(abs(portableCosine(x) - cos(x)) < 1e-14, "cos \(x)")
    }
  }

  @Test func theExponentialIsTheSystems() {
    for x in stride(from: -50.0, through: 5, by: 0.17) {
      #expect(abs(portableExponential(x) / exp(x) - 1) < 1e-15, "exp \(x)")
    }
  }

  @Test func theLogarithmIsTheSystems() {
    for x in [1e-300, 1e-10, 0.1, 0.5, 1.0.nextDown, 1, 1.5, 2, 1e10, 1e300] {
      #expect(abs(portableLogarithm(x) - log(x)) <= 4e-16 * max(1, abs(log(x))), "ln \(x)")
    }
  }
}
