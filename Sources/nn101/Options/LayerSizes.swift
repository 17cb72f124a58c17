import ArgumentParser
import Walkthrough

/// The sizes of a network's layers as they are typed, inputs first: `2-4-2-1`.
struct LayerSizes: Hashable, Sendable, CustomStringConvertible {
  var sizes: [Int]

  var description: String { sizes.map(String.init).joined(separator: "-") }

  init(sizes: [Int]) {
    self.sizes = sizes
  }

  /// Reads sizes; throws what is wrong with them.
  init(_ text: String) throws {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    sizes = parts.compactMap { Int($0) }.filter { NetworkLimits.units.contains($0) }
    guard sizes.count == parts.count, sizes.count >= 2 else {
      throw ValidationError(
        "write inputs, hidden layers and outputs, each from 1 to "
          + "\(NetworkLimits.units.upperBound), such as "
          + "2-4-2-1")
    }
    guard sizes.count <= NetworkLimits.layers.upperBound else {
      throw ValidationError("at most \(NetworkLimits.layers.upperBound) layers are possible")
    }
    let parameters = NetworkLimits.parameters(of: sizes)
    guard parameters <= NetworkLimits.parameters else {
      throw ValidationError(
        "that makes \(parameters) weights and biases; at most "
          + "\(NetworkLimits.parameters) are possible")
    }
  }
}
