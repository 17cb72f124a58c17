import Foundation
import NeuralNetwork

/// The two tasks on the circle data, and the file that tells other programs of them.
enum CircleTask: String {
  case w1 = "W1"
  case w2 = "W2"

  static let fileOption = "--file"

  var sizes: [Int] {
    switch self {
    case .w1: [2, 4, 2, 1]
    case .w2: [2, 8, 8, 8, 1]
    }
  }

  var shape: String { sizes.map(String.init).joined(separator: "-") }

  /// A network file, in JSON, with first weights and examples.
  var file: String {
    let layers = CircleData.network(sizes).layers.map {
      "{\"activation\": \"tanh\", \"weights\": \($0.weights), \"biases\": \($0.biases)}"
    }
    let examples = CircleData.examples.map {
      "{\"input\": \($0.input), \"target\": \($0.target)}"
    }
    return """
      {"network": {"layers": [{"inputs": \(sizes[0])},
        \(layers.joined(separator: ",\n  "))]},
       "loss": "squared-error", "learning-rate": 0.03, "examples": [
        \(examples.joined(separator: ",\n  "))]}

      """
  }

  /// Runs the body with the file while it is there.
  func withFile<Result>(_ body: (String) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.path + "/nn101-bench-\(getpid()).json"
    try file.write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }
}
