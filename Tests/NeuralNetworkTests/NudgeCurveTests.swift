import NeuralNetwork
import Reference
import Testing

@Suite struct NudgeCurveTests {
  let curve = NudgeCurve(.mazur, example: .mazur, loss: .squaredError)

  private func point(_ nudge: Double) throws -> NudgeCurve.Point {
    try #require(curve.points.first { $0.nudge == nudge })
  }

  @Test("Central differences are best near 1e-5, and worse on both sides")
  func theCurveIsShapedLikeAU() throws {
    let errors = try [1e-1, 1e-5, 1e-8, 1e-12].map { try point($0).centralError }
    #expect(errors[0] > 1e-5)
    #expect(errors[1] <= 2.5e-11)
    #expect(errors[2] > 1e-9)
    #expect(errors[3] > 1e-6)
  }

  @Test("One-sided differences are thousands of times worse at 1e-4")
  func oneSided() throws {
    let point = try point(1e-4)
    #expect(point.oneSidedError > 1e3 * point.centralError)
  }

  @Test func oneParameterCanBeMeasuredAlone() {
    let weight = Parameter.weight(layer: 1, to: 0, from: 0)
    let alone = NudgeCurve(
      .mazur, example: .mazur, loss: .squaredError, parameters: [weight], nudges: [1e-5])
    let check = GradientCheck(.mazur, example: .mazur, loss: .squaredError)
    #expect(alone.points.count == 1)
    let entry = check.entries.first { $0.parameter == weight }
    #expect(alone.points[0].centralError == entry?.difference)
  }
}
