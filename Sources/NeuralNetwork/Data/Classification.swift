/// How outputs are read as classes.
package enum Classification: Hashable, Sendable {
  /// One output: class 1 above the threshold, class 0 at it and below.
  case threshold(Double)
  /// As many outputs as classes: the largest output tells the class, the first one in a tie.
  case largest(classes: Int)

  /// How the targets of these examples name classes; nil when they are measurements.
  ///
  /// One target with two different values in all is a threshold half-way between them; several
  /// targets, one of them 1 and the others 0, are classes. What is only tested has a say: the same
  /// data are classes however they were split.
  package init?(_ training: [Example], _ test: [Example] = []) {
    let examples = [training, test].lazy.joined()
    guard let outputs = examples.first?.target.count, outputs > 0 else { return nil }
    if outputs == 1 {
      var values: [Double] = []
      for examples in [training, test] {
        for example in examples where !values.contains(example.target[0]) {
          guard values.count < 2 else { return nil }
          values.append(example.target[0])
        }
      }
      guard values.count == 2 else { return nil }
      self = .threshold((values[0] + values[1]) / 2)
    } else {
      let areClasses = examples.allSatisfy { example in
        example.target.count(where: { $0 == 1 }) == 1
          && example.target.count(where: { $0 == 0 }) == outputs - 1
      }
      guard areClasses else { return nil }
      self = .largest(classes: outputs)
    }
  }

  /// True where each class has an output of its own.
  package var isOfSeveralOutputs: Bool {
    switch self {
    case .threshold: false
    case .largest: true
    }
  }

  /// How many classes there are.
  package var classCount: Int {
    switch self {
    case .threshold: 2
    case .largest(let classes): classes
    }
  }

  /// The class that outputs or targets stand for, counted from 0.
  package func classIndex(of outputs: [Double]) -> Int { classIndex(in: outputs) }

  /// The same for numbers that stand in a batch.
  @inline(__always)
  func classIndex(in outputs: some RandomAccessCollection<Double>) -> Int {
    switch self {
    case .threshold(let threshold): (outputs.first ?? 0) > threshold ? 1 : 0
    case .largest:
      outputs.enumerated().max { $0.element < $1.element }?.offset ?? 0
    }
  }
}

/// Which classes the examples had, and which the network took them for.
package struct ConfusionMatrix: Hashable, Sendable {
  /// How many classes there are.
  let classes: Int
  /// Row by row in one array: many of these are kept.
  private var flatCounts: [Int]

  /// No example yet, in so many rows and columns.
  package init(classes: Int) {
    self.classes = classes
    flatCounts = Array(repeating: 0, count: classes * classes)
  }

  /// How often each happened, as `counts[actual][predicted]`.
  package var counts: [[Int]] {
    (0..<classes).map { Array(flatCounts[$0 * classes..<($0 + 1) * classes]) }
  }

  /// Counts one example of class `actual` that was taken for `predicted`.
  package mutating func add(actual: Int, predicted: Int) {
    flatCounts[actual * classes + predicted] += 1
  }

  /// How many examples were counted.
  package var total: Int { flatCounts.reduce(0, +) }
  /// How many were taken for what they are.
  package var correct: Int {
    (0..<classes).reduce(0) { $0 + flatCounts[$1 * classes + $1] }
  }

  /// The share of examples that were taken for what they are, 0 … 1; 0 without examples.
  package var accuracy: Double { total == 0 ? 0 : Double(correct) / Double(total) }
}
