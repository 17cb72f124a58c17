import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// What is kept of a long training, and what is worked out again.
@Suite struct EpochHistoryTests {
  /// One report after another; only their epochs differ.
  private static let reports: [EpochReport] = {
    var trainer = Trainer(SampleLesson.gate)!
    return (0..<10_000).map { _ in
      defer { trainer.trainEpoch() }
      return trainer.sampledReport()
    }
  }()

  private static func history(of count: Int) -> EpochHistory {
    var history = EpochHistory()
    for report in reports.prefix(count) { history.add(report) }
    return history
  }

  @Test(arguments: [1, 2, 100, EpochHistory.maximum])
  func aShortTrainingIsKeptWhole(_ count: Int) {
    #expect(Self.history(of: count).reports == Array(Self.reports.prefix(count)))
  }

  @Test(arguments: [EpochHistory.maximum + 1, 4095, 4096, 4097, 4098, 7777, 10_000])
  func aLongOneIsKeptInEvenStepsWithTheNewest(_ count: Int) {
    let epochs = Self.history(of: count).reports.map(\.epoch)
    #expect(epochs.count <= EpochHistory.maximum + 1)
    #expect(epochs.count >= EpochHistory.maximum / 2)
    #expect(epochs.first == 0 && epochs.last == count - 1)
    let gap = epochs[1]
    #expect(zip(epochs, epochs.dropFirst()).dropLast().allSatisfy { $1 - $0 == gap })
  }

  @Test("Whenever it is thinned, the newest report stays")
  func theNewestStays() {
    var history = EpochHistory()
    var lost: [Int] = []
    for report in Self.reports {
      history.add(report)
      if history.reports.last != report { lost.append(report.epoch) }
    }
    #expect(lost == [])
    for count in 1...200 {
      var thin = Self.history(of: count)
      thin.thin(to: 16)
      #expect(thin.reports.last == Self.reports[count - 1], "\(count) epochs")
      #expect(thin.reports.first == Self.reports[0])
      #expect(thin.reports.count <= 17)
    }
  }

  @Test func whatIsForgottenCanComeAgain() {
    var history = Self.history(of: 3000)
    history.forget(from: 1001)
    #expect(history.reports.last?.epoch == 1000)
    #expect(history.report(before: 1000)?.epoch == 998)
    for report in Self.reports[1001..<3000] { history.add(report) }
    #expect(history.reports == Self.history(of: 3000).reports)
  }

  @Test func anEpochThatIsNotKeptIsWorkedOutAgain() {
    var timeline = Timeline(SampleLesson.gate)
    let perEpoch = SampleLesson.gate.stepsPerEpoch
    _ = timeline.experiment(at: 2100 * perEpoch)
    #expect(timeline.reports.count < 1100)
    for epoch in [2051, 2100, 999, 0, 1] {
      _ = timeline.experiment(at: epoch * perEpoch)
      #expect(timeline.report(atEpoch: epoch) == Self.reports[epoch], "epoch \(epoch)")
    }
    // Within an epoch it is the last whole one that counts, or the nearest that is kept.
    _ = timeline.experiment(at: 1501 * perEpoch + 1)
    #expect(timeline.report(atEpoch: 1501) == Self.reports[1500])
  }
}
