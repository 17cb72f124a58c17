import NeuralNetwork
import Reference
import Testing
import Walkthrough

@testable import Lessons

/// What the lesson on calculus says of nudges.
@Suite struct CourseClaimsCalculusTests {
  /// ½(2w − 4)² at 3 and at 3.01: the quotient is that of the change, not the slope itself.
  @Test func whatTheNudgeMeasuresIsNearTheSlope() throws {
    let trace = Trace(try CoursePage("calculus", "A slope by trying").experiment)
    let weight = Quantity.weight(from: .input(1), to: .output(1))
    let after = trace.values(of: [.loss], with: weight, at: 3.01)[0]
    #expect(isNear(after, 0.5 * 2.02 * 2.02, within: 1e-12))
    #expect(isNear((after - 2) / 0.01, 4.02, within: 1e-9))
    #expect(trace.value(of: weight.lossGradient) == 4)
  }

  @Test func twelveParametersTakeTwentyFourPasses() throws {
    let experiment = try CoursePage("calculus", "Count the passes").experiment
    #expect(experiment.network.parameterCount == 12)
    let check = GradientCheck(
      experiment.network, example: experiment.examples[0], loss: experiment.loss)
    #expect(check.forwardPasses == 24)
    #expect(check.largestDifference < 1e-10)
  }

  /// The powers of ten in the lesson's table.
  ///
  /// Rounding differs between platforms, so those of small nudges are only about right.
  @Test(arguments: [
    (1e-1, 2e-3, 1e-4, 1.5), (1e-2, 3e-4, 1e-6, 1.5), (1e-3, 3e-5, 1e-8, 1.5),
    (1e-4, 3e-6, 1e-10, 1.5), (1e-5, 3e-7, 1e-11, 4), (1e-7, 3e-9, 1e-9, 10),
    (1e-9, 1e-7, 1e-7, 10), (1e-11, 1e-5, 1e-5, 10), (1e-13, 1e-3, 1e-3, 10),
  ])
  func theValleyOfErrorsIsWhereItIsTold(
    _ nudge: Double, _ oneSided: Double, _ central: Double, _ factor: Double
  ) throws {
    let experiment = try CoursePage("calculus", "A valley of errors").experiment
    let curve = NudgeCurve(
      experiment.network, example: experiment.examples[0], loss: experiment.loss, nudges: [nudge])
    let point = curve.points[0]
    #expect(point.oneSidedError < oneSided * factor, "\(point)")
    #expect(point.oneSidedError > oneSided / factor, "\(point)")
    #expect(point.centralError < central * factor, "\(point)")
    #expect(point.centralError > central / factor, "\(point)")
  }

  @Test func theChallengeCanBeMet() throws {
    let experiment = try CoursePage("calculus", "What to remember").experiment
    var network = experiment.network
    network.layers[1].weights[0] = [-2, -2]
    #expect(network.loss(.squaredError, on: experiment.examples[0]) < 0.1)
  }
}
