import NeuralNetwork
import Testing
import Walkthrough

/// Reading and setting what is given.
@Suite struct ExperimentValuesTests {
  @Test(arguments: RandomExperiment.seeds)
  func whatIsSetIsWhatIsRead(_ seed: UInt64) throws {
    let experiment = RandomExperiment.small(seed: seed)
    let values = { (experiment: Experiment) in
      experiment.givenQuantities.map { experiment.value(of: $0, in: experiment.examples[0]) }
    }
    for (index, quantity) in experiment.givenQuantities.enumerated() {
      var expected = values(experiment)
      expected[index] = 42.5
      let changed = try #require(experiment.setting(quantity, to: 42.5))
      #expect(values(changed) == expected, "\(quantity.key)")
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func whatIsComputedCannotBeSet(_ seed: UInt64) {
    let experiment = RandomExperiment.small(seed: seed)
    for step in Trace(experiment).steps {
      #expect(experiment.setting(step.quantity, to: 1) == nil)
    }
  }

  @Test(arguments: ["x3", "t3", "b(h3)", "w(x1->o1)", "w(h1->x1)", "w(x1->x2)", "b(h1.1)"])
  func whatIsNotThereCannotBeSet(_ key: String) throws {
    let quantity = try #require(Quantity(key: key))
    #expect(Mazur.experiment.setting(quantity, to: 1) == nil)
  }

  @Test func anExampleOfItsOwn() {
    var experiment = Mazur.experiment
    experiment.examples.append(Example(input: [7, 8], target: [9, 10]))
    let changed = experiment.setting(.activation(.input(2)), to: 1, example: 1)
    #expect(
      changed?.examples == [experiment.examples[0], Example(input: [7, 1], target: [9, 10])])
    #expect(experiment.setting(.target(1), to: 1, example: 2) == nil)
    #expect(experiment.setting(.target(1), to: 1, example: -1) == nil)
  }
}
