import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// The right answer to a question, worked out from the numbers of `PlainNumbers`.
struct PlainAnswer {
  private let numbers: PlainNumbers
  private let walk: LessonWalk

  init(_ walk: LessonWalk) {
    numbers = PlainNumbers(walk.trace.experiment, walk.trace.example)
    self.walk = walk
  }

  /// A number of the example in view, a mean over the batch, or what an optimizer keeps.
  func value(_ key: String) -> Double? {
    if key.hasPrefix("d"), key.contains("@") { return marked(key) }
    if key.hasPrefix("dJ/") { return mean(key.replacing("dJ/", with: "dL/")) }
    if key.hasPrefix("w'("), walk.trace.isMarked {
      let weight = String(key.dropFirst(2))
      guard let old = numbers.value("w" + weight), let mean = mean("dL/dw" + weight) else {
        return nil
      }
      return old - walk.experiment.learningRate * mean
    }
    if key.hasPrefix("vw'("), let parts = memory(key) { return 0.9 * parts.old + parts.gradient }
    if key.hasPrefix("mw'("), let parts = memory(key) {
      return 0.9 * parts.old + 0.1 * parts.gradient
    }
    return numbers.value(key)
  }

  /// `dL/dw(x1->o1)@3`: of the third example of the batch.
  private func marked(_ key: String) -> Double? {
    let parts = key.split(separator: "@").map(String.init)
    guard parts.count == 2, let place = Int(parts[1]) else { return nil }
    let example = walk.experiment.examples[walk.trace.batch[place - 1]]
    return PlainNumbers(walk.experiment, example).value(parts[0])
  }

  private func mean(_ key: String) -> Double? {
    let values = walk.trace.batch.compactMap {
      PlainNumbers(walk.experiment, walk.experiment.examples[$0]).value(key)
    }
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// What the optimizer has kept, which is given as weights are, and the gradient.
  private func memory(_ key: String) -> (old: Double, gradient: Double)? {
    let weight = String(key.dropFirst(3))
    guard let quantity = Quantity(key: key.replacing("'", with: "")),
      let old = walk.trace.value(of: quantity), let gradient = value("dL/dw" + weight)
    else { return nil }
    return (old, gradient)
  }

  /// The number of the right choice, from 0; nil when none is.
  func rightChoice(of prediction: Prediction) -> Int? {
    guard let condition = condition(prediction.answer) else { return nil }
    return prediction.choices.firstIndex { $0.when == condition }
  }

  private func condition(_ answer: Prediction.Answer) -> Prediction.Condition? {
    switch answer {
    case .concept: return .correct
    case .signOf(let quantity):
      return value(quantity.key).map { sign($0, .positive, .zero, .negative) }
    case .largest(let quantities):
      return quantities.max { size($0) < size($1) }.map { .quantity($0) }
    case .smallest(let quantities):
      return quantities.min { size($0) < size($1) }.map { .quantity($0) }
    case .lossChange:
      let losses = numbers.lossesAroundUpdate
      return sign(losses.after - losses.before, .rise, .same, .fall)
    case .compare(let left, let right):
      guard let left = value(left), let right = value(right) else { return nil }
      return sign(left - right, .above, .equal, .below)
    }
  }

  private func value(_ term: Prediction.Term) -> Double? {
    switch term {
    case .formula(let formula): formula.valueIfKnown { value($0.key) }
    case .timed(let timed): value(timed)
    }
  }

  /// A number of another time: the page's first network, trained anew up to there.
  private func value(_ timed: TimedQuantity) -> Double? {
    func begun(_ moment: Moment) -> Int { moment.trainingStep + (moment.cursor > 0 ? 1 : 0) }
    let steps =
      switch timed.time {
      case .pass(let number): number - 1
      case .start: begun(walk.plan.start)
      case .end: begun(walk.plan.end)
      }
    var trained = walk.firstExperiment
    guard var trainer = Trainer(trained) else { return nil }
    for _ in 0..<steps { trainer.trainBatch() }
    trained.network = trainer.network
    guard timed.quantity == .cost else {
      return PlainNumbers(trained, walk.trace.example).value(timed.quantity.key)
    }
    let losses = trained.examples.compactMap { PlainNumbers(trained, $0).value("L") }
    let mean = losses.reduce(0, +) / Double(losses.count)
    return mean.isNaN ? .infinity : mean
  }

  private func size(_ quantity: Quantity) -> Double { abs(value(quantity.key) ?? .nan) }

  /// Nudged slopes have ten digits: what is smaller is taken for 0.
  private func sign(
    _ value: Double, _ above: Prediction.Condition, _ zero: Prediction.Condition,
    _ below: Prediction.Condition
  ) -> Prediction.Condition {
    abs(value) < 1e-9 ? zero : value > 0 ? above : below
  }
}
