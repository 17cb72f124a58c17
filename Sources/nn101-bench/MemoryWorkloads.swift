#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import Drawing
import Explorer
import NeuralNetwork

extension Workload {
  /// How much more memory there is in use after a million training steps.
  static let flatSteps = Workload(
    name: "STEPS", summary: "more memory after a million training steps of 2-4-2-1",
    measure: .memory, target: .bytes(1_048_576), runs: 1
  ) {
    let settings = TrainingSettings(learningRate: 0.003)
    var trainer = try Trainer(
      CircleData.network([2, 4, 2, 1]), loss: .squaredError, settings: settings,
      training: CircleData.examples)
    trainer.trainEpoch()
    let before = peakMemory()
    for _ in 0..<4000 { trainer.trainEpoch() }
    return Outcome(bytes: peakMemory() - before)
  }

  /// The same for ten thousand keys: steps, selections, views, changes and changes taken back.
  static let flatKeys = Workload(
    name: "KEYS", summary: "more memory after 10,000 keys: steps, selections, views, edits",
    measure: .memory, target: .bytes(1_048_576), runs: 1
  ) {
    let size = Size(columns: 80, rows: 24)
    var state = Course.states(size)[min(20, Course.states(size).count - 1)]
    let keys: [Key] = [
      .space, .space, .tab, .character("v"), .left, .character("+"), .character("u"),
      .character("e"), .character("m"), .enter,
    ]
    func press(_ count: Int) {
      for number in 0..<count {
        state.press(keys[number % keys.count])
        _ = state.picture()
      }
    }
    press(1000)
    let before = peakMemory()
    press(10_000)
    return Outcome(bytes: peakMemory() - before)
  }
}

/// The most memory that this process has had, in bytes.
private func peakMemory() -> Int {
  var usage = rusage()
  getrusage(0, &usage)  // 0 asks about this process, and is spelt differently on each system.
  #if canImport(Glibc)
    return usage.ru_maxrss * 1024
  #else
    return usage.ru_maxrss
  #endif
}
