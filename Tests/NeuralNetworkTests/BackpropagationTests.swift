import NeuralNetwork
import Reference
import Testing

@Suite struct BackpropagationTests {
  @Test("Mazur's gradients and updated weights")
  func mazur() {
    let gradient = Network.mazur.backward(.mazur, loss: .squaredError)
    expectClose(
      gradient.layers[1].weights.flatMap(\.self),
      [0.08216704056423077, 0.08266762784753325, -0.02260254047747507, -0.022740242215978222])
    expectClose(
      gradient.layers[0].weights.flatMap(\.self),
      [0.0004385677344743465, 0.000877135468948693, 0.0004977127352608599, 0.0009954254705217198])
    expectClose(gradient.layers[1].biases, [0.13849856162855695, -0.038098236516556236])
    let next = Network.mazur.descended(.squaredError, on: .mazur, by: 0.5, biases: false)
    expectClose(
      next.layers.flatMap { $0.weights.joined() },
      [
        0.1497807161327628, 0.19956143226552567, 0.24975114363236958, 0.29950228726473915,
        0.35891647971788465, 0.4086661860762334, 0.5113012702387375, 0.5613701211079891,
      ])
    #expect(next.layers.map(\.biases) == Network.mazur.layers.map(\.biases))
  }

  @Test("Huddar's deltas have the opposite sign, because he takes t − y")
  func huddar() {
    let example = Example(input: [0.35, 0.9], target: [0.5])
    let gradient = Network.huddar.backward(example, loss: .squaredError)
    expectClose(gradient.layers[1].biases, [0.04068112511233903])
    expectClose(gradient.layers[0].biases, [0.002654489030884742, 0.00817164506412987])
    let next = Network.huddar.descended(.squaredError, on: example, by: 1, biases: false)
    expectClose(next.layers[1].weights[0], [0.27232596506128215, 0.8729983630089926])
    expectClose(
      next.layers[0].weights.flatMap(\.self),
      [0.09907092883919034, 0.7976109598722038, 0.39713992422755456, 0.592645519442283])
    expectClose(next.outputs(for: example.input), [0.6820185832642942])
  }

  @Test("Schiendorfer's saturated neuron hardly learns")
  func schiendorfer() {
    let example = Example(input: [3, 1], target: [1, 0])
    let network = Network.schiendorfer
    expectClose(
      network.forward(example.input)[0].activations, [0.9999998874648379, 0.01798620996209156])
    expectClose(network.outputs(for: example.input), [0.7319417133694889, 0.12303185591001443])
    // His error has no ½ and no mean: twice ours.
    #expect(abs(2 * network.loss(.squaredError, on: example) - 0.08699208259994781) < 1e-15)
    let gradient = network.backward(example, loss: .squaredError)
    expectClose(
      gradient.layers[1].weights.flatMap { $0.map { 2 * $0 } },
      [-0.10518769048825163, -0.0018919280994576303, 0.02654904571226164, 0.0004775167642113309])
    expectClose(
      gradient.layers[0].weights[1].map { 2 * $0 }, [0.0014201436720081408, 0.0004733812240027136])
    let saturated = gradient.layers[0].weights[0].map { 2 * $0 }
    #expect(abs(saturated[0] + 5.34e-8) < 1e-10 && abs(saturated[1] + 1.78e-8) < 1e-10)
  }

  @Test("Karpathy's tanh neuron: the slopes of its output by weights, bias and inputs")
  func karpathy() {
    let bias = 6.8813735870195432
    let (a, gradient) = slopesOfOutput(
      weights: [-3, 1], inputs: [2, 0], bias: bias, activation: .tanh)
    expectClose([a], [0.7071067811865476])
    expectClose(gradient.layers[1].weights[0], [1, 0])
    expectClose(gradient.layers[1].biases, [0.5])
    expectClose(gradient.layers[0].biases, [-1.5, 0.5])
  }

  @Test("The sigmoid neuron of the CS231n notes")
  func cs231n() {
    let (a, gradient) = slopesOfOutput(
      weights: [2, -3], inputs: [-1, -2], bias: -3, activation: .sigmoid)
    expectClose([a], [0.7310585786300049])
    expectClose(gradient.layers[1].weights[0], [-0.19661193324148185, -0.3932238664829637])
    expectClose(gradient.layers[1].biases, [0.19661193324148185])
    expectClose(gradient.layers[0].biases, [0.3932238664829637, -0.5898357997244456])
  }

  @Test("Two neurons in a chain, one sigmoid after the other")
  func chain() {
    let network = Network(
      inputs: 1,
      layers: [
        Layer(weights: [[0.1]], biases: [-0.1], activation: .sigmoid),
        Layer(weights: [[0.3]], biases: [0.3], activation: .sigmoid),
      ])
    let example = Example(input: [0.05], target: [0.01])
    let states = network.forward(example.input)
    expectClose(states.flatMap(\.sums), [-0.095, 0.44288035376203166])
    expectClose(states.flatMap(\.activations), [0.4762678458734389, 0.6089451469677643])
    #expect(abs(network.loss(.squaredError, on: example) - 0.17936764453811835) < 1e-15)
    let gradient = network.backward(example, loss: .squaredError)
    expectClose(gradient.layers[1].weights[0], [0.06792883494533965])
    expectClose(gradient.layers[1].biases, [0.14262737981140286])
    expectClose(gradient.layers[0].weights[0], [0.000533647725798534])
    expectClose(gradient.layers[0].biases, [0.010672954515970678])
  }

  struct Nielsen: Sendable {
    var weight, bias, firstOutput, lastOutput, lastWeight: Double
  }

  @Test(
    "Nielsen's neuron learns to give 0; from a saturated start it learns late",
    arguments: [
      Nielsen(
        weight: 0.6, bias: 0.9, firstOutput: 0.8175744762, lastOutput: 0.0939556949,
        lastWeight: -1.28313243342),
      Nielsen(
        weight: 2, bias: 2, firstOutput: 0.98201379, lastOutput: 0.2028484243,
        lastWeight: -0.68429291095),
    ])
  func nielsen(_ start: Nielsen) {
    let example = Example(input: [1], target: [0])
    var network = Network.neuron(weights: [start.weight], bias: start.bias, activation: .sigmoid)
    #expect(abs(network.outputs(for: [1])[0] - start.firstOutput) < 1e-9)
    for _ in 1...300 {
      network = network.descended(.squaredError, on: example, by: 0.15, biases: true)
    }
    #expect(abs(network.outputs(for: [1])[0] - start.lastOutput) < 1e-9)
    #expect(abs(network.layers[0].weights[0][0] - start.lastWeight) < 1e-9)
  }

  @Test("Every gradient is PyTorch's", arguments: try ReferenceWalk.all())
  func reference(_ walk: ReferenceWalk) {
    let network = walk.file.network
    let gradient = network.backward(walk.file.example, loss: walk.file.loss)
    let names = NeuronNames(network)
    for parameter in network.parameters {
      guard let expected = walk.values[names.gradientKey(parameter)] ?? nil else { continue }
      #expect(gradient[parameter].agrees(with: expected), "\(parameter)")
    }
  }

  @Test("The gradient of a batch is the mean of its examples' gradients")
  func batches() {
    let network = Network(sizes: [2, 3, 2], hidden: .tanh, output: .sigmoid, seed: 4)
    let examples = [
      Example(input: [0, 1], target: [1, 0]), Example(input: [1, 1], target: [0, 0]),
      Example(input: [-1, 0.5], target: [1, 1]),
    ]
    let each = examples.map { network.backward($0, loss: .squaredError) }
    let mean = network.backward(examples, loss: .squaredError)
    for parameter in network.parameters {
      let expected = each.reduce(0) { $0 + $1[parameter] } / 3
      #expect(abs(mean[parameter] - expected) < 1e-16)
    }
  }

  /// The neuron's output and its slopes, with a loss whose slope by the output is 1; the inputs
  /// come through an identity layer, so that their slopes are that layer's bias gradients.
  private func slopesOfOutput(
    weights: [Double], inputs: [Double], bias: Double, activation: Activation
  ) -> (output: Double, gradient: Gradient) {
    var network = Network.neuron(weights: weights, bias: bias, activation: activation)
    network.layers.insert(
      Layer(weights: [[1, 0], [0, 1]], biases: [0, 0], activation: .linear), at: 0)
    let output = network.outputs(for: inputs)[0]
    let example = Example(input: inputs, target: [output - 1])
    return (output, network.backward(example, loss: .squaredError))
  }
}

/// Agreement to 12 digits, relative, or absolute near 0.
func expectClose(
  _ found: [Double], _ expected: [Double], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.count == expected.count, sourceLocation: sourceLocation)
  for (value, known) in zip(found, expected) {
    #expect(
      abs(value - known) <= 1e-12 * max(abs(known), 1e-3), "\(value) is not \(known)",
      sourceLocation: sourceLocation)
  }
}
