import Foundation
import Testing

/// However training ends, nothing that was written is lost, and nothing broken is written.
@Suite struct TrainEndingTests {
  private let train = TrainCommand()

  @Test(
    "A signal ends it after an epoch, and what was learned is kept",
    arguments: [("TERM", 143), ("HUP", 129)])
  func signals(name: String, status: Int32) throws {
    let run = train.line(
      """
      \(train.nn101) train --data moons --epochs 1000000 --format json --output end.yaml >rows \
      2>notes & process=$!
      until [ "$(wc -l <rows)" -gt 3 ]; do sleep 0.02; done
      kill -\(name) $process; wait $process
      """)
    #expect(run.status == status)
    let rows = try JSONDecoder().decode([TrainRow].self, from: Data(run.rows.utf8))
    #expect(rows.count >= 3)
    #expect(run.notes.contains("stopped after epoch \(rows.count) of 1000000."))
    #expect(run.notes.contains("The network is in end.yaml."))
    let text = try #require(train.folder.text(of: "end.yaml"))
    let loss = try #require(rows.last?.loss)
    #expect(text.hasPrefix("# Trained by nn101 train: \(rows.count) epochs, mean loss \(loss)."))
    let same = train.run(
      "--data moons --epochs \(rows.count) --every 1000000 --output again.yaml")
    #expect(same.status == 0)
    #expect(train.folder.text(of: "again.yaml") == text)
  }

  /// Where a signal falls just between two epochs, it is sent again to another run.
  @Test func aLongEpochIsEndedBetweenTwoBatches() throws {
    let run = train.line(
      """
      for attempt in 1 2 3 4 5; do
        \(train.nn101) train --data moons --layers 2-200-150-1 --batch 1 --epochs 9000 \
          --output end.yaml >rows 2>notes & process=$!
        until grep -q Network notes; do sleep 0.02; done
        sleep 0.2; kill -TERM $process; wait $process; status=$?
        grep -q "stopped in epoch" notes && break
      done
      exit $status
      """)
    #expect(run.status == 143)
    #expect(run.notes.contains("stopped in epoch "), "\(run.notes)")
    #expect(run.notes.firstMatch(of: /after \d+ of its 250 examples/) != nil)
    let text = try #require(train.folder.text(of: "end.yaml"))
    let first = /^# Trained by nn101 train: \d+ epochs? and \d+ examples?, mean loss/
    #expect(text.firstMatch(of: first) != nil)
  }

  @Test func aSignalThatIsToBeIgnoredIsIgnored() {
    let run = train.line(
      """
      trap '' HUP; \(train.nn101) train --data xor --epochs 500 >rows 2>notes & process=$!
      until [ "$(wc -l <rows)" -gt 3 ]; do sleep 0.02; done
      kill -HUP $process; wait $process
      """)
    #expect(run.status == 0)
    #expect(run.lines.count == 501)
  }

  @Test("Killed at any moment, it has written whole rows and whole files", arguments: 1...12)
  func killed(moment: Int) throws {
    let command =
      "train --data xor --layers 2-3-1 --epochs 400 --format csv --output end.yaml --force"
    let whole = train.line("\(train.nn101) \(command) >rows 2>notes")
    let network = try #require(train.folder.text(of: "end.yaml"))
    #expect(whole.status == 0)
    try train.folder.write("network: was there before", to: "end.yaml")
    let run = train.line(
      """
      \(train.nn101) \(command) >rows 2>notes & process=$!
      sleep \(Double(moment) * 0.03); kill -KILL $process; wait $process
      """)
    #expect(run.status == 137 || run.rows == whole.rows)
    #expect(whole.rows.hasPrefix(run.rows))
    #expect(run.rows.isEmpty || run.rows.hasSuffix("\n"))
    let kept = train.folder.text(of: "end.yaml")
    #expect(kept == "network: was there before" || kept == network)
  }

  @Test func nobodyReadsOnAndItEndsQuietly() {
    let run = train.line(
      """
      { \(train.nn101) train --data xor --epochs 1000000 2>notes; echo $? >status; } \
      | head -2 >rows
      """)
    #expect(run.lines.count == 2)
    #expect(train.folder.text(of: "status") == "141\n")
    #expect(!run.notes.contains("error") && !run.notes.contains("pipe"), "\(run.notes)")
  }

  @Test func nobodyReadsOnAndTheNetworkIsStillWanted() throws {
    let run = train.line(
      """
      { \(train.nn101) train --data xor --epochs 300 --output end.yaml 2>notes; echo $? >status; } \
      | head -2 >rows
      """)
    #expect(run.lines.count == 2)
    #expect(train.folder.text(of: "status") == "0\n")
    #expect(train.folder.text(of: "end.yaml")?.contains("300 epochs") == true)
  }

  @Test func fullDiskIsAnErrorAndTheNetworkIsKept() {
    let run = train.line(
      """
      [ -e /dev/full ] || { echo 'cannot be written' >notes; : >end.yaml; exit 1; }
      \(train.nn101) train --data xor --epochs 5 --output end.yaml >/dev/full 2>notes
      """)
    #expect(run.status == 1)
    #expect(run.notes.contains("cannot be written"))
    #expect(train.folder.text(of: "end.yaml") != nil)
  }

  @Test(
    "Training that diverges says where and what to do, and leaves files as they were",
    arguments: ["json", "csv", "table"])
  func diverging(format: String) throws {
    try train.folder.write("network: was there before", to: "end.yaml")
    let run = train.run(
      "--data plane --learning-rate 20 --activation linear --epochs 50 --format \(format) "
        + "--output end.yaml --force")
    #expect(run.status == 1)
    #expect(run.notes.contains("error: training diverged: the mean loss "))
    #expect(run.notes.firstMatch(of: /in epoch \d+; try a --learning-rate below 20/) != nil)
    #expect(!run.rows.contains("nan") && !run.rows.contains("inf") && !run.rows.contains("null"))
    #expect(train.folder.text(of: "end.yaml") == "network: was there before")
    guard format == "json" else { return }
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(run.rows.utf8))
    }
  }

  @Test(
    "However seldom rows are printed, it is the same epoch that diverges",
    arguments: [
      "--data plane --learning-rate 20 --activation linear",
      "--data circle --activation relu --output-activation linear --loss squared-error "
        + "--learning-rate 5", "--data sine --learning-rate 40", "--data circle --l2 1000",
    ])
  func divergingUnseen(options: String) {
    let often = train.run("\(options) --epochs 400")
    let seldom = train.run("\(options) --epochs 400 --every 1000")
    #expect(often.status == 1 && seldom.status == 1)
    #expect(often.notes.contains("error: training diverged: the mean loss "))
    #expect(seldom.notes == often.notes)
  }

  @Test(
    "However seldom rows are printed, a plateau is found", arguments: [49, 50, 51, 77, 120])
  func plateauUnseen(epochs: Int) {
    let options = "--data xor --layers 2-2-1 --initial-weights zeros --epochs \(epochs)"
    let often = train.run(options)
    let seldom = train.run("\(options) --every 1000")
    #expect(often.notes.contains("for 50 epochs") == (epochs >= 50))
    #expect(seldom.notes == often.notes)
    #expect(seldom.lines.last == often.lines.last)
  }

  @Test func aNetworkTooLargeToBeginWithIsSaidBeforeTheFirstEpoch() throws {
    try train.folder.write(
      """
      network: {layers: [{inputs: 1}, {activation: linear, weights: [[1e200]], biases: [0]}]}
      example: {input: [1], target: [0]}
      """, to: "large.yaml")
    let run = train.run("--network large.yaml --epochs 5")
    #expect(run.status == 1)
    #expect(
      run.notes.contains("diverged: the mean loss is no longer a number before the first epoch;"))
  }

  @Test func largeInputsThatSilenceNeuronsAreNoticed() throws {
    try train.folder.write("x,t\n1000,no\n2000,yes\n3000,no\n4000,yes\n", to: "large.csv")
    let run = train.run("--data large.csv --test-share 0 --epochs 3")
    #expect(run.notes.contains("h1.1 is saturated: "))
    #expect(run.notes.hasSuffix("Inputs go up to 4000: --normalize may help.\n"), "\(run.notes)")
    #expect(!train.run("--data large.csv --normalize --epochs 3").notes.contains("saturated"))
  }

  @Test func whatKeepsItFromLearningIsSaidAtTheEnd() throws {
    try train.folder.write(
      """
      network:
        layers:
          - inputs: 1
          - {activation: relu, weights: [[1], [1]], biases: [0, -50]}
          - {activation: linear, weights: [[1, 1]], biases: [0]}
      examples:
        - {input: [1], target: [1]}
        - {input: [-1], target: [-1]}
      learning-rate: 0.01
      """, to: "dead.yaml")
    let run = train.run("--network dead.yaml --epochs 200 --every 200")
    #expect(run.status == 0)
    #expect(run.notes.contains("\nh2 is dead: its ReLU is 0 for every example"))
    #expect(!run.notes.contains("h1 is dead"))
    #expect(!run.notes.contains("--normalize"))
    let well = train.run("--data gaussians --epochs 3").notes
    #expect(well.split(separator: "\n").count == 2 + 4, "the plan, and the classes: \(well)")
  }
}
