import NeuralNetwork
import Walkthrough

/// How the weights of each layer are spread, and how large their gradients are.
package struct WeightReading {
  /// The weights into one layer.
  package struct Layer: Hashable {
    /// All weights, those of the first neuron first.
    package let weights: [Double]
    /// ∂L/∂w of each, once the backward pass has reached all of them.
    package let gradients: [Double]?

    /// The length of the gradient, √Σ(∂L/∂w)².
    package var gradientNorm: Double? {
      gradients?.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
  }

  /// The first hidden layer first.
  package let layers: [Layer]

  /// Reads the network as it stands.
  package init(_ walk: LessonWalk) {
    let shape = walk.trace.shape
    layers = walk.present.network.layers.enumerated().map { index, layer in
      let values = shape.neurons(layer: index + 1).flatMap { to in
        shape.neurons(layer: index).map { walk.known(.lossByWeight(from: $0, to: to)) }
      }
      let known = values.compactMap { $0 }
      return Layer(
        weights: layer.weights.flatMap { $0 }, gradients: known.count == values.count ? known : nil)
    }
  }
}
