import NeuralNetwork
import Testing

@Suite("A sample of many examples")
struct ExampleSampleTests {
  private func rows(_ count: Int) -> [Example] {
    (0..<count).map { Example(input: [Double($0)], target: [Double($0 % 2)]) }
  }

  @Test("Up to ten thousand examples are taken as they are", arguments: [0, 1, 9_999, 10_000])
  func few(_ count: Int) { #expect(rows(count).sample == rows(count)) }

  @Test("Of more, ten thousand are taken from all over, in order", arguments: [10_001, 123_457])
  func many(_ count: Int) {
    let places = rows(count).sample.map { Int($0.input[0]) }
    #expect(places.count == 10_000)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    for (stretch, place) in places.enumerated() {
      #expect(place * 10_000 / count - stretch <= 1 && place * 10_000 / count - stretch >= -1)
    }
  }

  @Test("Rows whose classes take turns are drawn evenly")
  func turns() {
    let ones = rows(200_000).sample.count { $0.target[0] == 1 }
    #expect((4_700...5_300).contains(ones), "\(ones) of 10000")
  }

  @Test("A report on a sample says of how many it is, and is that of these examples")
  func report() throws {
    let network = Network(
      inputs: 1, layers: [Layer(weights: [[0.7]], biases: [-0.2], activation: .sigmoid)])
    let examples = (0..<30_000).map {
      Example(input: [Double($0 % 7) - 3], target: [Double($0 % 2)])
    }
    let trainer = try Trainer(
      network, loss: .squaredError, settings: TrainingSettings(learningRate: 0.1, batchSize: 10),
      training: examples, test: Array(examples.prefix(5)))
    let (all, drawn) = (trainer.report(), trainer.sampledReport())
    #expect(all.training.examples == 30_000 && drawn.training.examples == 10_000)
    #expect(drawn.test == all.test)
    let mean =
      examples.sample.reduce(0) { $0 + network.loss(.squaredError, on: [$1]) } / 10_000
    #expect(abs(drawn.training.loss - mean) < 1e-12)
    #expect(abs(drawn.training.loss - all.training.loss) < 0.01)
  }
}
