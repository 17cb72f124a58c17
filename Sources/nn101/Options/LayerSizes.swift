import ArgumentParser

/// The sizes of a network's layers as they are typed, inputs first: `2-4-2-1`.
struct LayerSizes: Hashable, Sendable, CustomStringConvertible {
  static let maximumLayers = 64
  static let maximumUnits = 1000
  static let maximumParameters = 200_000

  var sizes: [Int]

  var description: String { sizes.map(String.init).joined(separator: "-") }

  init(sizes: [Int]) {
    self.sizes = sizes
  }

  /// Reads sizes; throws what is wrong with them.
  init(_ text: String) throws {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    sizes = parts.compactMap { Int($0) }.filter { (1...Self.maximumUnits).contains($0) }
    guard sizes.count == parts.count, sizes.count >= 2 else {
      throw ValidationError(
        "write inputs, hidden layers and outputs, each from 1 to \(Self.maximumUnits), such as "
          + "2-4-2-1")
    }
    guard sizes.count <= Self.maximumLayers else {
      throw ValidationError("at most \(Self.maximumLayers) layers are possible")
    }
    let parameters = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    guard parameters <= Self.maximumParameters else {
      throw ValidationError(
        "that makes \(parameters) weights and biases; at most \(Self.maximumParameters) are possible"
      )
    }
  }
}
