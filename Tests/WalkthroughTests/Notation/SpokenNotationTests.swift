import NeuralNetwork
import Testing
import Walkthrough

/// Steps as sentences.
@Suite struct SpokenNotationTests {
  private static let sentences: [(String, String)] = [
    (
      "z(h1)",
      "Weighted sum of h1 = weight from x1 to h1 0.15 times input x1 0.05, "
        + "plus weight from x2 to h1 0.2 times input x2 0.1, plus bias of h1 0.35 = 0.3775."
    ),
    ("a(h1)", "Activation of h1 = sigmoid of weighted sum of h1 0.3775 = 0.5933."),
    (
      "dL/dz(o1)",
      "Delta of o1 = error of o1 0.7414 times slope of o1 0.1868 = 0.1385."
    ),
    (
      "L(o1)",
      "Loss of o1 = 0.5 times the square of (activation of o1 0.7514 minus target of o1 0.01) "
        + "= 0.2748."
    ),
    (
      "da/dz(o1)",
      "Slope of o1 = activation of o1 0.7514 times (1 minus activation of o1 0.7514) = 0.1868."
    ),
    (
      "w'(h1->o1)",
      "New weight from h1 to o1 = weight from h1 to o1 0.4 minus learning rate 0.5 "
        + "times gradient of the weight from h1 to o1 0.0822 = 0.3589."
    ),
  ]

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
