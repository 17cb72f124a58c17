import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// Formulas as text, and text as formulas.
@Suite struct FormulaTextTests {
  private static let seeds = Array(RandomExperiment.seeds.prefix(30))

  @Test(arguments: seeds)
  func theTextReadsBackToTheSameValue(_ seed: UInt64) throws {
    let trace = Trace(RandomExperiment.make(seed: seed))
    for step in trace.steps {
      let text = step.formula.text()
      let read = try #require(Formula(key: text), "\(text)")
      let value = read.value { trace.value(of: $0) ?? .nan }
      #expect(value.agrees(with: step.value, within: 1e-14), "\(text): \(value) \(step.value)")
    }
  }

  @Test(arguments: seeds)
  func theNumbersReadBackToTheSameValue(_ seed: UInt64) throws {
    let trace = Trace(RandomExperiment.make(seed: seed))
    for step in trace.steps {
      let text = trace.substituted(step)
      let read = try #require(Formula(key: text), "\(text)")
      #expect(read.operands.isEmpty)
      let value = read.value { _ in .nan }
      #expect(value.agrees(with: step.value, within: 1e-14), "\(text): \(value) \(step.value)")
    }
  }

  @Test(arguments: [[800.0, -800], [1e5, 0], [745, 745]])
  func hugeSumsReadBackToo(_ sums: [Double]) throws {
    for (loss, activation) in [
      (Loss.crossEntropy, Activation.softmax),
      (.binaryCrossEntropy, .sigmoid), (.squaredError, .softmax),
    ] {
      let network = Network(inputs: 1, layers: [.dense(activation, sums.map { [$0] })])
      let trace = Trace(
        Experiment(
          network: network, loss: loss, examples: [Example(input: [1], target: [0, 1])],
          learningRate: 0.1))
      for step in trace.steps {
        for text in [step.formula.text(), trace.substituted(step)] {
          let read = try #require(Formula(key: text), "\(text)")
          let value = read.value { trace.value(of: $0) ?? .nan }
          #expect(value.agrees(with: step.value, within: 1e-12), "\(step.quantity.key) = \(text)")
        }
      }
    }
  }

  private static let mazur: [(key: String, keys: String, symbols: String)] = [
    ("z(h1)", "w(x1->h1)*x1 + w(x2->h1)*x2 + b(h1)", "w(x1→h1) · x1 + w(x2→h1) · x2 + b(h1)"),
    ("a(h1)", "sigmoid(z(h1))", "σ(z(h1))"),
    ("L(o1)", "0.5*(a(o1) - t1)^2", "0.5 · (a(o1) − t1)²"),
    ("L", "L(o1) + L(o2)", "L(o1) + L(o2)"),
    ("dL/da(o1)", "a(o1) - t1", "a(o1) − t1"),
    ("da/dz(o1)", "a(o1)*(1 - a(o1))", "a(o1) · (1 − a(o1))"),
    ("dL/dz(o1)", "dL/da(o1)*da/dz(o1)", "∂L/∂a(o1) · ∂a/∂z(o1)"),
    ("dL/dw(h1->o1)", "dL/dz(o1)*a(h1)", "δ(o1) · a(h1)"),
    (
      "dL/da(h1)", "w(h1->o1)*dL/dz(o1) + w(h1->o2)*dL/dz(o2)",
      "w(h1→o1) · δ(o1) + w(h1→o2) · δ(o2)"
    ),
    ("w'(x1->h1)", "w(x1->h1) - eta*dL/dw(x1->h1)", "w(x1→h1) − η · ∂L/∂w(x1→h1)"),
  ]

  @Test func mazursFormulas() throws {
    for (key, keys, symbols) in Self.mazur {
      let step = try #require(Mazur.step(key))
      #expect(step.formula.text() == keys)
      #expect(step.formula.text(.symbols) == symbols)
    }
  }

  @Test func mazursNumbers() throws {
    let sum = try #require(Mazur.step("z(h1)"))
    #expect(Mazur.trace.substituted(sum) == "0.15*0.05 + 0.2*0.1 + 0.35")
    let path = try #require(Mazur.step("dL/da(h1)"))
    let number = Mazur.trace.value(of: "dL/dz(o2)")
    #expect(Mazur.trace.substituted(path).hasSuffix(" + 0.5*(\(number))"))
    #expect(number < 0)
  }

  /// What each formula comes to with x1 = 2, x2 = 3 and everything else 5.
  private static let values: [(String, Double)] = [
    ("1", 1), ("0.5", 0.5), (".5", 0.5), ("1e-3", 0.001), ("1e+3", 1000),
    ("5e-324", .leastNonzeroMagnitude),
    ("x1", 2), (" x1 + x2 ", 5), ("x1-x2", -1), ("x1 - x2 - x1", -3), ("-x1", -2), ("--x1", 2),
    ("x1*x2 + 1", 7), ("1 + x1*x2", 7), ("(1 + x1)*x2", 9), ("x1/x2*3", 2), ("12/x1/x2", 2),
    ("x1^2", 4), ("-x1^2", -4), ("(-x1)^2", 4), ("(x1 - x2)^2*3", 3), ("2*-x1", -4),
    ("relu(x1 - x2)", 0), ("step(x1)", 1), ("leaky_relu(-x2)", -0.03), ("leaky_step(-1)", 0.01),
    ("sigmoid(0)", 0.5), ("tanh(0)", 0), ("ln(1)", 0), ("softplus(0)", 0.6931471805599453),
    ("exp(0)", 1), ("exp(x1)/(exp(x1) + exp(x1))", 0.5), ("max(2, x2)", 3), ("max(9, x2)", 9),
    ("dL/dz(o1)*a(h1)", 25), ("w(x1->h1)/b(h2.1)", 1), ("w'(x1->h1) - b'(h1)", 0), ("eta*L", 25),
    ("da/dz(o1) + L(o1) + t1", 15), ("((((x1))))", 2),
    ("ln(exp(x1) + exp(x1))", 2.6931471805599454), ("x1^3", 8), ("x2^0", 1), ("-x1^3", -8),
    ("sqrt(x1*8)", 4), ("abs(x1 - x2)", 1), ("sign(x1 - x2)", -1), ("sign(0)", 0),
    ("dJ/dw(x1->h1)*x1", 10), ("(L@1 + L@2)/2", 5), ("z(h1)@2*a(h1)@2", 25), ("mw^(x1->h1)^2", 25),
    ("da(o1)/dz(o2)*2", 10), ("da(o1)/dz(o2)@3 + L@3", 10), ("vw'(x1->h1) - J", 0),
    ("x1@2 - lambda2", 0),
    ("da/dz(o1)/da(o1)/dz(o2)", 1),
  ]

  @Test(arguments: values)
  func textIsRead(_ text: String, _ expected: Double) throws {
    let formula = try #require(Formula(key: text))
    let value = formula.value { quantity in
      quantity.key == "x1" ? 2 : quantity.key == "x2" ? 3 : 5
    }
    #expect(value.agrees(with: expected, within: 1e-14), "\(value)")
  }

  @Test(arguments: [
    "", " ", "+", "x1 +", "* x1", "x1 x2", "(x1", "x1)", "()", "x0", "y1", "w(x1)", "x1^", "x1^-1",
    "x1^x2",
    "x1^1234567890", "L@", "L@0",
    "1..2", "1e", "sigmoid", "sigmoid()", "sigmoid(x1", "sinh(x1)", "max(x1)", "max(x1, x2)",
    "max(1, x2, x3)",
    "exp()", "a(x1)", "z(x1)", "x1;", "x1 // x2", "0x10", "inf", "nan", "½", "x１",
  ])
  func whatIsNoFormulaIsRefused(_ text: String) {
    #expect(Formula(key: text) == nil)
  }

  @Test func deepAndLongTextIsRefusedQuickly() {
    for text in [
      String(repeating: "(", count: 4000), String(repeating: "-", count: 4000),
      String(repeating: "sigmoid(", count: 500), String(repeating: "1+", count: 3000) + "1",
    ] {
      #expect(Formula(key: text) == nil)
    }
  }
}
