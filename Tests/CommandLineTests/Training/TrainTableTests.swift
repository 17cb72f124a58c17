import Testing

/// The learner's own CSV, from file to network.
@Suite struct TrainTableTests {
  private let train = TrainCommand()

  @Test(
    "The output and the loss fit the target",
    arguments: [
      ("x,t\n1,no\n2,yes\n3,no\n", "sigmoid; binary-cross-entropy", "t: 0 is no, 1 is yes."),
      ("x,t\n1,0\n2,1\n3,0\n", "sigmoid; binary-cross-entropy", "1 input (x)."),
      ("x,t\n1,a\n2,b\n3,c\n", "softmax; cross-entropy", "t: the outputs are a, b and c, in this"),
      ("x,t\n1,0.5\n2,1\n3,0\n", "linear; squared-error", "3 examples to learn from;"),
    ])
  func defaults(table: String, network: String, note: String) throws {
    try train.folder.write(table, to: "data.csv")
    let run = train.run("--data data.csv --test-share 0 --epochs 1")
    #expect(run.status == 0)
    #expect(run.notes.contains("tanh, tanh, \(network);"), "\(run.notes)")
    #expect(run.notes.contains(note), "\(run.notes)")
  }

  @Test func severalTargetsAreSeveralOutputs() throws {
    try train.folder.write("a,b,c,d\n1,2,3,4\n5,6,7,8\n", to: "data.csv")
    let run = train.run("--data data.csv --target d,a --test-share 0 --epochs 1")
    #expect(run.notes.contains("2 inputs (b, c)."))
    #expect(run.notes.contains("Network 2-4-2-2: tanh, tanh, linear; squared-error;"))
  }

  @Test func classesBesideAnotherTargetAreToBeLearnedAlone() throws {
    try train.folder.write("x,y,kind\n1,2,a\n2,3,b\n", to: "data.csv")
    let run = train.run("--data data.csv --target x,kind --epochs 1")
    #expect(run.status == 1)
    #expect(run.notes.contains("classes are learned by themselves: --target kind"), "\(run.notes)")
  }

  @Test func aFolderThatIsNotThereIsNamed() {
    let run = train.run("--epochs 1 --output here/deep/x.yaml")
    #expect(run.status == 1)
    #expect(
      run.notes.contains("here/deep/x.yaml: error: there is no folder here; make it, or choose"),
      "\(run.notes)")
  }

  @Test func aFifthIsKeptBackUnlessSaidOtherwise() throws {
    try train.folder.write(numbers(20), to: "data.csv")
    #expect(
      train.run("--data data.csv --epochs 1").notes.contains("16 examples to learn from, 4 to"))
    // 6.8 of 20 are seven: the nearest number of examples, not the one below.
    #expect(
      train.run("--data data.csv --test-share 0.34 --epochs 1").notes.contains("13 examples to"))
    // So it is with drawn points, 250 to learn from: 166.67 make two fifths of all.
    let drawn = train.run("--data circle --test-share 0.4 --epochs 1").notes
    #expect(drawn.contains("250 examples to learn from, 167 to be judged by"), "\(drawn)")
    let half = train.run("--data data.csv --test-share 0.5 --epochs 1").notes
    #expect(half.contains("10 examples to learn from, 10 to be judged by"))
  }

  @Test func wholeNumbersThatComeAgainAreSaidToBeMeasurements() throws {
    try train.folder.write("x,kind\n1,1\n2,2\n3,3\n4,1\n5,2\n6,3\n7,1\n8,2\n9,3\n", to: "data.csv")
    let run = train.run("--data data.csv --epochs 1")
    #expect(run.notes.contains("kind is learned as a measurement. Its few values look like"))
    let classes = train.run("--data data.csv --classes --epochs 1").notes
    #expect(classes.contains("kind: the outputs are 1, 2 and 3, in this order."), "\(classes)")
    #expect(classes.contains("softmax; cross-entropy;"))
    #expect(train.run("--data circle --classes").notes.contains("--classes is for CSV files"))
  }

  @Test func twoNumbersThatStandForClassesAreCalledByTheirNumbers() throws {
    let rows = (0..<20).map { "\($0),\($0 < 9 ? 2 : 4)\n" }.joined()
    try train.folder.write("size,kind\n" + rows, to: "cells.csv")
    let run = train.run("--data cells.csv --test-share 0 --normalize --epochs 5")
    let matrix = run.notes.split(separator: "\n").drop { !$0.contains("training examples told") }
    #expect(matrix.dropFirst().prefix(3).map { $0.split(separator: " ").first } == ["2", "2", "4"])
  }

  @Test func normalisationIsSaidAndLeavesTheLossWithoutScale() throws {
    try train.folder.write("x,t\n1000,0\n2000,1\n3000,0\n4000,1\n", to: "large.csv")
    try train.folder.write("x,t\n1,0\n2,1\n3,0\n4,1\n", to: "small.csv")
    let options = "--test-share 0 --normalize --epochs 5"
    let large = train.run("--data large.csv \(options)")
    #expect(large.notes.contains("x is normalised: (x - 2500.0) / 1118.033988749895."))
    #expect(large.rows == train.run("--data small.csv \(options)").rows)
  }

  @Test func featuresAreMadeOfTheTwoInputColumns() throws {
    try train.folder.write("long,wide,t\n2,3,6\n1,5,5\n", to: "data.csv")
    let run = train.run(
      "--data data.csv --features x1,x2,x1^2,x1x2,sin-x2 --test-share 0 --epochs 1 "
        + "--layers 5-1 --output end.yaml --no-shuffle")
    #expect(run.notes.contains("5 inputs (x1, x2, x1^2, x1*x2, sin(pi*x2))."))
    #expect(run.notes.contains("x1 is long, x2 is wide."))
    #expect(train.folder.text(of: "end.yaml")?.contains("input: [2.0, 3.0, 4.0, 6.0, ") == true)
  }

  @Test("A table that cannot be read as it is ends with a command that reads it")
  func readyCommand() throws {
    let rows = (1...30).map {
      "\($0 % 2),n\($0),\($0 % 3 == 0 ? "m" : "f"),\($0 == 4 ? "" : "\($0)")\n"
    }
    try train.folder.write("survived,name,sex,age\n" + rows.joined(), to: "ship.csv")
    let run = train.run("--data ship.csv --epochs 1")
    #expect(run.status == 1)
    let line = try #require(run.notes.split(separator: "\n").last)
    #expect(
      line == "Try: nn101 train --data ship.csv --target survived --drop name --missing drop "
        + "--normalize", "\(run.notes)")
    let again = train.run(line.dropFirst("Try: nn101 train ".count) + " --epochs 2")
    #expect(again.status == 0, "\(again.notes)")
    #expect(again.notes.contains("sex: 0 is f, 1 is m."))
    #expect(again.notes.contains("1 row of 30 left out"))
  }

  @Test("Measurements of any size are learned, and told in their own unit")
  func measurements() throws {
    let rows = (0..<40).map { "\($0),\(7 * $0 % 40),\(1_000_000 + 3000 * $0)\n" }
    try train.folder.write("size,age,price\n" + rows.joined(), to: "homes.csv")
    let run = train.run("--data homes.csv --inputs size --normalize --epochs 200 --output end.yaml")
    #expect(run.status == 0, "\(run.notes)")
    #expect(run.notes.contains("1 input (size)."))
    let fit = try #require(run.notes.split(separator: "\n").first { $0.hasPrefix("price: root") })
    let explained = try #require(fit.firstMatch(of: /R2 ([0-9.]+), on 8 test examples/))
    #expect(try #require(Double(explained.1)) > 0.95, "\(fit)")
    #expect(run.notes.contains("in their own unit the test loss is"))
    // The file keeps both units: it goes on with the numbers that it stopped with.
    #expect(train.folder.text(of: "end.yaml")?.contains("\n  t1: {mean: 10") == true)
    let more = train.run("--network end.yaml --epochs 1 --format csv")
    #expect(more.lines.last?.hasPrefix("201,0.0") == true, "\(more.lines) \(more.notes)")
  }

  @Test("The history has every weight, and the gradient norm of each layer")
  func history() throws {
    let run = train.run("--data xor --layers 2-2-1 --epochs 4 --every 2 --history h.csv")
    #expect(run.status == 0, "\(run.notes)")
    let lines = (train.folder.text(of: "h.csv") ?? "").split(separator: "\n")
    #expect(
      lines.first.map(String.init)
        == "epoch,loss,test-loss,accuracy,gradient-norm,gradient-norm(1),gradient-norm(2),"
        + "w(x1->h1),w(x2->h1),b(h1),w(x1->h2),w(x2->h2),b(h2),w(h1->o1),w(h2->o1),b(o1)")
    #expect(lines.dropFirst().map { $0.prefix { $0 != "," } } == ["2", "4"])
    #expect(lines.allSatisfy { $0.count(where: { $0 == "," }) == 15 })
  }

  @Test("Free play's history is written at its end, with train's numbers")
  func historyOfPlay() throws {
    let run = train.line(
      "printf 'train 2\\nq\\n' | \(train.nn101) play --plain --history p.csv >rows 2>notes")
    #expect(run.status == 0, "\(run.notes)")
    #expect(train.run("--epochs 2 --history t.csv").status == 0)
    let played = (train.folder.text(of: "p.csv") ?? "").split(separator: "\n")
    let trained = (train.folder.text(of: "t.csv") ?? "").split(separator: "\n")
    try #require(played.count == 4 && trained.count == 3)
    #expect(played[1].hasPrefix("0,"))
    #expect([played[0], played[2], played[3]] == trained)
  }

  @Test("The hinge takes class 0 for -1, says so, and the file that is written goes on with it")
  func hinge() throws {
    let run = train.run("--data circle --loss hinge --epochs 2 --format csv --output h.yaml")
    #expect(run.status == 0 && run.notes.contains("For the hinge, 0 stands as -1."), "\(run.notes)")
    let more = train.run("--network h.yaml --epochs 1 --format csv")
    let whole = train.run("--data circle --loss hinge --epochs 3 --format csv")
    #expect(more.lines.last == whole.lines.last, "\(more.lines) \(more.notes)")
  }

  @Test func standardInputIsATableToo() throws {
    let run = train.line(
      "printf 'x,t\\n1,2\\n2,4\\n' | \(train.nn101) train --data - --test-share 0 --epochs 1 "
        + ">rows 2>notes")
    #expect(run.status == 0)
    #expect(run.notes.contains("<standard input>: 2 examples to learn from"))
  }

  @Test(
    "What is wrong with a table, where, and what to do",
    arguments: [
      ("x,t\n1,2\nred,3\n", "", "data.csv:3:1: error: \"red\" in x is not a number; write numbers"),
      ("x,t\n1,2\n3\n", "", "data.csv:3:1: error: this row has 1 cell, and the header has 2"),
      ("x,t\n1,2\n3,\"4\n", "", "data.csv:3:3: error: this quote is never closed; end the cell"),
      ("", "", "data.csv:1:1: error: the file is empty; write a row of names"),
      ("x,t\n1,2\n", "--target z", "data.csv:1:1: error: there is no column \"z\" to be a target"),
      ("x,t\n1,2\n", "--layers 2-3-1", "1 input and 1 output; write --layers 1-3-1"),
      ("x,t\n1,2\n", "--noise 1", "error: --noise is for data sets, not for CSV files; leave it"),
      ("x,t\n1,2\n", "--features x1,x2", "error: --features: these data have one input, x1;"),
      ("a,b,c,t\n1,2,3,4\n", "--features x1", "--features needs one or two inputs, and these"),
      ("x,t\n1e200,1\n", "--features x1^2", "x1^2 comes out too large for a number; make"),
      ("x,t\n1e200,1\n-1e200,2\n3,4\n", "--normalize --test-share 0", "x comes out too large"),
      ("x,t\n1,-2\n", "--loss binary-cross-entropy", "needs targets from 0 to 1, and data.csv has"),
    ])
  func wrong(table: String, options: String, message: String) throws {
    try train.folder.write(table, to: "data.csv")
    let run = train.run("--data data.csv \(options)")
    // What the command line alone shows to be senseless is its misuse.
    #expect(run.status == (options.contains("--noise") ? 64 : 1))
    #expect(run.rows.isEmpty)
    #expect(run.notes.contains(message), "\(run.notes)")
    #expect(run.notes.split(separator: "\n").count == 1, "\(run.notes)")
  }

  private func numbers(_ count: Int) -> String {
    "x,t\n" + (1...count).map { "\($0),\($0 * 2)\n" }.joined()
  }
}
