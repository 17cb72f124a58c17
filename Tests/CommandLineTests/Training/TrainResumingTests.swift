import Foundation
import Testing

/// Twenty epochs are ten, a file, and ten more.
@Suite struct TrainResumingTests {
  private let train = TrainCommand()

  @Test(
    "Ten epochs, a file, and ten more end where twenty do, to the last bit",
    arguments: [
      "--data moons --optimizer adam", "--data moons --optimizer momentum --batch 7",
      "--data circle --batch 1 --l2 0.01", "--data spiral --l1 0.001 --optimizer adam --batch 250",
      "--data xor --noise 0.1 --optimizer momentum --no-shuffle", "--data sine --seed 12345678901",
      "--data moons --features x1,x1x2 --normalize --optimizer adam", "--data points.csv",
      "--data points.csv --normalize --batch 3 --test-share 0", "--data points.csv --no-shuffle",
    ])
  func resumed(options: String) throws {
    var points = "x,y,class\n"
    for row in 0..<23 {
      points += "\(Double(row * row % 17) / 7),\(Double(row * 5 % 11) - 3),\(row % 3)\n"
    }
    try train.folder.write(points, to: "points.csv")
    let whole = train.run("\(options) --epochs 20 --output whole.yaml --format csv")
    #expect(whole.status == 0, "\(whole.notes)")
    let first = train.run("\(options) --epochs 10 --output half.yaml --format csv")
    let more = train.run("--network half.yaml --epochs 10 --output end.yaml --format csv")
    #expect(more.status == 0, "\(more.notes)")
    #expect(more.notes.contains("Goes on after 10 epochs."))
    #expect(first.lines.dropFirst() + more.lines.dropFirst() == whole.lines.dropFirst())
    #expect(try network("end.yaml") == network("whole.yaml"))
  }

  @Test("A table too large for a network file is named, and must stay as it was")
  func largeTable() throws {
    var points = "x,y,class\n"
    for row in 0..<40_000 {
      points += "\(Double(row * 7919 % 10_007) / 10_007),\(Double(row * 31 % 997) - 3),\(row % 2)\n"
    }
    try train.folder.write(points, to: "large.csv")
    let options = "--data large.csv --normalize --batch 100 --optimizer momentum --every 4"
    #expect(train.run("\(options) --epochs 4 --output whole.yaml").status == 0)
    #expect(train.run("\(options) --epochs 2 --output half.yaml").status == 0)
    let half = try #require(train.folder.text(of: "half.yaml"))
    #expect(half.contains("\ndata: {file: \"large.csv\", columns: [], classes: false, seed: 1, "))
    #expect(train.run("--network half.yaml --epochs 2 --output end.yaml").status == 0)
    #expect(try network("end.yaml") == network("whole.yaml"))
    try train.folder.write(points + "1,1,1\n", to: "large.csv")
    let changed = train.run("--network half.yaml --epochs 2")
    #expect(changed.status == 1)
    #expect(changed.notes.contains("the data are not what was learned from"), "\(changed.notes)")
  }

  @Test("A file without shuffle keeps its order, in train as in trace")
  func orderOfAFile() throws {
    try train.folder.write(Self.line, to: "line.yaml")
    #expect(train.run("--network line.yaml --epochs 1 --output end.yaml").status == 0)
    let text = try #require(train.folder.text(of: "end.yaml"))
    #expect(text.contains("weights: [[3.19"))
    #expect(text.contains("biases: [1.3"))
    let trace = train.line("\(train.nn101) trace line.yaml --steps 2 >rows 2>notes")
    #expect(trace.rows.contains("training step 2\nexample 1 of 2, row 3\n"))
    let written = try #require(
      trace.lines.last { $0.contains("  w'(x1->o1) = ") }?.split(separator: " ").last)
    #expect(try abs(#require(Double(written)) - 3.19) < 1e-12)
  }

  @Test("The whole batch: w 3.5, b 1.2, mean loss 18.415 after the update")
  func wholeBatch() throws {
    try train.folder.write(Self.line.replacing("batch: 2", with: "batch: 4"), to: "line.yaml")
    let trace = train.line("\(train.nn101) trace line.yaml >rows 2>notes")
    #expect(
      trace.rows.contains(
        "  w'(x1->o1) = w(x1->o1) - eta*dJ/dw(x1->o1) = 0.0 - 0.1*(-35.0) = 3.5\n"))
    let after = try #require(trace.lines.last?.split(separator: " ").last)
    #expect(try abs(#require(Double(after)) - 18.415) < 1e-12)
    #expect(trace.lines.last?.hasPrefix("mean loss after the update: ") == true)
  }

  @Test("Who reads two lines waits for no more")
  func firstLinesComeAtOnce() throws {
    try train.folder.write(Self.line, to: "line.yaml")
    let run = train.line(
      "\(train.nn101) trace line.yaml --steps 100000 2>notes | head -2 >rows; echo ${PIPESTATUS[0]} >>rows"
    )
    #expect(run.lines.prefix(2) == ["training step 1", "example 1 of 2, row 1"])
  }

  /// All that a file says but its comments: which data they came from is told there.
  private func network(_ name: String) throws -> [Substring] {
    try #require(train.folder.text(of: name)).split(separator: "\n").filter {
      !$0.hasPrefix("#") && !$0.hasPrefix("data:") && !$0.hasPrefix("examples:")
        && !$0.hasPrefix("test-examples:") && !$0.hasPrefix("  - {input:")
    }
  }

  private static let line = """
    network:
      layers:
        - inputs: 1
        - {units: 1, activation: linear, weights: [[0]], biases: [0]}
    loss: mean-squared-error
    examples:
      - {input: [1], target: [3]}
      - {input: [2], target: [5]}
      - {input: [3], target: [7]}
      - {input: [4], target: [9]}
    learning-rate: 0.1
    batch: 2

    """
}
