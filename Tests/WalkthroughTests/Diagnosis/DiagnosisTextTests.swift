import NeuralNetwork
import Testing
import Walkthrough

/// What people are told about their mistake.
@Suite struct DiagnosisTextTests {
  private static let cases: [(key: String, typed: String, text: String)] = [
    ("z(h1)", "0.0275", "You left out the bias: b(h1) = 0.3500 has to be added."),
    ("z(h1)", "0.37", "A term is missing: w(x1→h1) · x1 = 0.007500."),
    (
      "a(h1)", "0.3775",
      "You used z(h1) = 0.3775 where a(h1) belongs: z goes through the activation first."
    ),
    ("L(o1)", "0.5496", "You left out the half in front of the square."),
    (
      "dL/dw(h1->o1)", "0.4399",
      "That is the error times the input: the slope of the activation, ∂a/∂z(o1) = 0.1868, "
        + "is missing."
    ),
    (
      "dL/da(h1)", "0.0554",
      "One path is missing: w(h1→o2) · δ(o2) = −0.0190. All the paths to the loss add up."
    ),
    ("dL/dz(o1)", "-0.1385", "The size is right, the sign is not."),
    ("w'(h1->o1)", "0.4411", "You went uphill: descent subtracts η times the gradient."),
    ("w'(h1->o1)", "0.0411", "That is the change alone. Take it away from the old value."),
    (
      "w'(h1->o1)", "0.3178",
      "You left out the learning rate, η = 0.5000: a step is only part of the gradient."
    ),
  ]

  @Test(arguments: cases)
  func texts(_ key: String, _ typed: String, _ text: String) throws {
    let step = try #require(Mazur.step(key))
    let value = try #require(Double(typed))
    guard case .mistaken(let found) = Mazur.trace.judge(value, typed: typed, as: step),
      let first = found.first
    else {
      Issue.record("\(typed) is not recognised as a mistake in \(key)")
      return
    }
    #expect(DiagnosisText(Mazur.trace, notation: .symbols).text(first) == text)
  }

  @Test(arguments: RandomExperiment.seeds)
  func everyMistakeHasASentence(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.small(seed: seed))
    let teller = DiagnosisText(trace, notation: .ascii)
    for step in trace.steps {
      for diagnosis in trace.diagnoses(of: step) {
        let text = teller.text(diagnosis)
        #expect(text.hasSuffix(".") && text.count < 200, "\(text)")
        #expect(text.isPureASCII, "\(text)")
        #expect(!text.contains("NaN") && !text.contains("That is :"), "\(text)")
      }
    }
  }
}
