/// How inputs are brought to mean 0 and standard deviation 1: (x − mean) / deviation.
package struct Normalization: Hashable, Sendable {
  /// One mean for each input.
  package let means: [Double]
  /// One standard deviation for each input; 1 for an input that is always the same.
  package let deviations: [Double]

  /// Numbers that were measured before, as many deviations as means.
  package init(means: [Double], deviations: [Double]) {
    self.means = means
    self.deviations = deviations
  }

  /// Measures the rows of a table, one column for each input.
  package init(_ rows: [[Double]]) {
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

  /// The same inputs in standard deviations from the mean.
  package func inputs(for raw: [Double]) -> [Double] {
    raw.indices.map { (raw[$0] - means[$0]) / deviations[$0] }
  }

  /// The examples with their inputs as the network sees them.
  package func examples(_ raw: [Example]) -> [Example] {
    raw.map { Example(input: inputs(for: $0.input), target: $0.target) }
  }
}
