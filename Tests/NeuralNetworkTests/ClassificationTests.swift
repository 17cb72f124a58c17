import NeuralNetwork
import Testing

@Suite struct ClassificationTests {
  private func examples(_ targets: [[Double]]) -> [Example] {
    targets.map { Example(input: [0], target: $0) }
  }

  @Test func targetsTellHowClassesAreNamed() {
    #expect(Classification(examples([[0], [1], [1]])) == .threshold(0.5))
    #expect(Classification(examples([[-1], [1]])) == .threshold(0))
    #expect(Classification(examples([[1, 0, 0], [0, 0, 1]])) == .largest(classes: 3))
    #expect(Classification(examples([[0.1], [0.2], [0.3]])) == nil)
    #expect(Classification(examples([[0.5, 0.5], [0, 1]])) == nil)
    #expect(Classification(examples([[1, 1], [0, 1]])) == nil)
    #expect(Classification([]) == nil)
  }

  @Test func outputsAreReadAsClasses() {
    let half = Classification.threshold(0.5)
    #expect([0.2, 0.5, 0.51].map { half.classIndex(of: [$0]) } == [0, 0, 1])
    let shares = Classification.largest(classes: 3)
    #expect(shares.classIndex(of: [0.2, 0.5, 0.3]) == 1)
    #expect(shares.classIndex(of: [0.4, 0.2, 0.4]) == 0)
  }

  @Test func aConfusionMatrixCounts() {
    var matrix = ConfusionMatrix(classes: 3)
    for (actual, predicted) in [(0, 0), (0, 0), (0, 1), (1, 1), (1, 0)] {
      matrix.add(actual: actual, predicted: predicted)
    }
    #expect(matrix.counts == [[2, 1, 0], [1, 1, 0], [0, 0, 0]])
    #expect(matrix.accuracy == 0.6)
    #expect(ConfusionMatrix(classes: 2).accuracy == 0)
  }
}
