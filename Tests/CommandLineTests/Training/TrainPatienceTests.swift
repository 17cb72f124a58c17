import Foundation
import Testing

/// Early stopping, first weights, and which classes are taken for which.
@Suite struct TrainPatienceTests {
  private let train = TrainCommand()

  /// A network that is too large for twelve noisy points.
  private static let overfitting =
    "--data sine --noise 0.3 --layers 1-8-8-1 --optimizer adam --learning-rate 0.02 --seed 3"

  private func rows(_ run: TrainCommand.Outcome) throws -> [TrainRow] {
    try JSONDecoder().decode([TrainRow].self, from: Data(run.rows.utf8))
  }

  @Test(
    "Training stops when the test loss has not fallen for so many epochs", arguments: [1, 8, 30])
  func stops(patience: Int) throws {
    let run = train.run("\(Self.overfitting) --epochs 4000 --format json --patience \(patience)")
    #expect(run.status == 0)
    let losses = try rows(run).map { try #require($0.testLoss) }
    let least = try #require(losses.min())
    let best = try #require(losses.firstIndex(of: least)) + 1
    #expect(losses.count == best + patience, "the last epoch is the \(patience)th without a gain")
    #expect(losses.count < 4000)
    #expect(run.notes.contains("Stopped after epoch \(losses.count) of 4000:"))
    #expect(run.notes.contains("was after epoch \(best): that network is kept."))
  }

  @Test("The best epoch's network is kept, to the last digit")
  func best() throws {
    let run = train.run(
      "\(Self.overfitting) --epochs 4000 --format json --patience 20 --output best.yaml")
    let epochs = try rows(run).count - 20
    #expect(train.run("\(Self.overfitting) --epochs \(epochs) --output plain.yaml").status == 0)
    let kept = try WrittenLayers(try #require(train.folder.text(of: "best.yaml")))
    #expect(kept == (try WrittenLayers(try #require(train.folder.text(of: "plain.yaml")))))
    #expect(!kept.layers.isEmpty)
  }

  @Test func withoutTestExamplesTheTrainingLossDecides() {
    let run = train.run("--data xor --learning-rate 0 --epochs 50 --patience 5")
    #expect(
      run.notes.contains("Stopped after epoch 6 of 50: 5 epochs brought no lower mean training"))
    #expect(run.lines.count == 7)
  }

  @Test func patienceThatNeverRunsOutChangesNoFigure() {
    let run = train.run("--data circle --epochs 12 --patience 1000")
    #expect(run.rows == train.run("--data circle --epochs 12").rows)
    #expect(!run.notes.contains("Stopped"))
  }

  @Test(
    "First weights are drawn as asked",
    arguments: ["automatic", "xavier", "he", "uniform", "gaussian", "zeros"])
  func firstWeights(scheme: String) throws {
    let options = "--data circle --learning-rate 0 --epochs 1"
    #expect(
      train.run("\(options) --initial-weights \(scheme) --output drawn.yaml").status == 0)
    let drawn = try WrittenLayers(try #require(train.folder.text(of: "drawn.yaml")))
    try train.folder.write(
      """
      network: {layers: [2, 4, 2, 1], activation: tanh, seed: 1, initial-weights: \(scheme)}
      loss: binary-cross-entropy
      data: circle
      learning-rate: 0
      """, to: "given.yaml")
    #expect(train.run("--network given.yaml --epochs 1 --output same.yaml").status == 0)
    #expect(drawn == (try WrittenLayers(try #require(train.folder.text(of: "same.yaml")))))
    let areZero = drawn.layers.allSatisfy { $0.weights.joined().allSatisfy { $0 == 0 } }
    #expect(areZero == (scheme == "zeros"))
  }

  @Test("Which classes are taken for which is said at the end")
  func confusion() throws {
    let table = (0..<30).map { row in
      let kind = row % 3
      return "\(kind * 2 + row / 3 % 2),\(kind),\(["rose", "lily", "a-very-long-name"][kind])"
    }
    try train.folder.write("a,b,kind\n" + table.joined(separator: "\n") + "\n", to: "f.csv")
    let run = train.run("--data f.csv --epochs 300 --every 300 --test-share 0")
    #expect(
      run.notes.contains(
        """
        30 of 30 training examples told right. A row is a class, a column what it is taken for:
                      a-very-long~   lily   rose
        a-very-long~            10      0      0
        lily                     0     10      0
        rose                     0      0     10
        """), "\(run.notes)")
    #expect(!train.run("--data plane --epochs 1").notes.contains("told right"))
  }
}
