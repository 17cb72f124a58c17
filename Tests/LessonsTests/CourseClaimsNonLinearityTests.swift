import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// What the lesson on non-linearity says of its networks.
@Suite struct CourseClaimsNonLinearityTests {
  let two: Network
  let one: Network

  init() throws {
    two = try CoursePage("non-linearity", "Two layers without a bend").experiment.network
    one = try CoursePage("non-linearity", "One layer does the same").experiment.network
  }

  @Test(arguments: [[1.0, 1], [2, -1], [0, 0], [-3, 7.5], [0.25, 100]])
  func twoLinearLayersAreOne(_ input: [Double]) {
    #expect(isNear(two.outputs(for: input)[0], one.outputs(for: input)[0], within: 1e-9))
  }

  @Test(arguments: [
    ([1.0, 1], 8.5), ([2, -1], -2.5), ([0, 0], 4.5), ([0, 1], 9.5), ([1, 0], 3.5), ([4, -2], -9.5),
  ])
  func outputsAreAsTheTextSays(_ input: [Double], _ output: Double) {
    #expect(two.outputs(for: input) == [output])
  }

  @Test func noLinearNetworkLearnsXor() throws {
    let page = try CoursePage("non-linearity", "More linear layers")
    #expect(page.experiment.network.parameterCount == 25)
    #expect(try page.beside.network.parameterCount == 3)
    #expect(try isNear(page.trained().trainingLoss, 0.125, within: 0.0002))
    #expect(try isNear(page.besideTrained().trainingLoss, 0.125, within: 0.0002))
  }

  @Test func aBendLearnsXor() throws {
    let page = try CoursePage("non-linearity", "Switch the bend on")
    let trainer = try page.trained()
    #expect(trainer.trainingLoss < 0.01)
    #expect(trainer.rightAnswers(within: 0.2) == 4)
    #expect(try page.besideTrained().trainingLoss > 0.12)
  }

  @Test(arguments: Dataset(.xor).train)
  func theSmallestBendIsExact(_ example: Example) throws {
    let page = try CoursePage("non-linearity", "The smallest bend that does it")
    #expect(page.experiment.network.outputs(for: example.input) == example.target)
  }

  @Test(arguments: [(Activation.tanh, 150), (.sigmoid, 700)])
  func theChallengeCanBeMet(_ activation: Activation, _ epochs: Int) throws {
    let page = try CoursePage("non-linearity", "What to remember")
    let linear = try page.trained()
    #expect(linear.rightAnswers(within: 0.2) == 0)
    let bent = page.experiment.changed {
      $0.network = linear.network
      $0.network.layers[0].activation = activation
    }
    #expect(try bent.trained(epochs: epochs).rightAnswers(within: 0.2) == 4)
  }
}
