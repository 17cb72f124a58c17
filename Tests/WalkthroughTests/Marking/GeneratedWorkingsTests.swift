import NeuralNetwork
import Testing
import Walkthrough

/// A thousand workings of all kinds of networks: up to three layers, batches of up to five, every
/// loss, optimizer and penalty, one training step or two, rounded to 2 to 6 digits.
@Suite struct GeneratedWorkingsTests {
  /// Change it for other workings; failures print which one it was.
  private static let firstSeed: UInt64 = 20_261_128

  /// Every thousand takes its share of each part, so that the parts run side by side.
  @Test("The first slip is found and named, and nothing right is called wrong", arguments: 0..<8)
  func slips(part: Int) throws {
    var (slipped, named, unambiguous) = (0, 0, 0)
    for number in 0..<125 {
      let seed = Self.firstSeed + UInt64(part * 125 + number)
      var learner = MadeUpLearner(seed: seed)
      let experiment = experiment(seed)
      var walk = try TrainingSteps(experiment)
      for _ in 0..<(1 + Int(seed % 2)) {
        guard let trace = walk.next(), learner.work(out: trace) else { break }
      }
      let marks = try Marks(learner.work, of: experiment)
      let place = "seed \(seed), \(learner.digits) digits, all kept: \(learner.keepsAllDigits)"
      guard let slip = learner.slipped else {
        #expect(marks.firstSlip == nil, "\(place): \(String(describing: marks.firstSlip))")
        continue
      }
      slipped += 1
      let wrong = marks.numbers.filter { $0.verdict == .wrong }
      #expect(
        wrong.map(\.quantity) == [slip.quantity] && wrong.first?.trainingStep == slip.trainingStep,
        "\(place): \(slip), and wrong are \(wrong)")
      guard slip.isUnambiguous else { continue }
      unambiguous += 1
      if wrong.first?.slip == slip.slip {
        named += 1
      } else {
        print("\(place): \(slip) is called \(String(describing: wrong.first))")
      }
    }
    #expect(slipped > 90, "\(slipped) of 125 slipped")
    #expect(unambiguous > 45)
    #expect(named * 100 >= unambiguous * 95, "\(named) of \(unambiguous)")
  }

  private func experiment(_ seed: UInt64) -> Experiment {
    switch seed % 3 {
    case 0: RandomExperiment.small(seed: seed)
    default: RandomExperiment.batched(seed: seed)
    }
  }
}
