import NeuralNetwork
import Testing

@Suite struct NormalizationTests {
  @Test("The training inputs get mean 0 and deviation 1; the test inputs the same treatment")
  func bothSets() {
    let raw = Dataset(.moons, count: 80, testCount: 20, seed: 3)
    let (dataset, normalization) = raw.normalized()
    for column in 0..<2 {
      let values = dataset.train.map { $0.input[column] }
      let mean = values.reduce(0, +) / 80
      let variance = values.reduce(0) { $0 + $1 * $1 } / 80
      #expect(abs(mean) < 1e-14 && abs(variance - 1) < 1e-12)
    }
    #expect(dataset.test.map(\.input) == raw.test.map { normalization.inputs(for: $0.input) })
    #expect(dataset.train.map(\.target) == raw.train.map(\.target))
  }

  @Test func anInputThatNeverChangesBecomesZero() {
    let normalization = Normalization([[3, 1], [3, 5]])
    #expect(normalization.means == [3, 3])
    #expect(normalization.deviations == [1, 2])
    #expect(normalization.inputs(for: [3, 1]) == [0, -1])
  }
}
