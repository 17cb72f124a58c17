import NeuralNetwork

/// The examples of W3: not real digits, but pictures of 8x8 that are as large and as sparse.
///
/// Each of ten classes is a random picture, half of it empty; each example is its class's picture
/// with noise.
enum DigitsData {
  static let examples: [Example] = {
    var generator = SeededGenerator(seed: 88)
    let pictures = (0..<10).map { _ in
      (0..<64).map { _ in max(0, generator.uniform(in: -1...1)) }
    }
    return (0..<1600).map { _ in
      let digit = generator.index(below: 10)
      let picture = pictures[digit].map { shade in
        shade == 0 ? 0 : min(1, max(0, shade + 0.3 * generator.gaussian()))
      }
      return Example(input: picture, target: (0..<10).map { $0 == digit ? 1 : 0 })
    }
  }()
}
