/// How inputs are brought to mean 0 and standard deviation 1, and targets where they are
/// measurements: (x − mean) / deviation.
package struct Normalization: Hashable, Sendable {
  /// One mean for each input.
  package let means: [Double]
  /// One standard deviation for each input; 1 for an input that is always the same.
  package let deviations: [Double]
  /// What the targets are brought to the same way by; nil where they stay as they are.
  package let targets: Scale?

  /// A mean and a standard deviation for each number of a row.
  package struct Scale: Hashable, Sendable {
    /// One mean for each number.
    package let means: [Double]
    /// One standard deviation for each number; 1 for one that is always the same.
    package let deviations: [Double]

    /// Numbers that were measured before, as many deviations as means.
    package init(means: [Double], deviations: [Double]) {
      self.means = means
      self.deviations = deviations
    }

    /// Measures the rows of a table, one column for each number.
    init(_ rows: [[Double]]) {
      let count = Double(max(rows.count, 1))
      let columns = rows.first?.indices ?? 0..<0
      let means = columns.map { column in rows.reduce(0) { $0 + $1[column] } / count }
      deviations = columns.map { column in
        let squares = rows.reduce(0) {
          $0 + ($1[column] - means[column]) * ($1[column] - means[column])
        }
        let deviation = (squares / count).squareRoot()
        return deviation > 0 ? deviation : 1
      }
      self.means = means
    }

    /// Numbers in standard deviations from the mean.
    func normalized(_ raw: [Double]) -> [Double] {
      raw.indices.map { (raw[$0] - means[$0]) / deviations[$0] }
    }

    /// The first column whose mean or deviation is no number any more.
    fileprivate var firstTooLarge: Int? {
      means.indices.first { !means[$0].isFinite || !deviations[$0].isFinite }
    }

    /// The numbers in their own unit again.
    package func raw(_ normalized: [Double]) -> [Double] {
      normalized.indices.map { normalized[$0] * deviations[$0] + means[$0] }
    }
  }

  /// Numbers that were measured before, as many deviations as means.
  package init(means: [Double], deviations: [Double], targets: Scale? = nil) {
    self.means = means
    self.deviations = deviations
    self.targets = targets
  }

  /// Measures the inputs of examples, and their targets where they are to be normalised too.
  package init(_ examples: [Example], withTargets: Bool = false) {
    let inputs = Scale(examples.map(\.input))
    self.init(
      means: inputs.means, deviations: inputs.deviations,
      targets: withTargets ? Scale(examples.map(\.target)) : nil)
  }

  /// A column of numbers that are too large to be measured.
  package enum TooLarge: Hashable, Sendable {
    case input(Int)
    case target(Int)
  }

  /// The first column whose mean or deviation came out too large for a number, counted from 0; nil
  /// where all are numbers.
  package var tooLarge: TooLarge? {
    Scale(means: means, deviations: deviations).firstTooLarge.map { .input($0) }
      ?? targets?.firstTooLarge.map { .target($0) }
  }

  /// The same inputs in standard deviations from the mean.
  package func inputs(for raw: [Double]) -> [Double] {
    Scale(means: means, deviations: deviations).normalized(raw)
  }

  /// The examples as the network sees them.
  package func examples(_ raw: [Example]) -> [Example] {
    raw.map {
      Example(input: inputs(for: $0.input), target: targets?.normalized($0.target) ?? $0.target)
    }
  }
}
