import NeuralNetwork

/// The name of a neuron: `x1`, `h2`, `h2.1` or `o1`.
package enum Neuron: Hashable, Sendable {
  /// An input, counted from 1.
  case input(Int)
  /// A hidden neuron, counted from 1. `layer` (from 1) is nil when there is one hidden layer.
  case hidden(Int, layer: Int?)
  /// An output, counted from 1.
  case output(Int)

  /// The stable ASCII name used in lessons, files and tests.
  package var key: String {
    switch self {
    case .input(let index): "x\(index)"
    case .hidden(let index, nil): "h\(index)"
    case .hidden(let index, let layer?): "h\(layer).\(index)"
    case .output(let index): "o\(index)"
    }
  }

  /// Reads a name such as `h2.1`; nil when it is not one.
  package init?(key text: some StringProtocol) {
    let key = String(text).utf8
    let parts = key.dropFirst().split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Self.counted($0) }
    guard let first = key.first, numbers.count == parts.count else { return nil }
    switch (Character(Unicode.Scalar(first)), numbers.count) {
    case ("x", 1): self = .input(numbers[0])
    case ("h", 1): self = .hidden(numbers[0], layer: nil)
    case ("h", 2): self = .hidden(numbers[1], layer: numbers[0])
    case ("o", 1): self = .output(numbers[0])
    default: return nil
    }
  }

  /// A number from 1 up, written in plain digits without leading zeros.
  static func counted(_ digits: Substring.UTF8View, atMost count: Int = 4) -> Int? {
    guard digits.first != UInt8(ascii: "0"), digits.count <= count else { return nil }
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    return Int(Substring(digits))
  }
}
