import NeuralNetwork
import Testing
import Walkthrough

/// Every gradient beside a measured one.
@Suite struct NudgeCheckTests {
  @Test(arguments: RandomExperiment.seeds)
  func gradientsAgreeWithNudges(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.small(seed: seed))
    // At a kink of ReLU the two sides have different slopes: nothing can agree there.
    guard !trace.isNearKink else { return }
    for row in NudgeCheck(trace).rows {
      let size = max(1, abs(row.gradient))
      #expect(abs(row.difference) < 1e-6 * size, "seed \(seed) \(row.parameter.key) \(row)")
    }
  }

  @Test func fewExamplesStandAtAKink() {
    let traces = RandomExperiment.seeds.map { Trace(RandomExperiment.small(seed: $0)) }
    #expect(traces.count { $0.isNearKink } < traces.count / 4)
  }

  @Test(arguments: RandomExperiment.seeds)
  func everyLearningParameterIsChecked(_ seed: UInt64) {
    let experiment = RandomExperiment.small(seed: seed)
    let expected = experiment.network.named.filter { experiment.trainsBiases || !$0.0.isBias }
    let rows = NudgeCheck(Trace(experiment)).rows
    #expect(Set(rows.map(\.parameter)) == Set(expected.map(\.1)))
    #expect(rows.count == expected.count)
    let sizes = rows.map { abs($0.difference) }
    #expect(sizes == sizes.sorted(), "the largest difference comes last")
  }

  @Test func aNudgeUsesTheExampleOfItsTrainingStep() {
    var experiment = Mazur.experiment
    experiment.examples.append(Example(input: [1, -1], target: [0.5, 0.5]))
    for row in NudgeCheck(Trace(experiment, trainingStep: 1)).rows {
      #expect(abs(row.difference) < 1e-9, "\(row)")
    }
  }

  @Test func theLossWithAnotherValue() {
    let trace = Mazur.trace
    let weight = Quantity.weight(from: .input(1), to: .hidden(1, layer: nil))
    #expect(abs(trace.losses(with: weight, at: [0.15])[0] - trace.loss) < 1e-15)
    #expect(trace.losses(with: .target(1), at: [0.7513650695523157])[0] < trace.loss)
    #expect(trace.losses(with: .loss, at: [1])[0].isNaN)
  }
}

extension Loss {
  fileprivate var hasKink: Bool { self == .absoluteError || self == .hinge }
}

extension Step {
  /// True for the share of an output that is almost on target, or almost far enough beyond it.
  fileprivate var isNearlyNoLoss: Bool {
    guard case .lossShare = quantity else { return false }
    return value != 0 && abs(value) < 1e-3
  }
}

extension Trace {
  /// True when a weighted sum in front of a kinked activation is almost zero.
  fileprivate var isNearKink: Bool {
    steps.contains { step in
      guard case .preActivation(let neuron) = step.quantity, let layer = shape.layer(of: neuron)
      else { return false }
      let activation = experiment.network.layers[layer - 1].activation
      return [.relu, .leakyRelu, .step].contains(activation) && abs(step.value) < 1e-3
    } || experiment.loss.hasKink && steps.contains(where: \.isNearlyNoLoss)
  }
}
