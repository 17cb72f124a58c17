import Foundation
import NeuralNetwork
import Walkthrough

/// One example's numbers, worked out by none of the program's arithmetic.
///
/// The forward pass is written as a textbook writes it, and every derivative is the loss nudged up
/// and down: there is no backward pass here to be wrong in the same way. Of the program it takes
/// only the weights, biases, example and learning rate; numbers are asked for by their keys.
struct PlainNumbers {
  private let network: Network
  private let loss: String
  private let input: [Double]
  private let target: [Double]
  private let learningRate: Double
  private let trainsBiases: Bool

  init(_ experiment: Experiment, _ example: Example) {
    network = experiment.network
    loss = experiment.loss.rawValue
    input = example.input
    target = example.target
    learningRate = experiment.learningRate
    trainsBiases = experiment.settings.trainsBiases
  }

  /// Where a neuron stands: 0 is the layer of the inputs.
  private struct Position: Hashable {
    let layer: Int
    let index: Int
  }

  /// One number of the network that is moved while the others stay.
  private enum Nudge {
    case weight(Position, from: Int)
    case bias(Position)
    case sum(Position)
    case activation(Position)
  }

  /// The number that has a key; nil when there is none such.
  func value(_ key: String) -> Double? {
    guard let parts = key.wholeMatch(of: /([^(]+?)(?:\(([^()>]+?)(?:->([^()>]+))?\))?/) else {
      return nil
    }
    let (name, first, second) = (String(parts.1), parts.2.map(String.init), parts.3)
    if let second {
      guard let from = first.flatMap(position), let to = position(String(second)) else {
        return nil
      }
      return value(name, ofWeight: to, from: from.index)
    }
    if let neuron = first.flatMap(position) { return value(name, of: neuron) }
    switch name {
    case "eta": return learningRate
    case "L": return totalLoss()
    case let name where name.hasPrefix("x"): return position(name).map { input[$0.index] }
    case let name where name.hasPrefix("t"): return Int(name.dropFirst()).map { target[$0 - 1] }
    default: return nil
    }
  }

  private func value(_ name: String, ofWeight to: Position, from: Int) -> Double? {
    let weight = network.layers[to.layer - 1].weights[to.index][from]
    switch name {
    case "w": return weight
    case "dL/dw": return slope(.weight(to, from: from))
    case "w'": return weight - learningRate * slope(.weight(to, from: from))
    default: return nil
    }
  }

  private func value(_ name: String, of neuron: Position) -> Double? {
    let walk = forward()
    switch name {
    case "b": return network.layers[neuron.layer - 1].biases[neuron.index]
    case "b'":
      let bias = network.layers[neuron.layer - 1].biases[neuron.index]
      return trainsBiases ? bias - learningRate * slope(.bias(neuron)) : bias
    case "z": return walk.sums[neuron.layer][neuron.index]
    case "a": return walk.values[neuron.layer][neuron.index]
    case "L": return lossShares(walk.values[neuron.layer])[neuron.index]
    case "dL/da": return slope(.activation(neuron))
    case "dL/dz": return slope(.sum(neuron))
    case "dL/db": return slope(.bias(neuron))
    case "da/dz":
      let z = walk.sums[neuron.layer][neuron.index]
      let activation = network.layers[neuron.layer - 1].activation.rawValue
      // At a corner the slope from the left holds, as the course says.
      let (low, high) = z == 0 ? (z - 1e-6, z) : (z - 1e-6, z + 1e-6)
      return (Self.activate(high, activation) - Self.activate(low, activation)) / (high - low)
    default: return nil
    }
  }

  /// What an update does to the loss of this example: the loss before, and after it.
  var lossesAroundUpdate: (before: Double, after: Double) {
    var updated = network
    for (number, layer) in network.layers.enumerated() {
      for to in layer.biases.indices {
        let neuron = Position(layer: number + 1, index: to)
        for from in layer.weights[to].indices {
          updated.layers[number].weights[to][from] -=
            learningRate * slope(.weight(neuron, from: from))
        }
        if trainsBiases {
          updated.layers[number].biases[to] -= learningRate * slope(.bias(neuron))
        }
      }
    }
    return (totalLoss(), totalLoss(of: updated))
  }

  // MARK: Forward

  private static func activate(_ z: Double, _ activation: String) -> Double {
    switch activation {
    case "sigmoid": 1 / (1 + exp(-z))
    case "tanh": (exp(z) - exp(-z)) / (exp(z) + exp(-z))
    case "relu": z > 0 ? z : 0
    case "leaky-relu": z > 0 ? z : 0.01 * z
    case "linear": z
    default: .nan
    }
  }

  private func forward(
    _ network: Network? = nil, _ nudge: Nudge? = nil, by amount: Double = 0
  ) -> (sums: [[Double]], values: [[Double]]) {
    var (sums, values) = ([input], [input])
    for (number, layer) in (network ?? self.network).layers.enumerated() {
      var z = layer.biases
      for to in z.indices {
        for from in layer.weights[to].indices {
          z[to] += layer.weights[to][from] * values[number][from]
        }
      }
      if case .sum(let neuron)? = nudge, neuron.layer == number + 1 { z[neuron.index] += amount }
      var a = z.map { Self.activate($0, layer.activation.rawValue) }
      if layer.activation.rawValue == "softmax" {
        let powers = z.map { exp($0) }
        a = powers.map { $0 / powers.reduce(0, +) }
      }
      if case .activation(let neuron)? = nudge, neuron.layer == number + 1 {
        a[neuron.index] += amount
      }
      sums.append(z)
      values.append(a)
    }
    return (sums, values)
  }

  private func lossShares(_ outputs: [Double]) -> [Double] {
    zip(outputs, target).map { a, t in
      switch loss {
      case "squared-error": (a - t) * (a - t) / 2
      case "mean-squared-error": (a - t) * (a - t) / Double(target.count)
      case "cross-entropy": t == 0 ? 0 : -t * log(a)
      case "binary-cross-entropy":
        (t == 0 ? 0 : -t * log(a)) + (t == 1 ? 0 : -(1 - t) * log(1 - a))
      default: .nan
      }
    }
  }

  private func totalLoss(
    of network: Network? = nil, _ nudge: Nudge? = nil, by amount: Double = 0
  ) -> Double {
    lossShares(forward(network, nudge, by: amount).values.last ?? []).reduce(0, +)
  }

  /// The slope of the loss along one number: nudged up, nudged down.
  private func slope(_ nudge: Nudge) -> Double {
    let step = 1e-5
    let losses = [step, -step].map { amount -> Double in
      var moved = network
      switch nudge {
      case .weight(let to, let from): moved.layers[to.layer - 1].weights[to.index][from] += amount
      case .bias(let neuron): moved.layers[neuron.layer - 1].biases[neuron.index] += amount
      case .sum, .activation: break
      }
      return totalLoss(of: moved, nudge, by: amount)
    }
    return (losses[0] - losses[1]) / (2 * step)
  }

  /// `x1`, `h2`, `h2.1`, `o1`.
  private func position(_ name: String) -> Position? {
    let numbers = name.dropFirst().split(separator: ".").compactMap { Int($0) }
    guard let first = numbers.first, let last = numbers.last else { return nil }
    switch name.first {
    case "x": return Position(layer: 0, index: first - 1)
    case "h": return Position(layer: numbers.count == 1 ? 1 : first, index: last - 1)
    case "o": return Position(layer: network.layers.count, index: first - 1)
    default: return nil
    }
  }
}
