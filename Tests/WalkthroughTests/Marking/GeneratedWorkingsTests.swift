import NeuralNetwork
import Testing
import Walkthrough

/// A thousand workings with a slip, of all kinds of networks: up to three layers, batches of up to
/// five, every loss, optimizer and penalty, one training step or two, rounded to 2 to 6 digits.
@Suite struct GeneratedWorkingsTests {
  /// Change it for other workings; failures print which one it was.
  private static let firstSeed: UInt64 = 20_261_128

  /// What was tried, and what became of it.
  fileprivate struct Tally {
    var (slipped, honest, unambiguous, named) = (0, 0, 0, 0)
    var slips: [Slip: Int] = [:]
    var rules: [Rule: Int] = [:]
    var digits: Set<Int> = []
    var layers: Set<Int> = []
    var batches: Set<Int> = []
    var optimizers: Set<String> = []
    var losses: Set<Loss> = []
    var steps: Set<Int> = []
  }

  @Test("The first slip is found and named, and nothing right is called wrong")
  func slips() async throws {
    let parts = try await withThrowingTaskGroup(of: Tally.self) { group in
      for part in 0..<8 { group.addTask { try Self.tally(part: part) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    func sum(_ count: (Tally) -> Int) -> Int { parts.reduce(0) { $0 + count($1) } }
    func all<Value: Hashable>(_ part: (Tally) -> Set<Value>) -> Set<Value> {
      parts.reduce(into: []) { $0.formUnion(part($1)) }
    }
    #expect(sum(\.slipped) == 1000 && sum(\.honest) > 100)
    let (named, unambiguous) = (sum(\.named), sum(\.unambiguous))
    #expect(unambiguous > 400)
    #expect(named * 100 >= unambiguous * 95, "\(named) of \(unambiguous)")
    // Nothing is left out: each slip, each kind of step, and all that a network can be.
    for slip in Slip.allCases { #expect(sum { $0.slips[slip] ?? 0 } >= 3, "\(slip)") }
    for rule in Rule.allCases { #expect(sum { $0.rules[rule] ?? 0 } >= 3, "\(rule)") }
    #expect(all(\.digits) == [2, 3, 4, 5, 6])
    #expect(all(\.layers) == [1, 2, 3])
    #expect(all(\.batches) == [1, 2, 3, 4, 5])
    #expect(all(\.optimizers).count == 3 && all(\.losses) == Set(Loss.allCases))
    #expect(all(\.steps) == [1, 2])
  }

  private static func tally(part: Int) throws -> Tally {
    var (tally, number) = (Tally(), UInt64(0))
    while tally.slipped < 125 {
      let seed = firstSeed + number * 8 + UInt64(part)
      number += 1
      let experiment = experiment(seed)
      guard experiment.network.layers.count <= 3 else { continue }
      var learner = MadeUpLearner(seed: seed)
      var walk = try TrainingSteps(experiment)
      for _ in 0..<(1 + Int(seed % 2)) {
        guard let trace = walk.next(), learner.work(out: trace) else { break }
      }
      try judge(learner, experiment, "seed \(seed)", &tally)
    }
    return tally
  }

  private static func judge(
    _ learner: MadeUpLearner, _ experiment: Experiment, _ name: String, _ tally: inout Tally
  ) throws {
    let marks = try Marks(learner.work, of: experiment)
    let place = "\(name), \(learner.digits) digits, all kept: \(learner.keepsAllDigits)"
    guard let slip = learner.slipped else {
      tally.honest += 1
      #expect(marks.firstSlip == nil, "\(place): \(String(describing: marks.firstSlip))")
      return
    }
    tally.slipped += 1
    let wrong = marks.numbers.filter { $0.verdict == .wrong }
    #expect(
      wrong.map(\.quantity) == [slip.quantity] && wrong.first?.trainingStep == slip.trainingStep,
      "\(place): \(slip), and wrong are \(wrong)")
    tally.note(slip, learner, experiment)
    guard slip.isUnambiguous else { return }
    tally.unambiguous += 1
    if wrong.first?.slip == slip.slip {
      tally.named += 1
    } else {
      print("\(place): \(slip) is called \(String(describing: wrong.first))")
    }
  }

  private static func experiment(_ seed: UInt64) -> Experiment {
    switch seed % 3 {
    case 0: RandomExperiment.small(seed: seed)
    default: RandomExperiment.batched(seed: seed)
    }
  }
}

extension GeneratedWorkingsTests.Tally {
  mutating func note(
    _ slip: MadeUpLearner.Slipped, _ learner: MadeUpLearner, _ experiment: Experiment
  ) {
    slips[slip.slip, default: 0] += 1
    rules[slip.rule, default: 0] += 1
    digits.insert(learner.digits)
    layers.insert(experiment.network.layers.count)
    batches.insert(min(experiment.settings.batchSize, experiment.examples.count))
    optimizers.insert("\(experiment.settings.optimizer)")
    losses.insert(experiment.loss)
    steps.insert(slip.trainingStep)
  }
}
