import Foundation
import Testing

/// What is printed by epoch, in each format.
@Suite struct TrainRowsTests {
  private let train = TrainCommand()

  private func rows(_ arguments: String) throws -> [TrainRow] {
    let text = train.run("\(arguments) --format json").rows
    return try JSONDecoder().decode([TrainRow].self, from: Data(text.utf8))
  }

  @Test func tableHasANamedColumnForEachFigure() {
    let rows = train.run("--data xor --layers 2-2-1 --epochs 3 --seed 7").rows
    #expect(
      rows == """
        epoch       loss  test-loss   accuracy  gradient-norm
            1     0.6869          -     0.7500         0.3488
            2     0.6752          -     0.7500         0.3186
            3     0.6656          -     0.7500         0.2900

        """)
  }

  @Test func jsonIsAnArrayWithTheFiveKeysInEveryObject() throws {
    let text = train.run("--data moons --epochs 2 --format json").rows
    let objects = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(objects.count == 2)
    for object in objects {
      #expect(Set(object.keys) == Set(TrainRow.CodingKeys.allCases.map(\.rawValue)))
    }
  }

  @Test func csvHasTheSameDigitsAsJSON() throws {
    let table = train.run("--data sine --epochs 3 --format csv").lines
    #expect(table.first == "epoch,loss,test-loss,accuracy,gradient-norm")
    let json = try rows("--data sine --epochs 3")
    #expect(json.count == 3)
    for (line, row) in zip(table.dropFirst(), json) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(Double(cells[1]) == row.loss)
      #expect(Double(cells[2]) == row.testLoss)
      #expect(cells[3].isEmpty && row.accuracy == nil)
      #expect(Double(cells[4]) == row.gradientNorm)
    }
  }

  @Test func whatDoesNotExistIsNull() throws {
    let xor = try rows("--data xor --epochs 1")[0]
    #expect(xor.testLoss == nil && xor.accuracy != nil)
    let plane = try rows("--data plane --epochs 1")[0]
    #expect(plane.testLoss != nil && plane.accuracy == nil)
    let none = try rows("--data circle --epochs 1 --test-share 0")[0]
    #expect(none.testLoss == nil)
  }

  @Test(
    "Every Nth epoch and the last, with the figures of the full table",
    arguments: [(1, [1, 2, 3, 4, 5, 6, 7]), (3, [3, 6, 7]), (7, [7]), (100, [7])])
  func every(count: Int, expected: [Int]) throws {
    let all = try rows("--data moons --epochs 7")
    let some = try rows("--data moons --epochs 7 --every \(count)")
    #expect(some.map(\.epoch) == expected)
    #expect(some == all.filter { expected.contains($0.epoch) })
  }

  @Test(
    "The same command gives the same bytes, and another seed others",
    arguments: ["--data spiral --optimizer adam", "--data moons --noise 0.3 --l1 0.01 --batch 7"])
  func repeatable(options: String) {
    let command = "\(options) --epochs 5 --format csv --output end.yaml --force --seed"
    let first = train.run("\(command) 3")
    let weights = train.folder.text(of: "end.yaml")
    #expect(first.lines.count == 6)
    #expect(train.run("\(command) 3").rows == first.rows)
    #expect(train.folder.text(of: "end.yaml") == weights)
    #expect(train.run("\(command) 4").rows != first.rows)
  }

  @Test func orderMattersUnlessItIsKept() {
    let command = "--data moons --noise 0 --epochs 3 --format csv"
    #expect(train.run(command).rows != train.run("\(command) --no-shuffle").rows)
  }

  @Test func rowsAloneGoToStandardOutput() {
    let run = train.run("--data xor --epochs 2")
    #expect(run.lines.count == 3)
    #expect(run.notes.contains("xor: 4 examples to learn from; 2 inputs (x1, x2)."))
    #expect(run.notes.contains("Network 2-4-2-1: tanh, tanh, sigmoid; binary-cross-entropy;"))
    #expect(!run.notes.contains("\r"))
  }

  @Test(
    "Learning brings the loss down",
    arguments: [
      "circle --epochs 20 --optimizer adam", "gaussians --epochs 10",
      "plane --epochs 20", "xor --epochs 400 --optimizer momentum --learning-rate 0.3",
    ])
  func learns(options: String) throws {
    let rows = try rows("--data \(options)")
    let last = try #require(rows.last)
    #expect(last.loss < rows[0].loss / 2)
  }
}
