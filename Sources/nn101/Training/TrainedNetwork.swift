import Lessons
import NeuralNetwork
import Walkthrough

/// What a training leads to.
struct TrainedNetwork {
  private static let maximumFindings = 10

  private let network: Network
  private let run: TrainingRun
  private let plan: TrainingPlan

  init(_ run: TrainingRun, _ plan: TrainingPlan) {
    network = run.trainer.network
    self.run = run
    self.plan = plan
  }

  /// The network file, with what is needed to use it as comments on top.
  var text: String {
    let loss = run.losses.last ?? .nan
    let facts =
      ["Trained by nn101 train: \(counted(run.trainer.epoch, "epoch")), loss \(loss)."]
      + plan.statements
    return facts.map { "# \($0)\n" }.joined() + NetworkFile.text(plan.experiment(network))
  }

  /// What keeps the network from learning, a line each; the gravest first.
  var health: [String] {
    let findings = TrainingHealth(
      network, loss: plan.loss, examples: plan.data.train, losses: run.losses.dropLast()
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
    return ["Inputs go up to \(NumberText.short(largest)): --normalize may help."]
  }
}
