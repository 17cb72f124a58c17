import NeuralNetwork
import Testing

@Suite struct NormalizationTests {
  @Test("The inputs get mean 0 and deviation 1")
  func meanAndDeviation() {
    let raw = Dataset(.moons, count: 80, seed: 3).train
    let normalization = Normalization(raw)
    #expect(normalization.examples(raw).map(\.target) == raw.map(\.target))
    for column in 0..<2 {
      let values = normalization.examples(raw).map { $0.input[column] }
      let mean = values.reduce(0, +) / 80
      let variance = values.reduce(0) { $0 + $1 * $1 } / 80
      #expect(abs(mean) < 1e-14 && abs(variance - 1) < 1e-12)
    }
  }

  @Test func anInputThatNeverChangesBecomesZero() {
    let normalization = Normalization([
      Example(input: [3, 1], target: [7]), Example(input: [3, 5], target: [9]),
    ])
    #expect(normalization.means == [3, 3])
    #expect(normalization.deviations == [1, 2])
    #expect(normalization.inputs(for: [3, 1]) == [0, -1])
  }

  @Test("Targets are brought to the same measure where asked, and back to their own unit")
  func targets() {
    let raw = [Example(input: [1], target: [2000]), Example(input: [2], target: [6000])]
    let normalization = Normalization(raw, withTargets: true)
    #expect(normalization.examples(raw).map(\.target) == [[-1], [1]])
    #expect(normalization.targets?.raw([0.5]) == [5000])
    #expect(Normalization(raw).targets == nil)
  }
}
