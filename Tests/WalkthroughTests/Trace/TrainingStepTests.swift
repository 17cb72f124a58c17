import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// What must hold for every training step of every optimizer, batch and penalty.
@Suite struct TrainingStepTests {
  /// The first steps: the optimizer then has something to remember, and the last batch may be small.
  private func traces(_ seed: UInt64) throws -> [Trace] {
    Array(try TrainingSteps(RandomExperiment.batched(seed: seed)).prefix(4))
  }

  @Test(arguments: RandomExperiment.seeds)
  func everyOperandWasGivenOrComputedEarlier(_ seed: UInt64) throws {
    for trace in try traces(seed) {
      for (index, step) in trace.steps.enumerated() {
        for operand in step.formula.operands {
          #expect(
            trace.value(of: operand, at: index) != nil,
            "seed \(seed), \(step.quantity.key): \(operand.key) is not known yet")
        }
      }
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func eachQuantityIsComputedOnce(_ seed: UInt64) throws {
    for trace in try traces(seed) {
      #expect(Set(trace.steps.map(\.quantity)).count == trace.steps.count, "seed \(seed)")
      for (index, step) in trace.steps.enumerated() {
        #expect(trace.index(of: step.quantity) == index, "seed \(seed), \(step.quantity.key)")
        #expect(trace.value(of: step.quantity, at: index) == nil)
        #expect(trace.value(of: step.quantity, at: index + 1) == step.value)
      }
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func theFormulaIsWhatWasEvaluated(_ seed: UInt64) throws {
    for trace in try traces(seed) {
      for step in trace.steps {
        let value = step.formula.value { trace.value(of: $0) ?? .nan }
        #expect(value.bitPattern == step.value.bitPattern, "seed \(seed), \(step.quantity.key)")
        let read = Formula(key: trace.substituted(step))?.value { _ in .nan }
        #expect(read?.agrees(with: step.value, within: 1e-13) == true, "\(trace.substituted(step))")
      }
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func theStepsAreThoseOfTheDesign(_ seed: UInt64) throws {
    for trace in try traces(seed) {
      let expected = trace.experiment.trainingStepKeys(batch: trace.batch.count)
      #expect(trace.steps.map(\.quantity.key).sorted() == expected.sorted(), "seed \(seed)")
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func examplesComeOneAfterTheOtherThenTheWholeBatch(_ seed: UInt64) throws {
    for trace in try traces(seed) {
      for example in 1...trace.batch.count {
        let steps = trace.steps[trace.steps(ofExample: example)]
        #expect(steps.allSatisfy { $0.example == example })
        let phases = steps.map(\.phase)
        #expect(zip(phases, phases.dropFirst()).allSatisfy { $0 <= $1 })
      }
      let common = trace.steps[trace.commonStart...]
      #expect(common.allSatisfy { $0.example == nil })
      #expect(zip(common.map(\.phase), common.dropFirst().map(\.phase)).allSatisfy { $0 <= $1 })
      #expect(trace.steps[trace.updateStart].phase == .update)
      #expect(!trace.steps[..<trace.updateStart].contains { $0.phase == .update })
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func batchesAreThoseOfTraining(_ seed: UInt64) throws {
    let experiment = RandomExperiment.batched(seed: seed)
    var trainer = try experiment.trainer()
    for trace in try traces(seed) {
      #expect(trace.batch == trainer.nextBatch)
      trainer.trainBatch()
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func traceAndTrainerAgreeFromTheSameState(_ seed: UInt64) throws {
    let experiment = RandomExperiment.batched(seed: seed)
    var order = try experiment.trainer()
    for trace in try traces(seed) {
      var place = order.place
      place.optimizer = trace.optimizer
      var trainer = try Trainer(
        trace.experiment.network, loss: experiment.loss, settings: experiment.settings,
        training: experiment.examples, from: place)
      trainer.trainBatch()
      for parameter in experiment.network.parameters {
        let (here, there) = (trace.next[parameter], trainer.network[parameter])
        #expect(isClose(here, there), "seed \(seed), \(parameter): \(here) \(there)")
        for kept in [\OptimizerState.first, \.second] {
          let (here, there) = (trace.nextOptimizer, trainer.optimizerState)
          #expect(
            isClose(here[keyPath: kept]?[parameter] ?? 0, there[keyPath: kept]?[parameter] ?? 0),
            "seed \(seed), \(parameter)")
        }
      }
      #expect(trace.nextOptimizer.updates == trainer.optimizerState.updates)
      order.trainBatch()
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func theGradientsAreMeasuredOnes(_ seed: UInt64) throws {
    for trace in try traces(seed) where !trace.experiment.hasKinks {
      let rows = NudgeCheck(trace).rows
      let learning = trace.experiment.trainsBiases ? trace.experiment.network.parameterCount : nil
      #expect(learning == nil || rows.count == learning)
      for row in rows {
        #expect(abs(row.difference) < 1e-6, "seed \(seed), \(row.parameter.key): \(row)")
      }
    }
  }

  private func isClose(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-12 * max(1, abs(other))
  }
}

extension Experiment {
  /// True where a nudge may cross a corner: of ReLU, or of |w| at a weight of nearly 0.
  fileprivate var hasKinks: Bool {
    network.layers.contains { [.relu, .leakyRelu, .step].contains($0.activation) }
      || settings.penalty.l1 > 0 || loss == .absoluteError || loss == .hinge
  }
}
