import NeuralNetwork
import Walkthrough

/// Trains, and writes down every epoch as it is done.
struct TrainingRun {
  enum End {
    case finished
    /// A signal came; the epoch that was under way is done, unless that would have taken long.
    case stopped(signal: Int32)
    case diverged(epoch: Int, loss: Double)
    /// Nobody reads the rows, and nothing else was asked for.
    case unread
    /// The rows cannot be written.
    case failed(reason: String)
  }

  let epochs: Int
  /// Rows are written for every so many epochs, and for the last one.
  let every: Int
  /// True when the network is wanted even if nobody reads the rows.
  let keepsNetwork: Bool
  let signals: HeldSignals

  private(set) var trainer: Trainer
  /// The network that is kept, and the epoch it comes from: with early stopping the best one.
  var kept: (network: Network, epoch: Int) {
    guard stopsEarly, let best = trainer.best else { return (trainer.network, trainer.epoch) }
    return (best.network, best.epoch)
  }
  private var stopsEarly: Bool { trainer.settings.earlyStopping != nil }
  /// The training loss before the first epoch and after each.
  private(set) var losses: [Double] = []
  private var table: EpochTable
  private let output = StandardOutput()
  private var progress = ProgressLine()
  private var problem: StandardOutput.Problem?

  init(
    _ trainer: Trainer, epochs: Int, every: Int, format: EpochTable.Format, keepsNetwork: Bool,
    signals: HeldSignals
  ) {
    self.trainer = trainer
    self.epochs = epochs
    self.every = every
    self.keepsNetwork = keepsNetwork
    self.signals = signals
    table = EpochTable(format, epochs: epochs)
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
    losses = [trainer.trainingLoss()]
    if TrainingHealth.hasDiverged(losses[0], since: nil) {
      return .diverged(epoch: 0, loss: losses[0])
    }
    while trainer.epoch < epochs {
      let isWhole = trainEpoch()
      let loss = trainer.trainingLoss()
      losses.append(loss)
      if TrainingHealth.hasDiverged(loss, since: losses[0]) {
        return .diverged(epoch: trainer.epoch, loss: loss)
      }
      if !isWhole, let signal = signals.pending { return .stopped(signal: signal) }
      if stopsEarly { trainer.note(trainer.report()) }
      let signal = signals.pending
      show(loss, isLast: signal != nil || trainer.epoch == epochs || trainer.hasStoppedEarly)
      if let signal { return .stopped(signal: signal) }
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
  /// An epoch that takes no longer than this, in seconds, is ended even when a signal has come.
  private static let patience = 0.3

  /// Learns from an epoch; false when a signal ended it between two batches.
  private mutating func trainEpoch() -> Bool {
    let began = Clock.seconds
    let piece = max(1, Self.pieceOfWork / (3 * trainer.network.parameterCount))
    repeat {
      trainer.train(examples: piece)
      let isLong = Clock.seconds - began > Self.patience
      if isLong, trainer.position > 0, signals.pending != nil { return false }
    } while trainer.position > 0
    return true
  }

  private mutating func show(_ loss: Double, isLast: Bool) {
    if isLast || trainer.epoch.isMultiple(of: every) {
      let row = table.text(trainer.report())
      var line = progress
      line.makeRoom { put(row) }
      progress = line
    }
    progress.show(Double(trainer.epoch) / Double(epochs)) {
      let loss = NumberFormat(.exact, minus: "-").text(loss)
      return "epoch \(trainer.epoch) of \(epochs), loss \(loss)"
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
