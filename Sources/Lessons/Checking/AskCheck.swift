import NeuralNetwork
import Walkthrough

/// Checks that a page's question can be asked of the network as the page has it.
struct AskCheck {
  /// The training step that the question is put in.
  let trace: Trace
  let notes: PageNotes
  let log: ComplaintLog

  func check(_ ask: Ask) {
    switch ask.kind {
    case .predict(let prediction): check(prediction)
    case .compute(let computation): check(computation)
    case .challenge(let challenge): check(challenge)
    case .find: checkFault()
    }
  }

  /// True when every quantity exists; what is wrong with one is noted.
  private func exist(_ quantities: [Quantity], _ part: PageNotes.Part) -> Bool {
    let objections = quantities.compactMap { QuantityCheck(trace: trace).objection(to: $0) }
    for (problem, advice) in objections { log.add(problem, advice, at: notes[part]) }
    return objections.isEmpty
  }

  private func existAtTimes(_ timed: [TimedQuantity]) -> Bool {
    let check = QuantityCheck(trace: trace)
    let objections = timed.compactMap { check.objectionAtAnyTime(to: $0.quantity) }
    for (problem, advice) in objections { log.add(problem, advice, at: notes[.answer]) }
    return objections.isEmpty
  }

  // MARK: Predictions

  private func check(_ prediction: Prediction) {
    guard exist(prediction.answer.quantities, .answer), existAtTimes(prediction.answer.timed)
    else { return }
    guard let right = prediction.rightCondition(in: trace) else {
      log.add("the answer cannot be computed here", "ask for another quantity", at: notes[.answer])
      return
    }
    guard !prediction.choices.contains(where: { $0.when == right }) else { return }
    log.add(
      "no choice is right: on this page the answer is \(right.name)",
      "add a choice with when: \(right.name)", at: notes[.answer])
  }

  // MARK: Searches

  private func checkFault() {
    if trace.experiment.fault == nil {
      log.add(
        "nothing is wrong on this page", "add fault: and one such as slope-forgotten to its scene",
        at: notes[.ask])
    } else if !trace.showsFault {
      log.add(
        "no number shows the fault with this network and example",
        "change them, or take another fault", at: notes[.ask])
    }
  }

  // MARK: Computations

  private func check(_ computation: Computation) {
    guard exist([computation.quantity], .quantity),
      let right = trace.value(of: computation.quantity)
    else { return }
    guard right.isFinite else {
      log.add(
        "\(computation.quantity.key) is not finite here", "change the numbers of the network",
        at: notes[.quantity])
      return
    }
    for (index, mistake) in computation.mistakes.enumerated() {
      check(mistake, right, of: computation, .mistake(index))
    }
  }

  /// A mistake that gives the right answer would be called wrong.
  private func check(
    _ mistake: Computation.Mistake, _ right: Double, of computation: Computation,
    _ part: PageNotes.Part
  ) {
    guard exist(mistake.formula.operands, part) else { return }
    let wrong = mistake.formula.value { trace.value(of: $0) ?? .nan }
    guard abs(wrong - right) <= computation.tolerance ?? (1e-9 * max(1, abs(right))) else { return }
    log.add(
      "this mistake gives the right answer, \(NumberFormat.short(right, minus: "-"))",
      "change its formula, or the numbers of the network", at: notes[part])
  }

  // MARK: Challenges

  private func check(_ challenge: Challenge) {
    let before = log.count
    for (index, test) in challenge.tests.enumerated() {
      check(test, .test(index))
      refuseContradiction(test, to: challenge.tests[..<index], .test(index))
    }
    if let goal = challenge.goal { _ = exist([goal.quantity], .goal) }
    guard log.count == before, isMet(challenge) else { return }
    log.add(
      "the challenge is met before anything is changed", "ask for more, or change the network",
      at: notes[challenge.tests.isEmpty ? .goal : .test(0)])
  }

  private func check(_ test: Challenge.Test, _ part: PageNotes.Part) {
    let network = trace.experiment.network
    if test.input.count != network.inputs {
      log.add(
        "the test has \(counted(test.input.count, "input")), and the network has "
          + "\(network.inputs)",
        "give each input one number", at: notes[part])
    }
    let outputs = network.layers.last?.units ?? 0
    if test.output.count != outputs {
      log.add(
        "the test judges \(counted(test.output.count, "output")), and the network has \(outputs)",
        "write one bound for each output, as a list", at: notes[part])
    }
  }

  /// The same input cannot be above 0.5 and below it.
  private func refuseContradiction(
    _ test: Challenge.Test, to earlier: ArraySlice<Challenge.Test>, _ part: PageNotes.Part
  ) {
    let contradicts = earlier.contains { other in
      other.input == test.input
        && zip(other.output, test.output).contains { !$0.allowsSome(of: $1) }
    }
    guard contradicts else { return }
    log.add(
      "no network can pass this test and an earlier one with the same input",
      "change its bounds, or take one of the two out", at: notes[part])
  }

  private func isMet(_ challenge: Challenge) -> Bool {
    let network = trace.experiment.network
    let testsAreMet = challenge.tests.allSatisfy { test in
      zip(network.outputs(for: test.input), test.output).allSatisfy { $1.isMet(by: $0) }
    }
    guard let goal = challenge.goal else { return testsAreMet }
    return testsAreMet && trace.value(of: goal.quantity).map { goal.bound.isMet(by: $0) } ?? false
  }
}

extension Challenge.Bound {
  /// Whether a number can keep this bound and another.
  fileprivate func allowsSome(of other: Challenge.Bound) -> Bool {
    max(range.lowerBound, other.range.lowerBound) < min(range.upperBound, other.range.upperBound)
  }

  private var range: ClosedRange<Double> {
    switch self {
    case .above(let limit): limit...(.infinity)
    case .below(let limit): -.infinity...limit
    case .near(let wanted): (wanted - 0.05)...(wanted + 0.05)
    }
  }

  /// Whether a value keeps the bound; near means within 0.05.
  package func isMet(by value: Double) -> Bool {
    switch self {
    case .above(let limit): value > limit
    case .below(let limit): value < limit
    case .near(let wanted): abs(value - wanted) <= 0.05
    }
  }
}
