import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// What the lesson on shallow and deep networks says of its networks.
@Suite struct CourseClaimsDepthTests {
  @Test func everySlopeOfTheChainIsAQuarter() throws {
    let experiment = try CoursePage("shallow-and-deep", "A chain of neurons").experiment
    let deltas = experiment.network.backward(experiment.examples[0], loss: .squaredError)
      .layers.map { $0.biases[0] }
    let quarters: [Double] = [-0.001953125, -0.0078125, -0.03125, -0.125]
    #expect(deltas == quarters)
    #expect(experiment.network.forward([0.5]).allSatisfy { $0.sums == [0] })
  }

  @Test(arguments: [
    ([2, 14, 1], 57), ([2, 4, 4, 4, 1], 57), ([2, 6, 1], 25), ([2, 3, 3, 1], 25),
  ])
  func parametersAreCountedRight(_ sizes: [Int], _ count: Int) {
    let network = Network(sizes: sizes, hidden: .tanh, output: .sigmoid, seed: 1)
    #expect(network.parameterCount == count)
  }

  @Test func sigmoidsKeepTheDeepNetworkFromLearning() throws {
    let page = try CoursePage("shallow-and-deep", "What depth costs")
    #expect(page.experiment.network.parameterCount == 57)
    #expect(try page.beside.network.parameterCount == 57)
    #expect(try isNear(page.trained().trainingLoss, 0.125, within: 0.001))
    #expect(try page.besideTrained().trainingLoss < 0.01)
  }

  @Test func steeperBendsSetItFree() throws {
    let page = try CoursePage("shallow-and-deep", "A steeper bend")
    let trainer = try page.trained()
    #expect(trainer.trainingLoss < 0.01)
    #expect(trainer.rightAnswers(within: 0.2) == 4)
    #expect(try page.besideTrained().trainingLoss > 0.12)
  }

  @Test(arguments: UInt64(1)...10)
  func theSeedHardlyMattersForTheCostOfDepth(_ seed: UInt64) throws {
    let page = try CoursePage("shallow-and-deep", "What depth costs")
    func reseeded(_ experiment: Experiment) -> Experiment {
      experiment.changed { $0.network = $0.network.reseeded(seed) }
    }
    let deep = try reseeded(page.experiment).trained(epochs: page.epochs)
    let shallow = try reseeded(page.beside).trained(epochs: page.epochs)
    #expect(deep.trainingLoss > 0.12, "seed \(seed)")
    #expect(shallow.trainingLoss < 0.01, "seed \(seed)")
  }

  @Test func sevenOfTenSeedsDoAsWell() throws {
    let page = try CoursePage("shallow-and-deep", "A steeper bend")
    let learned = try (UInt64(1)...10).filter { seed in
      let experiment = page.experiment.changed { $0.network = $0.network.reseeded(seed) }
      return try experiment.trained(epochs: page.epochs).trainingLoss < 0.01
    }
    #expect(learned == [2, 4, 6, 7, 8, 9, 10])
  }

  @Test func depthWinsOnTheSpiral() throws {
    let page = try CoursePage("shallow-and-deep", "What depth buys")
    #expect(page.experiment.network.parameterCount == 57)
    #expect(try page.beside.network.parameterCount == 57)
    let deep = try page.trained()
    let shallow = try page.besideTrained()
    #expect(deep.trainingLoss < 0.01)
    #expect(deep.rightAnswers(within: 0.5) == 60)
    #expect(shallow.trainingLoss > 0.11)
    #expect(shallow.rightAnswers(within: 0.5) <= 40)
  }

  @Test(arguments: UInt64(1)...5)
  func otherSeedsAreNotDoneByThen(_ seed: UInt64) throws {
    let page = try CoursePage("shallow-and-deep", "What depth buys")
    let deep = page.experiment.changed { $0.network = $0.network.reseeded(seed) }
    #expect(try deep.trained(epochs: page.epochs).rightAnswers(within: 0.5) < 60)
    let shallow = try page.beside.changed { $0.network = $0.network.reseeded(seed) }
    #expect(try shallow.trained(epochs: page.epochs).rightAnswers(within: 0.5) <= 40)
  }

  @Test func tanhReachesTheFront() throws {
    let page = try CoursePage("shallow-and-deep", "What to remember")
    let steep = page.experiment.changed {
      for layer in 0..<3 { $0.network.layers[layer].activation = .tanh }
    }
    let delta = Trace(steep).value(of: .lossByPreActivation(.hidden(1, layer: 1)))
    #expect((delta ?? 0) < -0.02)
  }
}
