import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// Worked examples with numbers that others have published; Mazur's has a file of its own.
@Suite struct PublishedExamplesTests {
  /// Mahesh Huddar's video example, also at backprop-tutorial.pages.dev: 2-2-1, no biases, η = 1.
  ///
  /// It prints δ for t − y; ours is for y − t, so its deltas appear with the other sign.
  @Test func huddar() {
    let trace = Trace(Self.huddar)
    expect(
      trace,
      has: [
        "z(h1)": 0.755, "z(h2)": 0.68, "a(h1)": 0.6802671966986485, "a(h2)": 0.6637386974043528,
        "z(o1)": 0.801444986673512, "a(o1)": 0.6902834929076443,
        "dL/da(o1)": 0.19028349290764435, "dL/dz(o1)": 0.04068112511233903,
        "dL/dz(h1)": 0.002654489030884742, "dL/dz(h2)": 0.00817164506412987,
        "w'(h1->o1)": 0.27232596506128215, "w'(h2->o1)": 0.8729983630089926,
        "w'(x1->h1)": 0.09907092883919034, "w'(x2->h1)": 0.7976109598722038,
        "w'(x1->h2)": 0.39713992422755456, "w'(x2->h2)": 0.592645519442283,
      ])
    expect(
      trace,
      prints: [
        "a(h1)": "0.68", "a(h2)": "0.6637", "a(o1)": "0.69", "dL/dz(o1)": "0.0406",
        "dL/dz(h1)": "0.00265", "dL/dz(h2)": "0.0082",
      ])
    expect(Trace(trace.nextExperiment), has: ["a(o1)": 0.6820185832642942])
    expect(Trace(trace.nextExperiment), prints: ["dL/da(o1)": "0.18201858"])
  }

  /// Schiendorfer's worked example: 2-2-2, sigmoid, no biases, E = Σ(a − t)² without the half.
  ///
  /// With two outputs both our squared error and our mean squared error are E / 2, so E and its
  /// gradients are twice ours.
  @Test(arguments: [Loss.squaredError, .meanSquaredError])
  func schiendorfer(_ loss: Loss) {
    var experiment = Self.schiendorfer
    experiment.loss = loss
    let trace = Trace(experiment)
    expect(
      trace,
      has: [
        "a(h1)": 0.9999998874648379, "a(h2)": 0.01798620996209156,
        "a(o1)": 0.7319417133694889, "a(o2)": 0.12303185591001443,
        "L": 0.08699208259994781 / 2,
        "dL/dw(x1->h2)": 0.0014201436720081408 / 2, "dL/dw(x2->h2)": 0.0004733812240027136 / 2,
        "dL/dw(h1->o1)": -0.10518769048825163 / 2, "dL/dw(h2->o1)": -0.0018919280994576303 / 2,
        "dL/dw(h1->o2)": 0.02654904571226164 / 2, "dL/dw(h2->o2)": 0.0004775167642113309 / 2,
      ])
    // h1 is saturated: its weights hardly feel the loss.
    expect(trace, prints: ["dL/dw(x1->h1)": "-0.0000000267", "dL/dw(x2->h1)": "-0.0000000089"])
  }

  /// CS231n, "Backpropagation, Intuitions": f = (x + y)·z and the sigmoid neuron.
  @Test func stanfordGates() {
    let gates = Network(
      inputs: 2, layers: [.identity(2), .dense(.linear, [[1, 1]]), .dense(.linear, [[-4]])])
    expect(
      Trace(.slopes(of: gates, input: [-2, 5])),
      has: [
        "a(h2.1)": 3, "a(o1)": -12, "dL/da(h1.1)": -4, "dL/da(h1.2)": -4,
        "dL/dw(h2.1->o1)": 3,
      ])
  }

  @Test func stanfordNeuron() {
    let neuron = Network(
      inputs: 2, layers: [.identity(2), .dense(.sigmoid, [[2, -3]], biases: [-3])])
    expect(
      Trace(.slopes(of: neuron, input: [-1, -2])),
      has: [
        "z(o1)": 1, "a(o1)": 0.7310585786300049, "da/dz(o1)": 0.19661193324148185,
        "dL/dz(o1)": 0.19661193324148185,
        "dL/da(h1)": 0.3932238664829637, "dL/da(h2)": -0.5898357997244456,
        "dL/dw(h1->o1)": -0.19661193324148185, "dL/dw(h2->o1)": -0.3932238664829637,
        "dL/db(o1)": 0.19661193324148185,
      ])
  }

  /// Andrej Karpathy, micrograd lecture: the tanh neuron.
  @Test func karpathyNeuron() {
    let neuron = Network(
      inputs: 2,
      layers: [.identity(2), .dense(.tanh, [[-3, 1]], biases: [6.8813735870195432])])
    expect(
      Trace(.slopes(of: neuron, input: [2, 0])),
      has: [
        "z(o1)": 0.8813735870195432, "a(o1)": 0.7071067811865476, "dL/dz(o1)": 0.5,
        "dL/da(h1)": -1.5, "dL/dw(h1->o1)": 1.0, "dL/da(h2)": 0.5, "dL/dw(h2->o1)": 0,
        "dL/db(o1)": 0.5,
      ])
  }

  /// The same lecture: L = (a·b + c)·f with a = 2, b = −3, c = 10, f = −2, then one step uphill.
  @Test func karpathyExpression() {
    let network = Network(
      inputs: 1,
      layers: [
        .dense(.linear, [[2]]), .dense(.linear, [[-3]], biases: [10]), .dense(.linear, [[-2]]),
      ])
    // A negative learning rate walks uphill, as the lecture does.
    let trace = Trace(.slopes(of: network, input: [1], learningRate: -0.01))
    expect(
      trace,
      has: [
        "a(h1.1)": 2, "a(h2.1)": 4, "a(o1)": -8, "dL/da(h2.1)": -2, "dL/dw(h2.1->o1)": 4,
        "dL/db(h2.1)": -2, "dL/dw(x1->h1.1)": 6, "dL/dw(h1.1->h2.1)": -4,
      ])
    var next = trace.nextExperiment
    // Only a, b, c and f move there: there are no other biases.
    next.network.layers[0].biases = [0]
    next.network.layers[2].biases = [0]
    expect(Trace(next), has: ["a(o1)": -7.286496])
  }

  /// Used twice, a value gets two gradients and they add: b = a + a (Karpathy), 3(a + bc) (Ng).
  @Test func pathsAdd() {
    let twice = Network(
      inputs: 1, layers: [.identity(1), .dense(.linear, [[1], [1]]), .dense(.linear, [[1, 1]])])
    expect(Trace(.slopes(of: twice, input: [3])), has: ["a(o1)": 6, "dL/da(h1.1)": 2])
    let cost = Network(
      inputs: 2, layers: [.identity(2), .dense(.linear, [[1, 3]]), .dense(.linear, [[3]])])
    expect(
      Trace(.slopes(of: cost, input: [5, 2])),
      has: ["a(o1)": 33, "dL/da(h1.1)": 3, "dL/dw(h1.2->h2.1)": 6, "dL/da(h1.2)": 9])
  }

  /// An exercise's inputs: 1-1-1, sigmoid, x = 0.05, y = 0.01.
  @Test func chainOfThree() {
    let network = Network(
      inputs: 1,
      layers: [
        .dense(.sigmoid, [[0.1]], biases: [-0.1]), .dense(.sigmoid, [[0.3]], biases: [0.3]),
      ])
    let experiment = Experiment(
      network: network, loss: .squaredError, examples: [Example(input: [0.05], target: [0.01])],
      learningRate: 0.1)
    expect(
      Trace(experiment),
      has: [
        "z(h1)": -0.095, "a(h1)": 0.4762678458734389, "z(o1)": 0.44288035376203166,
        "a(o1)": 0.6089451469677643, "L": 0.17936764453811835,
        "dL/dw(h1->o1)": 0.06792883494534965, "dL/db(o1)": 0.14262737981140286,
        "dL/dw(x1->h1)": 0.000533647725798534, "dL/db(h1)": 0.010672954515970678,
      ])
  }

  /// Jay Alammar, "A Visual and Interactive Guide to the Basics of Neural Networks": prices of
  /// houses by 180 a square foot, in thousands; he rounds each error before he squares it.
  @Test func housePrices() {
    let rows = [(2.104, 399.9, 379.0, 441.0), (1.6, 329.9, 288, 1764), (2.4, 369, 432, 3969)]
    var squares = 0.0
    for (feet, price, printed, square) in rows {
      let trace = Trace(
        Experiment(
          network: Network(inputs: 1, layers: [.dense(.linear, [[180]])]),
          loss: .meanSquaredError, examples: [Example(input: [feet], target: [price])],
          learningRate: 0))
      let error = trace.value(of: "dL/da(o1)") / 2
      #expect(trace.loss.agrees(with: error * error))
      #expect(trace.value(of: "a(o1)").rounded() == printed)
      #expect(error.rounded() * error.rounded() == square, "\(error)")
      squares += square
    }
    #expect(squares / 3 == 2058)
  }

  static let huddar = Experiment(
    network: Network(
      inputs: 2,
      layers: [.dense(.sigmoid, [[0.1, 0.8], [0.4, 0.6]]), .dense(.sigmoid, [[0.3, 0.9]])]),
    loss: .squaredError, examples: [Example(input: [0.35, 0.9], target: [0.5])],
    learningRate: 1, trainsBiases: false)

  static let schiendorfer = Experiment(
    network: Network(
      inputs: 2,
      layers: [
        .dense(.sigmoid, [[6, -2], [-3, 5]]), .dense(.sigmoid, [[1, 0.25], [-2, 2]]),
      ]),
    loss: .squaredError, examples: [Example(input: [3, 1], target: [1, 0])],
    learningRate: 0.1, trainsBiases: false)
}
