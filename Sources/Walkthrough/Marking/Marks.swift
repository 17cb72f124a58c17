import NeuralNetwork

/// A working, judged number by number in the order of the walk, with errors carried forward.
package struct Marks: Hashable, Sendable {
  /// Why a working cannot be judged.
  package enum Refusal: Error, Hashable, Sendable {
    /// The network cannot learn its examples.
    case network(NetworkProblem)
    /// The number at this index is none of the network's, and what to do about it.
    case number(Int, problem: String, advice: String)
  }

  /// What was to be filled in, in the order of the walk.
  package let numbers: [Mark]

  /// How many numbers are right, or follow.
  package var earned: Int { numbers.count(where: \.counts) }

  /// The first number that is wrong: where to look.
  package var firstSlip: Mark? { numbers.first { $0.verdict == .wrong } }

  /// How many numbers were judged so.
  package func count(_ verdict: Verdict) -> Int { numbers.count { $0.verdict == verdict } }

  /// So many training steps are walked at most.
  package static let mostTrainingSteps = 1000

  /// Judges what was written about the training steps of an experiment, from its first one on.
  ///
  /// Remarks are in the notation. Throws when a number belongs to nothing that is walked.
  package init(
    _ work: [WrittenNumber], of experiment: Experiment, notation: Notation = .keys
  ) throws(Refusal) {
    var walk = try Self.walk(experiment)
    var before: LearnerNumbers?
    var numbers: [Mark] = []
    for trainingStep in 1...max(1, work.map(\.trainingStep).max() ?? 1) {
      guard let trace = walk.next() else { break }
      let (own, written) = try Self.numbers(of: work, in: trace, trainingStep)
      guard before != nil || !own.isEmpty else { continue }
      let learner = LearnerNumbers(trace, written: written, after: before)
      let marker = StepMarker(learner: learner, notation: notation)
      numbers += own.filter { !$0.isPrinted }.map(marker.mark)
      before = learner
    }
    self.numbers = numbers
  }

  private static func walk(_ experiment: Experiment) throws(Refusal) -> TrainingSteps {
    do throws(NetworkProblem) {
      return try TrainingSteps(experiment)
    } catch {
      throw .network(error)
    }
  }

  /// What was written about a training step, in its order, and what it comes to.
  private static func numbers(
    of work: [WrittenNumber], in trace: Trace, _ trainingStep: Int
  ) throws(Refusal) -> ([WrittenNumber], [Quantity: WrittenValue]) {
    var own: [(place: Int, number: WrittenNumber)] = []
    var written: [Quantity: WrittenValue] = [:]
    for (index, number) in work.enumerated() where number.trainingStep == trainingStep {
      let number = trace.isMarked ? number : number.ofOnlyExample
      if let (problem, advice) = trace.objection(to: number.quantity) {
        throw .number(index, problem: problem, advice: advice)
      }
      own.append((trace.index(of: number.quantity) ?? -1, number))
      written[number.quantity] = WrittenValue(number.text)
    }
    // Equals stay in the order they were written in.
    let sorted = own.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    return (sorted.map(\.element.number), written)
  }
}

extension WrittenNumber {
  /// Where there is one example, its place needs no saying.
  fileprivate var ofOnlyExample: WrittenNumber {
    guard quantity.example == 1 else { return self }
    return WrittenNumber(
      quantity.unmarked, text, trainingStep: trainingStep, isPrinted: isPrinted)
  }
}

extension Trace {
  /// Why nobody can have written a number of this quantity; nil when the walk has it.
  fileprivate func objection(to quantity: Quantity) -> (problem: String, advice: String)? {
    if value(of: quantity) != nil { return nil }
    let key = quantity.key
    if isMarked, quantity.belongsToExample, value(of: quantity.at(1)) != nil {
      return (
        "\(key) has a number for each of the \(batch.count) examples",
        "write \(key)@1 to \(key)@\(batch.count), or fill in the column example"
      )
    }
    if !isMarked, quantity.example != nil, value(of: quantity.unmarked) != nil {
      return ("there is one example, and so no \(key)", "write \(quantity.unmarked.key)")
    }
    return ("this walk has no \(key)", "nn101 trace prints the names of all its numbers")
  }
}
