import Drawing
import Explorer
import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// How cost grows with the work: asked for by `--growth`.
extension Workload {
  static var growth: [Workload] {
    let shapes = [[2, 2, 1], [2, 8, 8, 1], [16, 16, 10], [64, 32, 10], [64, 64, 64, 10]]
    return shapes.flatMap { [step($0), trace($0), frame($0)] }
      + [250, 2500, 25_000, 250_000].flatMap { [epoch(examples: $0), report(examples: $0)] }
      + [1000, 10_000, 100_000].map { table(rows: $0) }
      + [13, 100, 1000].map { opening($0) }
      + [10, 100, 1000, 10_000].map { history(epochs: $0) }
      + [10, 100, 1000].map { history(edits: $0) }
  }

  static func experiment(_ sizes: [Int]) -> Experiment {
    Experiment(
      network: Network(sizes: sizes, hidden: .sigmoid, output: .sigmoid, seed: 1),
      loss: .squaredError,
      examples: [
        Example(
          input: Array(repeating: 0.5, count: sizes[0]),
          target: Array(repeating: 1, count: sizes[sizes.count - 1]))
      ], learningRate: 0.5)
  }

  private static func words(_ sizes: [Int]) -> String {
    let shape = sizes.map(String.init).joined(separator: "-")
    return "\(shape), \(experiment(sizes).network.parameterCount) parameters"
  }

  private static func step(_ sizes: [Int]) -> Workload {
    Workload(
      name: "STEP", summary: "one training step of \(words(sizes))", measure: .operations(1000)
    ) {
      let start = experiment(sizes)
      var trainer = try Trainer(
        start.network, loss: start.loss, settings: start.settings, training: start.examples)
      return Outcome(seconds: seconds { for _ in 0..<1000 { trainer.trainEpoch() } })
    }
  }

  private static func trainer(examples count: Int) throws -> Trainer {
    let examples = (0..<count).map { CircleData.examples[$0 % CircleData.examples.count] }
    return try Trainer(
      CircleData.network(CircleTask.w1.sizes), loss: .squaredError,
      settings: TrainingSettings(learningRate: 0.03, batchSize: 10, shuffleSeed: 1),
      training: examples)
  }

  private static func epoch(examples count: Int) -> Workload {
    Workload(
      name: "EPOCH", summary: "an epoch of \(count) examples, for one; 2-4-2-1, shuffled",
      measure: .operations(count)
    ) {
      var trainer = try Self.trainer(examples: count)
      return Outcome(seconds: seconds { trainer.trainEpoch() })
    }
  }

  private static func report(examples count: Int) -> Workload {
    Workload(
      name: "REPORT", summary: "losses, accuracy, gradient of \(count) examples, for one; 2-4-2-1",
      measure: .operations(count)
    ) {
      let trainer = try Self.trainer(examples: count)
      return Outcome(seconds: seconds { _ = trainer.report { true } })
    }
  }

  /// Reading a learner's table.
  private static func table(rows count: Int) -> Workload {
    Workload(
      name: "ROWS", summary: "a CSV file of \(count) rows and 3 columns read, for one row",
      measure: .operations(count), runs: 3
    ) {
      let rows = (0..<count).map { number in
        let example = CircleData.examples[number % CircleData.examples.count]
        return "\(example.input[0]),\(example.input[1]),\(example.target[0] > 0 ? "in" : "out")\n"
      }
      let text = "x1,x2,place\n" + rows.joined()
      return Outcome(
        seconds: try seconds { _ = try TableFile(SourceText(path: "rows.csv", text: text)) })
    }
  }

  private static func trace(_ sizes: [Int]) -> Workload {
    Workload(
      name: "TRACE", summary: "the whole trace of \(words(sizes))", measure: .operations(2)
    ) {
      let start = experiment(sizes)
      return Outcome(seconds: seconds { for _ in 0..<2 { _ = Trace(start) } })
    }
  }

  private static func frame(_ sizes: [Int]) -> Workload {
    Workload(
      name: "FRAME", summary: "a picture at 120x40 of \(words(sizes))", measure: .operations(5)
    ) {
      let state = Course.state(experiment(sizes), size: Size(columns: 120, rows: 40))
      return Outcome(seconds: seconds { for _ in 0..<5 { _ = state.picture() } })
    }
  }

  /// A key and its picture, so many epochs into a training run.
  private static func history(epochs: Int) -> Workload {
    history("\(epochs) epochs") { state in
      for _ in 0..<epochs { state.update(.train(.epoch)) }
    }
  }

  /// The same after so many changes of a weight, each of which can be taken back.
  private static func history(edits: Int) -> Workload {
    history("\(edits) changes of a weight") { state in
      for key in [Key.tab, .character("w")] { state.press(key) }
      for _ in 0..<edits { state.press(.character("+")) }
    }
  }

  private static func history(_ past: String, _ live: @escaping @Sendable (inout State) -> Void)
    -> Workload
  {
    Workload(
      name: "HISTORY", summary: "a key and its picture after \(past)", measure: .operations(20),
      runs: 3
    ) {
      let start = Experiment(
        network: CircleData.network([2, 4, 2, 1]), loss: .squaredError,
        examples: CircleData.examples,
        settings: TrainingSettings(learningRate: 0.03, batchSize: 10))
      var state = Course.state(start, size: Size(columns: 120, rows: 40))
      live(&state)
      return Outcome(
        seconds: seconds {
          for number in 0..<20 {
            state.press(number % 2 == 0 ? .left : .space)
            _ = state.picture()
          }
        })
    }
  }
}
