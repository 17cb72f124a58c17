import NeuralNetwork
import Testing

@Suite struct InputFeaturesTests {
  @Test func everyFeatureHasItsNameAndValue() {
    let all: InputFeatures = [
      .x1, .x2, .x1Squared, .x2Squared, .product, .sineOfX1, .sineOfX2,
    ]
    #expect(
      all.names(inputCount: 2) == [
        "x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(pi*x1)", "sin(pi*x2)",
      ])
    let inputs = all.inputs(for: [0.5, -0.25])
    let expected = [0.5, -0.25, 0.25, 0.0625, -0.125, 1, -0.5.squareRoot()]
    #expect(inputs.count == 7)
    #expect(zip(inputs, expected).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test func aPointWithOneCoordinateHasNoOtherFeatures() {
    #expect(InputFeatures.coordinates.names(inputCount: 1) == ["x1"])
    let features: InputFeatures = [.x1, .x2Squared, .x1Squared, .product]
    #expect(features.names(inputCount: 1) == ["x1", "x1^2"])
    #expect(features.inputs(for: [3]) == [3, 9])
  }
}
