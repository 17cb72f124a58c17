/// Examples to learn from, and examples to be judged by.
package struct Dataset: Hashable, Sendable {
  /// What the data are of.
  package let kind: DatasetKind
  /// What each input is, such as `x1` or `x1*x2`.
  package let inputNames: [String]
  /// What a network learns from.
  package let train: [Example]
  /// Drawn apart from the training examples, in the same way; empty for truth tables.
  package let test: [Example]

  /// How many classes the target tells apart; nil for measurements.
  package var classes: Int? { kind.classes }

  /// Draws a data set; the same arguments give the same bits on every platform.
  ///
  /// `noise` is the standard deviation of what is added: to the inputs of classes, and to the
  /// target of measurements. The training examples do not depend on how many test examples there
  /// are.
  package init(
    _ kind: DatasetKind, count: Int? = nil, testCount: Int? = nil, noise: Double? = nil,
    seed: UInt64 = 1, features: InputFeatures = .coordinates
  ) {
    self.kind = kind
    inputNames = features.names(inputCount: kind.inputCount)
    var generator = SeededGenerator(seed: seed)
    let noise = noise ?? kind.usualNoise
    func draw(_ count: Int) -> [Example] {
      kind.points(count, noise: noise, using: &generator).map { point in
        Example(input: features.inputs(for: point.place), target: [point.target])
      }
    }
    train = draw(count ?? kind.usualCount)
    test = draw(testCount ?? kind.usualTestCount)
  }

  /// Deals examples out at random: a share of them, rounded, becomes the test examples.
  ///
  /// At least one is left to learn from, and both parts keep the examples' order.
  package static func split(
    _ examples: [Example], testShare: Double, seed: UInt64
  ) -> (train: [Example], test: [Example]) {
    var order = Array(examples.indices)
    var generator = SeededGenerator(seed: seed)
    generator.shuffle(&order)
    let count = min(
      Int((Double(examples.count) * testShare).rounded()), max(0, examples.count - 1))
    return (
      order.dropLast(count).sorted().map { examples[$0] },
      order.suffix(count).sorted().map { examples[$0] }
    )
  }
}
