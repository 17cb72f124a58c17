import NeuralNetwork

/// Whole reports, and training that tells one after each epoch.
extension Trainer {
  func report() -> EpochReport {
    guard let report = report(while: { true }) else { preconditionFailure("nothing stops it") }
    return report
  }

  mutating func train(epochs: Int) -> [EpochReport] {
    var reports: [EpochReport] = []
    while reports.count < epochs, !hasStoppedEarly {
      trainEpoch()
      reports.append(report())
      note(reports[reports.count - 1])
    }
    return reports
  }
}
