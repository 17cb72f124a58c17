import NeuralNetwork
import Testing

@Suite struct DatasetTests {
  @Test(arguments: DatasetKind.allCases)
  func theSameArgumentsGiveTheSameBits(_ kind: DatasetKind) {
    #expect(Dataset(kind, noise: 0.1, seed: 5) == Dataset(kind, noise: 0.1, seed: 5))
    #expect(Dataset(kind, noise: 0.1, seed: 5) != Dataset(kind, noise: 0.1, seed: 6))
  }

  @Test(arguments: DatasetKind.allCases)
  func countsAreWhatWasAskedFor(_ kind: DatasetKind) {
    let dataset = Dataset(kind, count: 40, testCount: 7)
    #expect(dataset.train.count == 40 && dataset.test.count == 7)
    #expect(dataset.train.allSatisfy { $0.input.count == kind.inputCount })
    #expect(dataset.train == Dataset(kind, count: 40, testCount: 300).train)
    #expect(Dataset(kind).train.count == kind.usualCount)
    #expect(dataset.inputNames == Array(["x1", "x2"].prefix(kind.inputCount)))
    #expect(Dataset(kind, count: 0, testCount: 0).train.isEmpty)
  }

  @Test(arguments: DatasetKind.allCases)
  func classesAreEquallyMany(_ kind: DatasetKind) {
    let train = Dataset(kind, count: 100).train
    if kind.classes == nil {
      #expect(Classification(train) == nil)
    } else {
      let share = kind == .and ? 25 : kind == .or ? 75 : 50
      #expect(train.count { $0.target == [1] } == share)
      #expect(Classification(train) == .threshold(0.5))
    }
  }

  @Test(arguments: DatasetKind.allCases)
  func inputsLieNearTheSquare(_ kind: DatasetKind) {
    let inputs = Dataset(kind, count: 500).train.flatMap(\.input)
    #expect(inputs.allSatisfy { abs($0) <= 1.5 })
    #expect((inputs.max() ?? 0) > 0.7)
  }

  @Test func truthTables() {
    let rows = [[0.0, 0], [0, 1], [1, 0], [1, 1]]
    for (kind, targets) in [
      (DatasetKind.xor, [0.0, 1, 1, 0]), (.and, [0, 0, 0, 1]), (.or, [0, 1, 1, 1]),
    ] {
      let dataset = Dataset(kind)
      #expect(dataset.train.map(\.input) == rows)
      #expect(dataset.train.flatMap(\.target) == targets)
      #expect(dataset.test.isEmpty)
    }
  }

  @Test func shapes() {
    for example in Dataset(.circle).train {
      let radius = (example.input[0] * example.input[0] + example.input[1] * example.input[1])
        .squareRoot()
      #expect(example.target == [1] ? radius <= 0.5 : radius >= 0.699 && radius <= 1.001)
    }
    for example in Dataset(.xorCloud).train {
      #expect((example.input[0] * example.input[1] < 0) == (example.target == [1]))
    }
    for example in Dataset(.plane).train {
      #expect(example.target[0] == (example.input[0] + example.input[1]) / 2)
    }
    let heights = Dataset(.multiGaussian, count: 1000).train.map(\.target[0])
    #expect((heights.max() ?? 0) > 0.8 && (heights.min() ?? 0) < -0.8)
  }

  @Test("Twelve noisy points of a sine are well spread")
  func sine() {
    let dataset = Dataset(.sine, noise: 0.2, seed: 4)
    #expect(dataset.train.count == 12)
    let places = dataset.train.map(\.input[0]).sorted()
    for (index, x) in places.enumerated() {
      #expect(x >= -1 + Double(index) / 6 && x <= -1 + Double(index + 1) / 6)
    }
    #expect(dataset.train != Dataset(.sine, noise: 0, seed: 4).train)
  }

  @Test func noiseMovesPointsByItsSize() {
    let still = Dataset(.gaussians, count: 2000, noise: 0).train
    #expect(Set(still.map(\.input)) == [[0.4, 0.4], [-0.4, -0.4]])
    let noisy = Dataset(.gaussians, count: 2000, noise: 0.3).train
    let squares = noisy.map { example in
      let centre = example.target == [1] ? 0.4 : -0.4
      return (example.input[0] - centre) * (example.input[0] - centre)
    }
    #expect(abs(squares.reduce(0, +) / 2000 - 0.09) < 0.01)
  }

  @Test func featuresBecomeInputs() {
    let dataset = Dataset(.circle, count: 9, features: [.x1Squared, .x2Squared])
    let plain = Dataset(.circle, count: 9)
    #expect(dataset.inputNames == ["x1^2", "x2^2"])
    #expect(dataset.train.map(\.input) == plain.train.map { $0.input.map { $0 * $0 } })
  }

  @Test func splittingKeepsEveryExampleOnce() {
    let examples = Dataset(.circle, count: 50).train
    let (train, test) = Dataset.split(examples, testShare: 0.3, seed: 2)
    #expect(train.count == 35 && test.count == 15)
    #expect(Set(train + test) == Set(examples))
    #expect(Dataset.split(examples, testShare: 0.3, seed: 2).test == test)
    #expect(Dataset.split(examples, testShare: 0.3, seed: 3).test != test)
  }
}
