import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// What a training leads to.
struct TrainedNetwork {
  private static let maximumFindings = 10

  private let network: Network
  private let place: TrainingPlace
  private let run: TrainingRun
  private let plan: TrainingPlan
  /// False for who would wait too long for it: a signal has come, and there are many examples.
  private let isJudged: Bool

  init(_ run: TrainingRun, _ plan: TrainingPlan, isStopped: Bool) {
    (network, place) = run.kept
    isJudged = !isStopped || plan.data.train.count <= [Example].sampleSize
    self.run = run
    self.plan = plan
  }

  /// The network file, with what is needed to use it as comments on top.
  ///
  /// Data sets are named, tables only where their rows would make the file too large to be read.
  func text(in folder: String) -> String {
    let position = place.position
    let rest = position > 0 ? " and \(counted(position, "example"))" : ""
    let facts =
      ["Trained by nn101 train: \(counted(place.epoch, "epoch"))\(rest)\(lossText)."]
      + plan.statements
    let head = facts.map { "# \($0)\n" }.joined()
    func text(_ data: String?) -> String {
      head
        + NetworkFile.text(
          plan.experiment(network, place), data: data, normalization: plan.data.normalization)
    }
    switch plan.data.reference {
    case .drawn?: return text(plan.data.reference?.text)
    case nil: return text(nil)
    case .table(let table)?:
      if !isCertainlyTooLarge {
        let whole = text(nil)
        if whole.utf8.count <= SourceFile.maximumBytes { return whole }
      }
      return text(DataReference.table(table.seen(from: folder)).text)
    }
  }

  /// What is to be said at the end, a line a fact.
  var statements: [String] {
    guard isJudged else { return earlyStop }
    let fit = MeasuredFit(network: network, loss: plan.loss, data: plan.data)
    return earlyStop + confusion + fit.lines + health
  }

  /// Whether the examples alone would make a file that is not read again: a number and what divides it
  /// from the next take four signs at least.
  private var isCertainlyTooLarge: Bool {
    let (train, test) = (plan.data.train, plan.data.test)
    let numbers = train[0].input.count + train[0].target.count
    return 4 * numbers * (train.count + test.count) > SourceFile.maximumBytes
  }

  /// The mean loss, as the file's first line tells it.
  private var lossText: String {
    guard isJudged else { return "" }
    let evaluation = Evaluation(
      network, loss: plan.loss, examples: plan.data.train, classification: nil)
    return ", mean loss \(evaluation.loss)"
  }

  /// Which epoch was the best, and whether it was worth going on.
  private var earlyStop: [String] {
    guard let patience = run.trainer.settings.earlyStopping?.patience, let best = run.trainer.best
    else { return [] }
    let judged = plan.data.test.isEmpty ? "training" : "test"
    let loss = NumberFormat.short(best.loss, minus: "-")
    let kept =
      "The lowest mean \(judged) loss, \(loss), was after epoch \(best.epoch): that network is kept."
    guard run.trainer.hasStoppedEarly else { return [kept] }
    return [
      "Stopped after epoch \(run.trainer.epoch) of \(run.lastEpoch): "
        + "\(counted(patience, "epoch")) brought no lower mean \(judged) loss.", kept,
    ]
  }

  /// Which classes the network takes for which.
  private var confusion: [String] {
    let data = plan.data
    let isTested = !data.test.isEmpty
    let evaluation = Evaluation(
      network, loss: plan.loss, examples: isTested ? data.test : data.train,
      classification: run.trainer.classification)
    return ConfusionReading(evaluation, isOfTest: isTested).map {
      ConfusionText($0, classes: data.classes ?? data.twoValues).lines
    } ?? []
  }

  /// What keeps the network from learning, a line each; the gravest first.
  private var health: [String] {
    let findings = TrainingHealth(
      network, loss: plan.loss, examples: plan.data.train, epoch: place.epoch,
      losses: run.losses.filter { $0.epoch < place.epoch }, settings: plan.settings,
      optimizer: place.optimizer
    ).findings
    let words = HealthText(NetworkShape(network))
    let lines = findings.prefix(Self.maximumFindings).map(words.text)
    let rest = findings.count - lines.count
    return lines + (rest > 0 ? ["And \(rest) more findings like these."] : []) + advice(findings)
  }

  /// Large inputs are the commonest reason for neurons that do not learn.
  private func advice(_ findings: [TrainingHealth.Finding]) -> [String] {
    let largest = plan.data.train.lazy.flatMap(\.input).map(abs).max() ?? 0
    guard !findings.isEmpty, largest > 5 else { return [] }
    return ["Inputs go up to \(NumberFormat.short(largest)): --normalize may help."]
  }
}

extension TableReference {
  /// The same table by its bare name where it stands in a folder, else by its whole path.
  fileprivate func seen(from folder: String) -> TableReference {
    var seen = self
    seen.file = WholeFile.resolved(file)
    let place = WholeFile.folder(of: seen.file)
    if place == WholeFile.resolved(folder) {
      seen.file = String(seen.file.dropFirst(place.count).drop { $0 == "/" })
    }
    return seen
  }
}
