import NeuralNetwork
import Testing
import Walkthrough

/// What must hold for every walk through every network.
@Suite struct TraceTests {
  @Test(arguments: RandomExperiment.seeds)
  func everyOperandWasGivenOrComputedEarlier(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.make(seed: seed))
    for (index, step) in trace.steps.enumerated() {
      for operand in step.formula.operands {
        #expect(
          trace.value(of: operand, at: index) != nil,
          "seed \(seed), \(step.quantity.key): \(operand.key) is not known yet")
      }
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func eachQuantityIsComputedOnce(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.make(seed: seed))
    #expect(Set(trace.steps.map(\.quantity)).count == trace.steps.count)
    for (index, step) in trace.steps.enumerated() {
      #expect(trace.index(of: step.quantity) == index)
      #expect(trace.value(of: step.quantity) == step.value)
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func theFormulaIsWhatWasEvaluated(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.make(seed: seed))
    for step in trace.steps {
      let value = step.formula.value { trace.value(of: $0) ?? .nan }
      #expect(value.bitPattern == step.value.bitPattern, "\(step.quantity.key)")
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func everyQuantityThatAppliesHasAStepAndNoOther(_ seed: UInt64) {
    let experiment = RandomExperiment.make(seed: seed)
    #expect(
      Set(Trace(experiment).steps.map(\.quantity.key)) == Set(experiment.computedKeys))
  }

  @Test(arguments: RandomExperiment.seeds)
  func phasesComeInOrder(_ seed: UInt64) {
    let phases = Trace(RandomExperiment.make(seed: seed)).steps.map(\.phase)
    #expect(zip(phases, phases.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(Set(phases) == Set(Phase.allCases))
  }

  @Test(arguments: RandomExperiment.seeds)
  func forwardGoesUpThroughTheLayersAndBackwardDown(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.make(seed: seed))
    let layers = { (phase: Phase) in
      trace.steps.filter { $0.phase == phase }
        .compactMap { $0.quantity.neuron.flatMap { trace.shape.layer(of: $0) } }
    }
    #expect(layers(.forward) == layers(.forward).sorted())
    #expect(layers(.backward) == layers(.backward).sorted(by: >))
  }

  @Test(arguments: RandomExperiment.seeds)
  func theUpdatesGiveTheNextNetwork(_ seed: UInt64) throws {
    let experiment = RandomExperiment.make(seed: seed)
    let trace = Trace(experiment)
    let next = trace.next
    #expect(next.sizes == experiment.network.sizes)
    for (place, quantity) in experiment.network.named {
      let old = experiment.network[place]
      let gradient = trace.value(of: quantity.gradient) ?? 0
      #expect(next[place] == old - experiment.learningRate * gradient, "\(quantity.key)")
      if place.isBias, !experiment.trainsBiases { #expect(next[place] == old) }
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func nothingIsKnownBeforeItsStep(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.make(seed: seed))
    for (index, step) in trace.steps.enumerated() {
      #expect(trace.value(of: step.quantity, at: index) == nil)
      #expect(trace.value(of: step.quantity, at: index + 1) == step.value)
    }
    for quantity in trace.experiment.givenQuantities {
      #expect(trace.value(of: quantity, at: 0) != nil, "\(quantity.key)")
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func examplesTakeTurns(_ seed: UInt64) {
    let experiment = RandomExperiment.make(seed: seed)
    for step in 0..<7 {
      let example = experiment.examples[step % experiment.examples.count]
      let trace = Trace(experiment, trainingStep: step)
      #expect(trace.example == example)
      #expect(trace.value(of: .activation(.input(1))) == example.input[0])
      #expect(trace.value(of: .target(1)) == example.target[0])
    }
  }

  @Test func nothingElseHasAValue() {
    let trace = Trace(Mazur.experiment)
    for key in ["x3", "t3", "b(h3)", "b(h1.1)", "w(x1->o1)", "w(h1->x1)", "L(h1)", "b'(h1)"] {
      let quantity = Quantity(key: key)
      #expect(quantity.flatMap { trace.value(of: $0) } == nil, "\(key)")
    }
  }
}
