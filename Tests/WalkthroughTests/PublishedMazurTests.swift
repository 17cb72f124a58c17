import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// Matt Mazur, "A Step by Step Backpropagation Example" (2015): 2-2-2, sigmoid, ½Σ(a−t)², η = 0.5.
///
/// Its biases are held. 'Printed' is what the page prints, and where it prints nothing, what
/// programs that follow it print; the full digits are recomputed in double precision.
@Suite struct PublishedMazurTests {
  static let held = mazur(trainsBiases: false)
  static let learning = mazur(trainsBiases: true)

  @Test func forwardPass() {
    expect(
      Trace(Self.held),
      has: [
        "z(h1)": 0.3775, "z(h2)": 0.3925,
        "a(h1)": 0.5932699921071872, "a(h2)": 0.596884378259767,
        "z(o1)": 1.10590596705977, "z(o2)": 1.2249214040964653,
        "a(o1)": 0.7513650695523157, "a(o2)": 0.7729284653214625,
        "L(o1)": 0.274811083176155, "L(o2)": 0.023560025583847746, "L": 0.2983711087600027,
      ])
    expect(
      Trace(Self.held),
      prints: [
        "z(h1)": "0.3775", "a(h1)": "0.593269992", "a(h2)": "0.596884378",
        "z(o1)": "1.105905967", "a(o1)": "0.75136507", "a(o2)": "0.772928465",
        "L(o1)": "0.274811083", "L(o2)": "0.023560026", "L": "0.298371109",
      ])
  }

  @Test func backwardPass() {
    expect(
      Trace(Self.held),
      has: [
        "dL/da(o1)": 0.7413650695523157, "dL/da(o2)": 0.7729284653214625 - 0.99,
        "da/dz(o1)": 0.18681560180895948,
        "dL/dz(o1)": 0.13849856162855695, "dL/dz(o2)": -0.038098236516556236,
        "dL/dw(h1->o1)": 0.08216704056423077, "dL/dw(h2->o1)": 0.08266762784753325,
        "dL/dw(h1->o2)": -0.02260254047747507, "dL/dw(h2->o2)": -0.022740242215978222,
        "dL/da(h1)": 0.03635030639314466, "dL/da(h2)": 0.0413703226487447,
        "da/dz(h1)": 0.5932699921071872 * (1 - 0.5932699921071872),
        "da/dz(h2)": 0.596884378259767 * (1 - 0.596884378259767),
        "dL/dz(h1)": 0.00877135468948693, "dL/dz(h2)": 0.009954254705217196,
        "dL/dw(x1->h1)": 0.0004385677344743465, "dL/dw(x2->h1)": 0.000877135468948693,
        "dL/dw(x1->h2)": 0.0004977127352608599, "dL/dw(x2->h2)": 0.0009954254705217198,
      ])
    expect(
      Trace(Self.held),
      prints: [
        "dL/da(o1)": "0.74136507", "da/dz(o1)": "0.186815602", "dL/dz(o1)": "0.138498562",
        "dL/dz(o2)": "-0.038098236", "dL/dw(h1->o1)": "0.082167041",
        "dL/dw(h1->o2)": "-0.022602540", "dL/da(h1)": "0.036350306",
        "dL/dw(x1->h1)": "0.000438568",
      ])
  }

  @Test func update() {
    expect(
      Trace(Self.held),
      has: [
        "w'(x1->h1)": 0.1497807161327628, "w'(x2->h1)": 0.19956143226552567,
        "w'(x1->h2)": 0.24975114363236958, "w'(x2->h2)": 0.29950228726473915,
        "w'(h1->o1)": 0.35891647971788465, "w'(h2->o1)": 0.4086661860762334,
        "w'(h1->o2)": 0.5113012702387375, "w'(h2->o2)": 0.5613701211079891,
      ])
    expect(
      Trace(Self.held),
      prints: [
        "w'(x1->h1)": "0.149780716", "w'(x2->h1)": "0.19956143", "w'(x1->h2)": "0.24975114",
        "w'(x2->h2)": "0.29950229", "w'(h1->o1)": "0.35891648", "w'(h2->o1)": "0.408666186",
        "w'(h1->o2)": "0.511301270", "w'(h2->o2)": "0.561370121",
      ])
    expect(
      Trace(Self.held.learned(steps: 1)),
      has: ["a(o1)": 0.7420881111907824, "a(o2)": 0.7752849682944595])
  }

  @Test func heldBiasesHaveNoGradientAndNoUpdate() {
    let trace = Trace(Self.held)
    for neuron in ["h1", "h2", "o1", "o2"] {
      #expect(trace.value(of: "dL/db(\(neuron))").isNaN)
      #expect(trace.value(of: "b'(\(neuron))").isNaN)
    }
    #expect(trace.next.layers.map(\.biases) == [[0.35, 0.35], [0.60, 0.60]])
  }

  /// What the script that goes with the page prints, and the same to all digits where known.
  @Test func lossesOfTheFirstTenSteps() {
    let printed = [
      "0.291027774", "0.283547133", "0.275943289", "0.268232761", "0.260434393", "0.252569176",
      "0.244659999", "0.236731316", "0.228808741", "0.220918592",
    ]
    var experiment = Self.held
    for (index, text) in printed.enumerated() {
      experiment = Trace(experiment).nextExperiment
      let loss = Trace(experiment).loss
      #expect(loss.isPrinted(as: text), "after \(index + 1): \(loss), printed \(text)")
    }
  }

  @Test(arguments: [
    (1, 0.29102777369359933), (100, 0.02004682824942521), (1000, 0.001114349453733746),
  ])
  func lossAfter(_ steps: Int, _ expected: Double) {
    let loss = Trace(Self.held.learned(steps: steps)).loss
    #expect(loss.agrees(with: expected), "\(loss)")
  }

  /// The page's text gives 0.291027924: its hidden weights saw the already updated output weights.
  @Test func theUpdateUsesTheOldWeightsEverywhere() {
    let trace = Trace(Self.held)
    var wrong = trace.next
    for (h, slopes) in ["h1", "h2"].enumerated() {
      let pull = ["o1", "o2"].reduce(0) { sum, output in
        sum + trace.value(of: "w'(\(slopes)->\(output))") * trace.value(of: "dL/dz(\(output))")
      }
      let delta = pull * trace.value(of: "da/dz(\(slopes))")
      for (x, input) in [0.05, 0.10].enumerated() {
        let old = Self.held.network.layers[0].weights[h][x]
        wrong.layers[0].weights[h][x] = old - 0.5 * delta * input
      }
    }
    let wrongHidden = [0.149817638561203, 0.199635277122406, 0.249788185197766, 0.299576370395532]
    for (ours, theirs) in zip(wrong.layers[0].weights.joined(), wrongHidden) {
      #expect(ours.agrees(with: theirs))
    }
    var wrongExperiment = Self.held
    wrongExperiment.network = wrong
    #expect(Trace(wrongExperiment).loss.agrees(with: 0.29102792390544))
    #expect(Trace(wrongExperiment).loss.isPrinted(as: "0.291027924"))
    #expect(!Trace(Self.held.learned(steps: 1)).loss.isPrinted(as: "0.291027924"))
  }

  @Test func withBiasesLearning() {
    expect(
      Trace(Self.learning),
      has: [
        "dL/db(o1)": 0.13849856162855695, "dL/db(h1)": 0.00877135468948693,
        "b'(h1)": 0.3456143226552565, "b'(h2)": 0.3450228726473914,
        "b'(o1)": 0.5307507191857215, "b'(o2)": 0.6190491182582781,
        "w'(x1->h1)": 0.1497807161327628, "w'(h2->o2)": 0.5613701211079891,
      ])
    expect(
      Trace(Self.learning.learned(steps: 1)),
      has: [
        "L": 0.28047144679143016, "a(o1)": 0.7284417622337656, "a(o2)": 0.7783769203009705,
      ])
    #expect(Trace(Self.learning.learned(steps: 10)).loss.agrees(with: 0.12552703804413207))
    #expect(Trace(Self.learning.learned(steps: 100)).loss.agrees(with: 0.006083131061206281))
  }

  /// Nudging every weight and bias by ±h: the error is a U, smallest near h = 1e-5.
  @Test(arguments: [(1e-5, 0.0...2.5e-11), (1e-12, 1e-6...1e-3)])
  func centralDifferences(_ nudge: Double, _ range: ClosedRange<Double>) {
    let errors = Self.nudged { experiment, parameter, value in
      let up = Self.loss(experiment, parameter, value + nudge)
      return (up - Self.loss(experiment, parameter, value - nudge)) / (2 * nudge)
    }
    #expect(errors.count == 12)
    #expect(range.contains(errors.max() ?? .nan), "\(errors)")
  }

  @Test func oneSidedDifferencesAreMuchWorse() {
    let errors = Self.nudged { experiment, parameter, value in
      let loss = Trace(experiment).loss
      return (Self.loss(experiment, parameter, value + 1e-4) - loss) / 1e-4
    }
    #expect((errors.max() ?? 0) > 1e-7)
  }

  /// How far nudging is from the walk's gradient, for each parameter.
  private static func nudged(
    _ estimate: (Experiment, Quantity, Double) -> Double
  ) -> [Double] {
    let trace = Trace(learning)
    return trace.steps.compactMap { step in
      guard case .lossByWeight(let from, let to) = step.quantity else {
        guard case .lossByBias(let neuron) = step.quantity else { return nil }
        let bias = trace.value(of: .bias(neuron)) ?? .nan
        return abs(estimate(learning, .bias(neuron), bias) - step.value)
      }
      let weight = Quantity.weight(from: from, to: to)
      return abs(estimate(learning, weight, trace.value(of: weight) ?? .nan) - step.value)
    }
  }

  private static func loss(
    _ experiment: Experiment, _ parameter: Quantity, _ value: Double
  ) -> Double {
    experiment.setting(parameter, to: value).map { Trace($0).loss } ?? .nan
  }

  private static func mazur(trainsBiases: Bool) -> Experiment {
    Experiment(
      network: Network(
        inputs: 2,
        layers: [
          .dense(.sigmoid, [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35]),
          .dense(.sigmoid, [[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60]),
        ]),
      loss: .squaredError, examples: [Example(input: [0.05, 0.10], target: [0.01, 0.99])],
      learningRate: 0.5, trainsBiases: trainsBiases)
  }
}
