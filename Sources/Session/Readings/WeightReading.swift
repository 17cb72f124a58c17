import NeuralNetwork
import Walkthrough

/// How the weights of each layer are spread, and how large their gradients are.
package struct WeightReading {
  /// The weights into one layer.
  package struct Layer: Hashable {
    /// All weights, those of the first neuron first.
    package let weights: [Double]
    /// ∂J/∂w or ∂L/∂w of each, once the backward pass has reached all of them.
    package let gradients: [Double]?

    /// The weight in the middle, or half-way between the two there; 0 where there are none.
    package var median: Double {
      let sorted = weights.sorted()
      guard !sorted.isEmpty else { return 0 }
      let middle = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    /// The length of the gradient, √Σ(∂J/∂w)².
    package var gradientNorm: Double? {
      gradients?.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
  }

  /// Whose gradients they are: J's once they are known, until then those of the L that is walked.
  package let measure: Quantity
  /// The first hidden layer first.
  package let layers: [Layer]

  /// Reads the network of the training step that is walked.
  package init(_ walk: LessonWalk) {
    let (trace, shape) = (walk.trace, walk.trace.shape)
    let isOfBatch = trace.hasCost && walk.cursor >= trace.updateStart
    measure = isOfBatch ? .cost : trace.resolved(.loss)
    layers = walk.experiment.network.layers.enumerated().map { index, layer in
      let values = shape.neurons(layer: index + 1).flatMap { to in
        shape.neurons(layer: index).map { from in
          walk.known(
            isOfBatch ? .costByWeight(from: from, to: to) : .lossByWeight(from: from, to: to))
        }
      }
      let known = values.compactMap { $0 }
      return Layer(
        weights: layer.weights.flatMap { $0 }, gradients: known.count == values.count ? known : nil)
    }
  }
}
