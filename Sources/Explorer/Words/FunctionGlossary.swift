import NeuralNetwork
import Walkthrough

extension Glossary {
  /// What the activation or the loss behind a number does; nil where it has neither.
  static func function(of quantity: Quantity, in trace: Trace) -> String? {
    switch quantity {
    case .activation(let neuron), .activationSlope(let neuron):
      guard let layer = trace.shape.layer(of: neuron), layer > 0 else { return nil }
      return words(for: trace.experiment.network.layers[layer - 1].activation)
    case .lossShare, .lossByActivation(.output): return words(for: trace.experiment.loss)
    case .marked(let own, _): return function(of: own, in: trace)
    case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .preActivation, .loss,
      .cost, .lossByActivation, .outputSlope, .lossByPreActivation, .lossByWeight, .lossByBias,
      .costByWeight, .costByBias, .weightMemory, .biasMemory, .updatedWeight, .updatedBias:
      return nil
    }
  }

  /// What an activation does with z, in a sentence or two.
  static func words(for activation: Activation) -> String {
    switch activation {
    case .sigmoid: "Sigmoid squeezes every z between 0 and 1; it is steepest at 0, with slope 0.25."
    case .relu: "ReLU lets what is above 0 through and makes 0 of the rest."
    case .tanh: "Tanh squeezes every z between -1 and 1; it is steepest at 0, with slope 1."
    case .linear: "Linear passes z on as it is: its slope is 1 everywhere."
    case .leakyRelu: "Leaky ReLU lets what is above 0 through, and a hundredth of the rest."
    case .softplus: "Softplus is ReLU with its corner rounded off: its slope is the sigmoid of z."
    case .elu: "ELU lets what is above 0 through; below, it bends down toward -1, never a corner."
    case .gelu:
      "GELU multiplies z by Phi(z): the share of normally distributed numbers that are below z."
    case .silu: "SiLU, or swish, multiplies z by its own sigmoid: a soft ReLU that dips below 0."
    case .step:
      "The step is 1 above 0 and 0 elsewhere. It is flat, so nothing in front of it can learn."
    case .sine: "The sine goes up and down with z for ever: far apart z can give the same a."
    case .softmax: "Softmax turns all the layer's z into shares of one whole."
    }
  }

  /// What a loss counts, in a sentence.
  static func words(for loss: Loss) -> String {
    switch loss {
    case .squaredError: "Squared error: half the square of how far the output is off."
    case .meanSquaredError:
      "Mean squared error: the square of how far the output is off, shared among the outputs."
    case .crossEntropy: "Cross-entropy: how surprised the output is by the right class."
    case .binaryCrossEntropy: "Binary cross-entropy: how surprised the output is by the answer."
    case .sumOfSquares: "Sum of squares: the whole square of how far the output is off."
    case .absoluteError:
      "Absolute error: how far the output is off. Its pull is the same, near or far."
    case .huber:
      "Huber: half the square of small errors; beyond 1 it grows only as fast as the error itself."
    case .hinge:
      "Hinge: nothing once the output is on the target's side by 1 or more, else what is missing."
    }
  }
}
