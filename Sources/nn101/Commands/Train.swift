import ArgumentParser
import CLibrary
import Lessons
import NeuralNetwork
import Walkthrough

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a network without a screen: mean loss, accuracy and gradient norm by epoch.",
    discussion: """
      The data are a data set or your own CSV: a header, then a row for each example. The last \
      column is the target unless --target says otherwise. Inputs are numbers; one target column \
      may hold words, which are classes.

      The gradient is the mean over the batch. L2 adds its number times w to a weight's gradient, \
      L1 its number times the sign of w; biases are never penalised. Momentum: v becomes 0.9 v + g, \
      and w loses the learning rate times v.

      --output writes everything that learning goes on from: --network with that file goes on \
      exactly as if it had not stopped. Files whose examples are not to be shuffled say no shuffle.

      Every figure is of the network after the epoch. loss is the mean of the examples' L, \
      without penalties: with them the cost J is what training makes smaller. accuracy is that of the test examples when there are any. JSON is an array of objects with epoch, \
      loss, test-loss, accuracy and gradient-norm; what does not exist is null. The same command \
      gives the same figures to the last bit.

      Ctrl-C keeps what was learned. It stops after the epoch that is under way, or between two \
      batches where an epoch takes long.
      """)

  static let mostEpochs = 10_000_000

  @OptionGroup var training: TrainingOptions

  @Option(help: "How many times to go through all examples, from where a network file stands.")
  var epochs = 100

  @Option(help: "Print only every so many epochs, and the last one.")
  var every = 1

  @Option(help: "table, csv or json.")
  var format: EpochTable.Format = .table

  @Option(
    help: ArgumentHelp(
      "Stop early when so many epochs in a row bring no lower mean test loss (without test "
        + "examples, training loss), and keep the best epoch's network.", valueName: "epochs"))
  var patience: Int?

  @Flag(help: "Keep the data's order in every epoch.")
  var noShuffle = false

  @Option(
    help: ArgumentHelp(
      "Write the trained network to this file, with all digits, ready for trace, play and --network. "
        + "Network files give way; other files do not.",
      valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Write every weight, the gradient norm of each layer and the losses to this file, as CSV: a "
        + "row for each epoch that is printed.", valueName: "file.csv"))
  var history: String?

  func validate() throws {
    guard (1...Self.mostEpochs).contains(epochs) else {
      throw ValidationError("--epochs takes a whole number from 1 to \(Self.mostEpochs).")
    }
    guard every >= 1 else { throw ValidationError("--every takes a whole number from 1 up.") }
    guard patience ?? 1 >= 1 else {
      throw ValidationError("--patience takes a whole number from 1 up.")
    }
  }

  func run() throws {
    let plan = try TrainingPlan(training, shuffles: !noShuffle)
    let file = try output.map { try OutputFile($0) }
    let historyFile = try history.map {
      try OutputFile($0, option: "--history", isOurs: OutputFile.isHistory)
    }
    var settings = plan.settings
    settings.earlyStopping = patience.map { EarlyStopping(patience: $0) }
    let trainer = try Trainer(
      plan.network, loss: plan.loss, settings: settings, training: plan.data.train,
      test: plan.data.test, from: plan.place)
    say(plan.statements)
    var run = TrainingRun(
      trainer, epochs: epochs, every: every, format: format,
      keepsNetwork: file != nil || historyFile != nil, keepsHistory: historyFile != nil,
      signals: HeldSignals())
    let end = run.run()
    if let text = run.history?.text { try historyFile?.write(text) }
    try close(run, end, plan, file)
  }

  /// Keeps what was learned, says what is to be said, and ends with the status that fits.
  private func close(
    _ run: TrainingRun, _ end: TrainingRun.End, _ plan: TrainingPlan, _ file: OutputFile?
  ) throws {
    switch end {
    case .diverged(let loss): throw Failure(Self.divergence(loss, plan))
    case .unread: finish(status: 128 + SIGPIPE)
    case .finished, .stopped, .failed: break
    }
    let learned = TrainedNetwork(run, plan)
    try file?.write(learned.text(in: WholeFile.folder(of: file?.path ?? "")))
    say(learned.statements)
    switch end {
    case .stopped(let signal):
      let kept = file.map { "The network is in \($0.path)." } ?? "--output FILE keeps the network."
      say(["nn101: stopped \(Self.place(run.trainer, of: run.lastEpoch)). \(kept)"])
      finish(status: 128 + signal)
    case .failed(let reason):
      throw Failure("nn101: error: standard output cannot be written (\(reason))")
    case .finished, .diverged, .unread: break
    }
  }

  /// `after epoch 3 of 10`, or how much of an epoch was learned from besides.
  private static func place(_ trainer: Trainer, of epochs: Int) -> String {
    guard trainer.position > 0 else { return "after epoch \(trainer.epoch) of \(epochs)" }
    return "in epoch \(trainer.epoch + 1) of \(epochs), after \(trainer.position) of its "
      + "\(counted(trainer.training.count, "example"))"
  }

  private static func divergence(_ loss: EpochLoss, _ plan: TrainingPlan) -> String {
    let (epoch, loss) = (loss.epoch, loss.loss)
    let what = loss.isFinite ? "has grown to \(NumberFormat.short(loss))" : "is no longer a number"
    let rate = NumberFormat.short(plan.settings.learningRate)
    let isFirst = epoch == plan.place?.epoch ?? 0
    let when = isFirst ? "before the first epoch" : "in epoch \(epoch)"
    let advice =
      isFirst
      ? "start from smaller weights, or add --normalize"
      : "try a --learning-rate below \(rate), or --normalize"
    return "nn101: error: training diverged: the mean loss \(what) \(when); \(advice)"
  }
}
