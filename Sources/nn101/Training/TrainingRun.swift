import NeuralNetwork
import Session
import Walkthrough

/// Trains, and writes down every epoch as it is done.
struct TrainingRun {
  enum End {
    case finished
    /// A signal came; the epoch that was under way is done, unless that would have taken long.
    case stopped(signal: Int32)
    case diverged(EpochLoss)
    /// Nobody reads the rows, and nothing else was asked for.
    case unread
    /// The rows cannot be written.
    case failed(reason: String)

    /// Whether a signal ended it.
    var isStopped: Bool {
      if case .stopped = self { true } else { false }
    }
  }

  let epochs: Int
  /// How many epochs were done before.
  let firstEpoch: Int
  /// Rows are written for every so many epochs, and for the last one.
  let every: Int
  /// True when the network is wanted even if nobody reads the rows.
  let keepsNetwork: Bool
  let signals: HeldSignals

  private(set) var trainer: Trainer
  /// The network that is kept, and the epoch it comes from: with early stopping the best one.
  var kept: (network: Network, place: TrainingPlace) {
    guard stopsEarly, let best = trainer.best else { return (trainer.network, trainer.place) }
    return (best.network, best.place)
  }
  private var keptEpoch: Int { stopsEarly ? trainer.best?.epoch ?? trainer.epoch : trainer.epoch }
  var lastEpoch: Int { firstEpoch + epochs }
  private var stopsEarly: Bool { trainer.settings.earlyStopping != nil }
  /// Training losses that were worked out: the first of all, and as many as a plateau is told from.
  private(set) var losses: [EpochLoss] = []
  private let pieceOfEpoch: Int
  private var lastLook = 0.0
  private var table: EpochTable
  /// What `--history` keeps; nil where nobody asked.
  private(set) var history: TrainingHistory?
  private let output: StandardOutput
  private var progress: ProgressLine
  private var problem: StandardOutput.Problem?

  init(
    _ trainer: Trainer, epochs: Int, every: Int, format: EpochTable.Format, keepsNetwork: Bool,
    keepsHistory: Bool, signals: HeldSignals, output: StandardOutput
  ) {
    self.output = output
    progress = ProgressLine(besides: output.file)
    history = keepsHistory ? TrainingHistory(trainer.network) : nil
    self.trainer = trainer
    self.epochs = epochs
    firstEpoch = trainer.epoch
    self.every = every
    self.keepsNetwork = keepsNetwork
    self.signals = signals
    pieceOfEpoch = max(1, Self.pieceOfWork / (3 * trainer.network.parameterCount))
    table = EpochTable(format, epochs: trainer.epoch + epochs)
  }

  mutating func run() -> End {
    put(table.head)
    let end = train()
    progress.clear()
    put(table.end)
    if case .finished = end, case .failed(let reason)? = problem { return .failed(reason: reason) }
    return end
  }

  private mutating func train() -> End {
    switch firstLoss() {
    case nil: return signals.pending.map { .stopped(signal: $0) } ?? .finished
    case let first? where TrainingHealth.hasDiverged(first.loss, since: nil):
      return .diverged(first)
    case let first?: losses = [first]
    }
    while trainer.epoch < lastEpoch {
      let isWhole = trainEpoch()
      let signal = pendingSignal()
      if let diverged = isWhole ? endEpoch(isLast: signal != nil) : noteLoss() {
        return .diverged(diverged)
      }
      if let signal = signal ?? pendingSignal() { return .stopped(signal: signal) }
      if trainer.hasStoppedEarly { return .finished }
      switch problem {
      case .closed? where !keepsNetwork: return .unread
      case .failed(let reason)?: return .failed(reason: reason)
      case .closed?, nil: break
      }
    }
    return .finished
  }

  /// Between two looks for a signal, in multiplications: some hundredths of a second.
  private static let pieceOfWork = 5_000_000
  /// What takes no longer than this, in seconds, is done to its end even when a signal has come.
  private static let patience = 0.04
  /// Between two looks for a signal at the end of epochs, in seconds.
  private static let pause = 0.01

  /// Whether what began at a time goes on: no signal has come, or it has hardly begun.
  private func goesOn(since began: Double) -> Bool {
    Clock.seconds - began <= Self.patience || signals.pending == nil
  }

  /// The loss that training begins with; nil where a signal came before it was worked out.
  private func firstLoss() -> EpochLoss? {
    let began = Clock.seconds
    return trainer.trainingLoss { goesOn(since: began) }
      .map { EpochLoss(epoch: firstEpoch, loss: $0) }
  }

  /// Learns from an epoch; false when a signal ended it between two batches.
  private mutating func trainEpoch() -> Bool {
    let began = Clock.seconds
    while true {
      trainer.train(examples: pieceOfEpoch)
      guard trainer.position > 0 else { return true }
      guard goesOn(since: began) else { return false }
      showProgress()
    }
  }

  /// A signal that has come; epochs may be so short that looking would take longer.
  private mutating func pendingSignal() -> Int32? {
    let now = Clock.seconds
    guard trainer.position > 0 || now - lastLook > Self.pause else { return nil }
    lastLook = now
    return signals.pending
  }

  /// Reports on an epoch where a row or early stopping needs it; the loss, if it has diverged.
  private mutating func endEpoch(isLast: Bool) -> EpochLoss? {
    let isShown = isLast || trainer.epoch == lastEpoch || trainer.epoch.isMultiple(of: every)
    guard isShown || stopsEarly else { return noteLoss() }
    let began = Clock.seconds
    // A signal that comes meanwhile ends it without a row.
    guard let report = trainer.report(while: { goesOn(since: began) }) else { return nil }
    if let diverged = note(report.trainingLoss) { return diverged }
    if stopsEarly { trainer.note(report) }
    if isShown || trainer.hasStoppedEarly { show(report) }
    showProgress()
    return nil
  }

  /// Works the loss out where a plateau will be told from it, or where the weights alone do not
  /// tell that it is no divergence; the loss, if it is one.
  private mutating func noteLoss() -> EpochLoss? {
    let pause = TrainingHealth.plateauLength
    let isWanted = trainer.epoch.isMultiple(of: pause) || trainer.epoch == lastEpoch - pause
    let limit = TrainingHealth.largestLoss(since: losses[0].loss)
    if isWanted || !trainer.trainingLossIsCertainlyBelow(limit) {
      let began = Clock.seconds
      let loss = trainer.trainingLoss { goesOn(since: began) }
        .map { EpochLoss(epoch: trainer.epoch, loss: $0) }
      if let loss, let diverged = note(loss) { return diverged }
    }
    showProgress()
    return nil
  }

  /// Keeps a loss; gives it back if it has diverged.
  ///
  /// Of those before the plateau that could be found now only the first and the newest are kept.
  private mutating func note(_ loss: EpochLoss) -> EpochLoss? {
    if TrainingHealth.hasDiverged(loss.loss, since: losses[0].loss) { return loss }
    losses.append(loss)
    let plateau = keptEpoch - TrainingHealth.plateauLength
    while losses.count > 2, losses[2].epoch <= plateau { losses.remove(at: 1) }
    return nil
  }

  private mutating func show(_ report: EpochReport) {
    history?.add(report, trainer.network)
    let row = table.text(report)
    var line = progress
    line.makeRoom { put(row) }
    progress = line
  }

  private mutating func showProgress() {
    let (last, losses) = (lastEpoch, losses)
    let part = Double(trainer.position) / Double(trainer.training.count)
    progress.show((Double(trainer.epoch - firstEpoch) + part) / Double(epochs)) {
      // Of many examples the loss that was worked out last is told.
      let isLarge = trainer.training.count > [Example].sampleSize
      let loss = isLarge ? losses.last?.loss ?? .nan : trainer.trainingLoss()
      return "epoch \(trainer.epoch) of \(last), mean loss "
        + NumberFormat(.exact, minus: "-").text(loss)
    }
  }

  /// Writes to standard output until that fails for the first time.
  private mutating func put(_ text: String) {
    guard problem == nil, !text.isEmpty else { return }
    do throws(StandardOutput.Problem) {
      try output.write(text)
    } catch {
      problem = error
    }
  }
}
