import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// What the lesson on failing networks says of them.
@Suite struct CourseClaimsFailureTests {
  private static let lesson = "when-learning-fails"

  private func page(_ title: String) throws -> CoursePage { try CoursePage(Self.lesson, title) }

  private func findings(_ trainer: Trainer) -> [TrainingHealth.Finding] {
    TrainingHealth(trainer.network, loss: trainer.loss, examples: trainer.training).findings
  }

  @Test func theVeryWrongNeuronIsSlow() throws {
    let page = try page("The less wrong learns faster")
    #expect(isNear(page.experiment.network.outputs(for: [1])[0], 0.98, within: 0.005))
    #expect(try isNear(page.beside.network.outputs(for: [1])[0], 0.82, within: 0.005))
    #expect(try isNear(page.trained().answers[0], 0.93, within: 0.005))
    #expect(try isNear(page.besideTrained().answers[0], 0.15, within: 0.005))
  }

  @Test func anotherLossUndoesTheSlope() throws {
    let page = try page("The less wrong learns faster")
    let other = Experiment(
      network: page.experiment.network, loss: .binaryCrossEntropy,
      examples: page.experiment.examples, settings: page.experiment.settings)
    #expect(try other.trained(epochs: page.epochs).answers[0] < 0.05)
  }

  @Test func theDeadNeuronIsDeadForEveryExample() throws {
    let experiment = try page("A dead ReLU").experiment
    for example in experiment.examples {
      #expect(experiment.network.forward(example.input)[0].sums[1] < 0)
    }
    #expect(
      try findings(experiment.trainer()).contains(
        .deadNeuron(layer: 0, neuron: 1, isForGood: false)))
  }

  @Test func deadStaysDead() throws {
    let page = try page("Dead stays dead")
    let dead = try page.trained()
    #expect(dead.network.layers[0].weights[1] == [1, 1])
    #expect(dead.network.layers[0].biases[1] == -3)
    #expect(isNear(dead.trainingLoss, 0.084, within: 0.0005))
    #expect(try page.besideTrained().rightAnswers(within: 0.01) == 4)
  }

  @Test func theFrontHearsAlmostNothing() throws {
    let experiment = try page("Slopes that vanish").experiment
    let found = try findings(experiment.trainer())
    let front = found.contains {
      if case .vanishingGradient(layer: 0, _) = $0 { true } else { false }
    }
    #expect(front, "\(found)")
  }

  @Test func twinsNeverPart() throws {
    let page = try page("Never to part")
    let twins = try page.trained()
    let rows = twins.network.layers[0].weights
    #expect(rows[0] == rows[1])
    #expect(rows[1] == rows[2])
    #expect(twins.trainingLoss > 0.08)
    #expect(findings(twins).contains(.twins(layer: 0, neurons: [0, 1, 2], isForGood: false)))
    let zeros = try page.besideTrained()
    #expect(zeros.network.layers[0].weights.joined().allSatisfy { $0 == 0 })
    #expect(zeros.network.layers[1].weights[0].allSatisfy { $0 == 0 })
    #expect(zeros.network.layers[1].biases[0] != 0)
    #expect(zeros.trainingLoss > 0.12)
  }

  @Test func tooLargeAStepExplodes() throws {
    let page = try page("Too large a step")
    let losses = try page.experiment.losses(epochs: page.epochs)
    #expect(isNear(losses[0], 0.53, within: 0.006))
    #expect(zip(losses, losses.dropFirst()).allSatisfy { $0 < $1 })
    #expect(losses[10] > 1e20)
    #expect(try page.besideTrained().trainingLoss < losses[0])
  }

  @Test func theChallengeCanBeMet() throws {
    let experiment = try page("What to remember").experiment.changed {
      $0.network.layers[0].biases[1] = -0.5
    }
    #expect(try experiment.trained(epochs: 50).rightAnswers(within: 0.2) == 4)
  }
}
