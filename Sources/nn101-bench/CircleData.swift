import NeuralNetwork

/// The examples of W1, W2 and LAT1, which the program in C makes too.
///
/// 250 points of the square from −1 to 1; the target is 1 inside a circle and −1 outside it.
enum CircleData {
  static let examples: [Example] = {
    var generator = SeededGenerator(seed: 101)
    return (0..<250).map { _ in
      let x = generator.uniform(in: -1...1)
      let y = generator.uniform(in: -1...1)
      return Example(input: [x, y], target: [x * x + y * y < 0.5 ? 1 : -1])
    }
  }()

  /// A network whose first weights the program in C makes too: evenly from −½ … ½.
  static func network(_ sizes: [Int]) -> Network {
    var network = Network(sizes: sizes, hidden: .tanh, output: .tanh, seed: 0, scheme: .zeros)
    var generator = SeededGenerator(seed: 7)
    for parameter in network.parameters where !parameter.isBias {
      network[parameter] = generator.uniform(in: -0.5...0.5)
    }
    return network
  }
}
