import Testing

/// Options that do not fit are refused with advice, before anything is trained.
@Suite struct TrainOptionsTests {
  private let train = TrainCommand()

  @Test(
    "What does not fit is said in one line",
    arguments: [
      ("--data mons", "there is no data set mons, and no such file; did you mean \"moons\"?"),
      ("--data no.csv", "no.csv: error: there is no such file; check the name and the folder"),
      ("--network no.yaml", "no.yaml: error: there is no such file; check the name and the folder"),
      ("--data xor --layers 3-2-1", "xor, which has 2 inputs and 1 output; write --layers 2-2-1"),
      (
        "--loss binary-cross-entropy --output-activation tanh",
        "binary-cross-entropy needs a sigmoid output, and the output layer is tanh; write --output-a"
      ),
      ("--data xor --output-activation softmax", "softmax of one output is always 1"),
      ("--data sine --features x1,x2", "these data have one input, x1; leave out what needs an x2"),
      ("--data plane --loss binary-cross-entropy", "needs targets from 0 to 1, and plane has -"),
      ("--data plane --loss hinge --output-activation tanh", "needs targets that are -1 or 1"),
      ("--data circle --activation relu,tanh,relu", "names 3 hidden layers, and --layers 2-4-2-1"),
      (
        "--output no/such/file.yaml",
        "no/such/file.yaml: error: there is no folder no; make it, or choose another"
      ),
      ("--output .", ".: error: it cannot be written (this is a directory)"),
    ])
  func refused(options: String, message: String) {
    let run = train.run(options)
    #expect(run.status == 1)
    #expect(run.rows.isEmpty)
    #expect(run.notes.contains(message), "\(run.notes)")
    #expect(run.notes.split(separator: "\n").count == 1, "\(run.notes)")
  }

  @Test(
    "Values that cannot be are refused with the option's name",
    arguments: [
      ("--learning-rate nan", "--learning-rate takes a number from 0"),
      ("--learning-rate -1", "--learning-rate takes a number from 0"),
      ("--learning-rate=-1", "--learning-rate takes a number from 0"),
      ("--batch 0", "--batch takes a whole number from 1"),
      ("--epochs 0", "--epochs takes a whole number from 1"),
      ("--every 0", "--every takes a whole number from 1"),
      ("--l2 inf", "--l2 takes a number from 0"),
      ("--test-share 1", "--test-share takes a number from 0 to 0.9, not 1"),
      ("--layers 2-x-1", "write inputs, hidden layers and outputs, each from 1 to 1000"),
      ("--layers 2", "such as 2-4-2-1"),
      ("--layers 1000-1000-1", "that makes 1002001 weights and biases; at most 200000"),
      ("--data xor --target t", "error: --target is for CSV files; leave it out"),
      ("--data circle --drop x1", "--drop is for CSV files; leave it out"),
      ("--data - --network -", "--data and --network cannot both be standard input"),
      ("--output - --history -", "--output and --history cannot both be standard output"),
      ("--features x1,x3", "there is no feature \"x3\"; known are x1, x2,"),
      ("--activation softmax", "softmax works at the output only: use --output-activation softmax"),
      ("--activation relus", "relu"),
      ("--network a.yaml --layers 2-1", "says what its layers are: leave out --layers"),
    ])
  func impossible(options: String, message: String) {
    let run = train.run(options)
    #expect(run.status == 64)
    #expect(run.rows.isEmpty)
    #expect(run.notes.contains(message), "\(run.notes)")
  }

  @Test func onlyALossIsGivenAndTheOutputFollows() {
    let run = train.run("--data circle --loss squared-error --epochs 1")
    #expect(run.notes.contains("tanh, tanh, sigmoid; squared-error;"))
    let other = train.run("--data circle --output-activation tanh --epochs 1")
    #expect(other.notes.contains("tanh, tanh, tanh; squared-error;"))
  }

  @Test func helpStatesTheConventions() {
    let help = train.run("--help").rows.split(separator: "\n").joined(separator: " ")
    for fact in ["mean over the batch", "biases are never penalised", "0.9, 0.999 and 1e-8"] {
      #expect(help.contains(fact), "\(fact)")
    }
  }
}
