import NeuralNetwork

/// The reports of a training run, however long: when there are too many, every second one goes.
///
/// So a run of a million epochs takes no more memory than one of fifteen hundred.
package struct EpochHistory: Sendable {
  /// As many reports are kept at most, the newest besides.
  package static let maximum = 1536

  /// By epoch: those that are multiples of `gap`, and the newest.
  package private(set) var reports: [EpochReport] = []
  private var gap = 1

  /// Adds the report of an epoch after all those before.
  package mutating func add(_ report: EpochReport) {
    if let last = reports.last, !isKept(last) { reports.removeLast() }
    reports.append(report)
    thin(to: Self.maximum)
  }

  /// Doubles the gaps until no more reports are left than this, and the newest besides.
  mutating func thin(to maximum: Int) {
    guard let newest = reports.last else { return }
    while reports.count > max(1, maximum) {
      gap *= 2
      reports = reports.filter(isKept)
      if reports.last != newest { reports.append(newest) }
      if gap > newest.epoch { return }
    }
  }

  private func isKept(_ report: EpochReport) -> Bool { report.epoch % gap == 0 }

  /// Forgets an epoch and all after it.
  package mutating func forget(from epoch: Int) {
    reports.removeAll { $0.epoch >= epoch }
  }

  /// The newest report that is older than an epoch.
  package func report(before epoch: Int) -> EpochReport? {
    reports.last { $0.epoch < epoch }
  }
}

extension [EpochReport] {
  /// Those of an epoch and of all before it.
  package func upTo(epoch: Int) -> ArraySlice<EpochReport> {
    prefix { $0.epoch <= epoch }
  }
}
