/// How the first weights are drawn.
///
/// Biases always begin at 0. /// `inputs` and `units` are the sizes of the layer before and of the layer itself.
package enum InitialWeights: String, CaseIterable, Sendable {
  /// He for ReLU and its kin, Xavier for all other activations.
  case automatic
  /// Evenly from −r … r with r = √(6 / (inputs + units)).
  ///
  /// Keeps the spread of the activations and of the deltas about equal from layer to layer, for
  /// activations with slope 1 at 0. Source: Glorot and Bengio, 2010.
  case xavier
  /// Evenly from −r … r with r = √(6 / inputs).
  ///
  /// Twice Xavier's variance, because ReLU silences half of its inputs. Source: He, Zhang, Ren and
  /// Sun, 2015.
  case he
  /// Evenly from −1 … 1, whatever the layer's size.
  case uniform
  /// Normally distributed with mean 0 and standard deviation 1, whatever the layer's size.
  case gaussian
  /// All 0: the neurons of a layer then never part.
  case zeros
}

extension InitialWeights {
  /// The weights of one layer as `weights[to][from]`, drawn neuron by neuron.
  package func weights(
    inputs: Int, units: Int, activation: Activation, using generator: inout SeededGenerator
  ) -> [[Double]] {
    (0..<units).map { _ in
      (0..<inputs).map { _ in
        weight(inputs: inputs, units: units, activation: activation, using: &generator)
      }
    }
  }

  private func weight(
    inputs: Int, units: Int, activation: Activation, using generator: inout SeededGenerator
  ) -> Double {
    switch self {
    case .automatic:
      return InitialWeights.fitting(activation).weight(
        inputs: inputs, units: units, activation: activation, using: &generator)
    case .xavier:
      let limit = (6 / Double(inputs + units)).squareRoot()
      return generator.uniform(in: -limit...limit)
    case .he:
      let limit = (6 / Double(inputs)).squareRoot()
      return generator.uniform(in: -limit...limit)
    case .uniform: return generator.uniform(in: -1...1)
    case .gaussian: return generator.gaussian()
    case .zeros: return 0
    }
  }

  /// What `automatic` stands for with a given activation.
  package static func fitting(_ activation: Activation) -> InitialWeights {
    switch activation {
    case .relu, .leakyRelu, .softplus, .elu, .gelu, .silu: .he
    case .sigmoid, .tanh, .linear, .softmax, .step, .sine: .xavier
    }
  }
}

extension Network {
  /// A network with random first weights, the same ones for the same seed.
  ///
  /// `sizes` counts the inputs first and the outputs last, as in [2, 3, 1].
  package init(
    sizes: [Int], hidden: Activation, output: Activation, seed: UInt64,
    scheme: InitialWeights = .automatic
  ) {
    self.init(
      sizes: sizes, hidden: HiddenActivations(hidden), output: output, seed: seed, scheme: scheme)
  }

  /// The same with an activation for each hidden layer.
  package init(
    sizes: [Int], hidden: HiddenActivations, output: Activation, seed: UInt64,
    scheme: InitialWeights = .automatic
  ) {
    var generator = SeededGenerator(seed: seed)
    let layers = zip(sizes, sizes.dropFirst()).enumerated().map { index, size in
      let activation = index == sizes.count - 2 ? output : hidden[index]
      return Layer(
        weights: scheme.weights(
          inputs: size.0, units: size.1, activation: activation, using: &generator),
        biases: Array(repeating: 0, count: size.1),
        activation: activation)
    }
    self.init(inputs: sizes.first ?? 0, layers: layers)
  }
}
