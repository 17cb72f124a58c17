import NeuralNetwork
import Testing
import Walkthrough

/// Steps as sentences.
@Suite struct SpokenNotationTests {
  private static let sentences: [(String, String)] = [
    (
      "z(h1)",
      "Weighted sum of h1 = weight from x1, 0.15, times input x1, 0.05, "
        + "plus weight from x2, 0.2, times input x2, 0.1, plus bias 0.35 = 0.3775."
    ),
    ("a(h1)", "Activation of h1 = sigmoid of weighted sum 0.3775 = 0.5933."),
    (
      "dL/dz(o1)",
      "Delta of o1 = error 0.7414 times slope 0.1868 = 0.1385."
    ),
    (
      "L(o1)",
      "Loss of o1 = 0.5 times the square of (activation 0.7514 minus target 0.01) "
        + "= 0.2748."
    ),
    (
      "da/dz(o1)",
      "Slope of o1 = activation 0.7514 times (1 minus activation 0.7514) = 0.1868."
    ),
    (
      "w'(h1->o1)",
      "New weight from h1 to o1 = weight 0.4 minus learning rate 0.5 times gradient 0.0822 "
        + "= 0.3589."
    ),
    (
      "dL/dw(h1->o1)",
      "Gradient of the weight from h1 to o1 = delta 0.1385 times activation of h1, 0.5933 = 0.0822."
    ),
    (
      "dL/da(h1)",
      "Gradient of the activation of h1 = weight from h1 to o1, 0.4, times delta of o1, 0.1385, "
        + "plus weight from h1 to o2, 0.5, times delta of o2, minus 0.0381 = 0.0364."
    ),
  ]

  @Test func whatIsLeftToBeWorkedOutHasItsNumbers() throws {
    let words = SpokenNotation(Mazur.trace)
    let delta = try #require(Mazur.step("dL/dz(o1)"))
    #expect(words.task(delta) == "Delta of o1 = error 0.7414 times slope 0.1868.")
  }

  @Test(arguments: sentences)
  func mazursSteps(_ key: String, _ sentence: String) throws {
    #expect(SpokenNotation(Mazur.trace).sentence(try #require(Mazur.step(key))) == sentence)
  }

  @Test(arguments: RandomExperiment.seeds)
  func everySentenceIsPlain(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.small(seed: seed))
    let words = SpokenNotation(trace)
    for step in trace.steps {
      let sentence = words.sentence(step)
      #expect(sentence.hasSuffix("."))
      #expect(sentence.first?.isUppercase == true)
      #expect(sentence.isPureASCII, "\(sentence)")
      let signs = "*/^_→"
      #expect(!sentence.contains { signs.contains($0) }, "\(sentence)")
      #expect(!sentence.contains("  "))
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func noTwoQuantitiesHaveTheSameName(_ seed: UInt64) {
    let experiment = RandomExperiment.make(seed: seed)
    let all = Trace(experiment).steps.map(\.quantity) + experiment.givenQuantities
    #expect(Set(all.map { SpokenNotation.name($0) }).count == all.count)
  }

  @Test(arguments: [
    (0.05, "0.05"), (-0.05, "minus 0.05"), (.nan, "not a number"), (.infinity, "infinity"),
    (-.infinity, "minus infinity"),
  ])
  func numbers(_ value: Double, _ expected: String) {
    #expect(SpokenNotation.number(value) == expected)
  }
}
