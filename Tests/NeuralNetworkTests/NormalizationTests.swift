import NeuralNetwork
import Testing

@Suite struct NormalizationTests {
  @Test("The inputs get mean 0 and deviation 1")
  func meanAndDeviation() {
    let raw = Dataset(.moons, count: 80, seed: 3).train.map(\.input)
    let normalization = Normalization(raw)
    for column in 0..<2 {
      let values = raw.map { normalization.inputs(for: $0)[column] }
      let mean = values.reduce(0, +) / 80
      let variance = values.reduce(0) { $0 + $1 * $1 } / 80
      #expect(abs(mean) < 1e-14 && abs(variance - 1) < 1e-12)
    }
  }

  @Test func anInputThatNeverChangesBecomesZero() {
    let normalization = Normalization([[3, 1], [3, 5]])
    #expect(normalization.means == [3, 3])
    #expect(normalization.deviations == [1, 2])
    #expect(normalization.inputs(for: [3, 1]) == [0, -1])
  }
}
