import Foundation
import Testing

/// The network that training writes: exact, ready to be walked through and trained further.
@Suite struct TrainOutputTests {
  private let train = TrainCommand()

  private func layers(_ name: String) throws -> WrittenLayers {
    try WrittenLayers(try #require(train.folder.text(of: name)))
  }

  @Test(
    "Trace reads it, whatever was trained",
    arguments: [
      "--data xor", "--data sine --loss mean-squared-error", "--data classes.csv",
      "--data circle --optimizer adam --l2 0.01 --features x1^2,x2^2 --normalize",
    ])
  func isReadyForTrace(options: String) throws {
    try train.folder.write("x,kind\n1,a\n2,b\n3,c\n4,a\n", to: "classes.csv")
    #expect(train.run("\(options) --epochs 2 --output end.yaml").status == 0)
    let run = train.line("\(train.nn101) trace end.yaml --format json >rows 2>notes")
    #expect(run.status == 0, "\(run.notes)")
    #expect(run.rows.contains("\"quantity\": \"w'("))
    let text = try #require(train.folder.text(of: "end.yaml"))
    for key in ["network:", "loss:", "learning-rate:", "train-biases:", "shuffle:", "epoch: 2"] {
      #expect(text.contains("\n\(key)"), "\(key)")
    }
    #expect(text.contains("\nexamples:") || text.contains("\ndata:"))
  }

  @Test func trainingGoesOnFromItAsIfItHadNeverStopped() throws {
    let data = "--data moons --noise 0 --no-shuffle --batch 5 --learning-rate 0.2"
    #expect(train.run("\(data) --epochs 3 --output some.yaml").status == 0)
    let more = train.run("\(data) --network some.yaml --epochs 4 --output end.yaml --format csv")
    let whole = train.run("\(data) --epochs 7 --output whole.yaml --format csv")
    #expect(try layers("end.yaml") == layers("whole.yaml"))
    let figures = { (line: Substring) in line.drop { $0 != "," } }
    #expect(more.lines.suffix(4).map(figures) == whole.lines.suffix(4).map(figures))
  }

  @Test func aNetworkFileBringsItsOwnExamplesLossAndLearningRate() throws {
    try train.folder.write(
      """
      network:
        layers:
          - inputs: 1
          - {activation: linear, weights: [[1]], biases: [0]}
      loss: mean-squared-error
      example: {input: [1], target: [3]}
      learning-rate: 0.25
      train-biases: false
      """, to: "start.yaml")
    #expect(train.run("--network start.yaml --epochs 1 --output end.yaml").status == 0)
    // L = (w - 3)^2, so w becomes 1 - 0.25 * 2 * (1 - 3).
    #expect(try layers("end.yaml").layers == [.init(weights: [[2]], biases: [0])])
    let other = "--learning-rate 0.5 --loss squared-error"
    let onto = "--output end.yaml --force"
    #expect(train.run("--network start.yaml --epochs 1 \(other) \(onto)").status == 0)
    #expect(try layers("end.yaml").layers == [.init(weights: [[2]], biases: [0])])
    #expect(train.run("--network start.yaml --epochs 2 \(onto)").status == 0)
    #expect(try layers("end.yaml").layers == [.init(weights: [[2.5]], biases: [0])])
  }

  @Test func aNetworkFileNeedsNoExampleOnlyWhenThereAreOtherData() throws {
    try train.folder.write("network: {layers: [2, 1]}\n", to: "bare.yaml")
    let alone = train.run("--network bare.yaml")
    #expect(alone.status == 1)
    #expect(alone.notes.contains("bare.yaml: error: there is no example in it to learn from; add"))
    #expect(train.run("--network bare.yaml --data xor --epochs 1").status == 0)
    let trace = train.line("\(train.nn101) trace bare.yaml >rows 2>notes")
    #expect(trace.status == 1)
    #expect(trace.notes.contains("bare.yaml:1:1: error: the file has no example"))
    let other = train.run("--network bare.yaml --data sine")
    #expect(
      other.notes.contains("the network 2-1 does not fit sine, which has 1 input and 1 output"))
  }

  @Test func linksStayLinksAndPermissionsStay() throws {
    let run = train.line(
      """
      echo network: >real.yaml; chmod 640 real.yaml; ln -s real.yaml link.yaml
      \(train.nn101) train --data xor --epochs 1 --output link.yaml --force >rows 2>notes
      [ -L link.yaml ] && ls -l real.yaml | cut -c1-10 >rows; ls *.tmp >>rows 2>&1
      """)
    #expect(run.rows.hasPrefix("-rw-r-----"))
    #expect(!run.rows.contains(".tmp\n") || run.rows.contains("No such file"))
    #expect(train.folder.text(of: "real.yaml")?.contains("network:") == true)
  }

  @Test("What is no network file is not written over, the data least of all")
  func otherFilesAreSpared() throws {
    let points = "x,y\n0,0\n1,2\n"
    try train.folder.write(points, to: "points.csv")
    let run = train.run("--data points.csv --test-share 0 --epochs 1 --output points.csv --force")
    #expect(run.status == 1)
    #expect(
      run.notes.contains(
        "points.csv: error: it is there already and was not written by this command"))
    #expect(train.folder.text(of: "points.csv") == points)
    let options = "--data points.csv --test-share 0 --epochs 1 --output net.yaml"
    #expect(train.run(options).status == 0)
    #expect(train.run("\(options) --force").status == 0)
  }

  @Test func aDeviceIsWrittenToAndNotReplaced() {
    let run = train.line(
      "\(train.nn101) train --data xor --epochs 1 --output /dev/stdout 2>notes | cat >rows")
    #expect(run.rows.contains("    1     0."))
    #expect(run.rows.contains("\nnetwork:\n"))
  }
}
