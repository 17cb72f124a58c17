import ArgumentParser
import CLibrary
import Lessons
import NeuralNetwork
import Session
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
      without penalties: with them the cost J is what training makes smaller. accuracy is that of \
      the test examples when there are any. With --output - the rows go to standard error. JSON is an array of objects with epoch, \
      loss, test-loss, accuracy and gradient-norm; what does not exist is null. The same command \
      gives the same figures to the last bit.

      Ctrl-C keeps what was learned. It stops after the epoch that is under way, or between two \
      batches where an epoch takes long; a network that stopped among many examples is not judged.

      Examples:
        nn101 train --data moons --layers 2-8-1 --epochs 50 --every 10
        nn101 train --data flowers.csv --normalize --output flowers.yaml
        nn101 train --network flowers.yaml --epochs 100 --format json
      """)

  static let mostEpochs = 10_000_000

  @OptionGroup(title: "Data") var dataOptions: DataOptions
  @OptionGroup(title: "Network") var networkOptions: NetworkOptions
  @OptionGroup(title: "Training") var learningOptions: LearningOptions
  @OptionGroup(title: "Training") var length: LengthOptions
  @OptionGroup(title: "Output") var rows: RowOptions
  @OptionGroup(title: "Output") var place: OutputOptions

  /// The three groups as one.
  var training: TrainingOptions {
    TrainingOptions(
      dataOptions: dataOptions, networkOptions: networkOptions, learningOptions: learningOptions)
  }

  func validate() throws {
    try training.validate()
    guard (1...Self.mostEpochs).contains(length.epochs) else {
      throw ValidationError("--epochs takes a whole number from 1 to \(Self.mostEpochs).")
    }
    guard rows.every >= 1 else { throw ValidationError("--every takes a whole number from 1 up.") }
    if rows.history == "-", place.output == "-" {
      throw ValidationError("--output and --history cannot both be standard output.")
    }
    guard length.patience ?? 1 >= 1 else {
      throw ValidationError("--patience takes a whole number from 1 up.")
    }
  }

  func run() throws {
    let plan = try TrainingPlan(training, shuffles: !length.noShuffle)
    let file = try place.file(isOurs: OutputFile.isNetwork)
    let historyFile = try rows.history.map {
      try OutputFile(
        $0, option: "--history", force: place.force, isOurs: OutputFile.isHistory)
    }
    let isOutputTaken = [file, historyFile].contains { $0?.isStandardOutput == true }
    var settings = plan.settings
    settings.earlyStopping = length.patience.map { EarlyStopping(patience: $0) }
    let trainer = try Trainer(
      plan.network, loss: plan.loss, settings: settings, training: plan.data.train,
      test: plan.data.test, from: plan.place)
    say(plan.statements)
    var run = TrainingRun(
      trainer, epochs: length.epochs, every: rows.every, format: rows.format,
      keepsNetwork: file != nil || historyFile != nil, keepsHistory: historyFile != nil,
      signals: HeldSignals(), output: StandardOutput(isOutputTaken ? STDERR_FILENO : STDOUT_FILENO))
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
    let learned = TrainedNetwork(run, plan, isStopped: end.isStopped)
    try file?.write(learned.text(in: WholeFile.folder(of: file?.path ?? "")))
    if !end.isStopped { run.signals.release() }
    say(learned.statements)
    switch end {
    case .stopped(let signal):
      let place = file.map { $0.isStandardOutput ? "on standard output" : "in \($0.path)" }
      let kept = place.map { "The network is \($0)." } ?? "--output FILE keeps the network."
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
