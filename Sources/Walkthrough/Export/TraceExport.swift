import NeuralNetwork

/// One or more training steps on the same experiment, written out for other programs.
///
/// The text is handed on piece by piece, so that however many steps there are, only one is kept.
package struct TraceExport: Sendable {
  private let experiment: Experiment
  private let trainingSteps: Int

  /// Exports so many training steps, from the first one on.
  package init(_ experiment: Experiment, trainingSteps: Int) {
    self.experiment = experiment
    self.trainingSteps = trainingSteps
  }

  /// So many steps are handed on at once at most.
  private static let linesAtOnce = 256

  /// Hands on what `line` makes of each step, and what `begin` makes of each training step, until
  /// `write` has no more use for it; returns the last training step.
  private func forEachPiece(
    to write: (String) -> Bool, begin: (Trace) -> String,
    line: (_ index: Int, Trace, inout String) -> Void
  ) throws(NetworkProblem) -> Trace? {
    var walk = try TrainingSteps(experiment)
    var last: Trace?
    for _ in 0..<trainingSteps {
      guard let trace = walk.next() else { break }
      var piece = begin(trace)
      for index in trace.steps.indices {
        line(index, trace, &piece)
        guard (index + 1).isMultiple(of: Self.linesAtOnce) else { continue }
        guard write(piece) else { return nil }
        piece = ""
      }
      guard write(piece) else { return nil }
      last = trace
    }
    return last
  }
}

// MARK: JSON

extension TraceExport {
  /// All of it as one JSON object; see `nn101 trace --help`.
  ///
  /// Throws when the network cannot learn the examples.
  package func writeJSON(to write: (String) -> Bool) throws(NetworkProblem) {
    let head = JSONText.object(givenMembers).text().dropLast(2)
    guard write("\(head),\n  \"steps\": [") else { return }
    var isFirst = true
    let last = try forEachPiece(to: write, begin: { _ in "" }) { index, trace, piece in
      piece += isFirst ? "\n    " : ",\n    "
      isFirst = false
      piece += json(trace.steps[index], in: trace).text(indent: "    ")
    }
    guard let last else { return }
    let after = last.costs(with: last.next)
    let (loss, cost) = (JSONText.number(after.meanLoss), JSONText.number(after.cost))
    _ = write("\n  ],\n  \"loss-after\": \(loss.text()),\n  \"cost-after\": \(cost.text())\n}\n")
  }

  /// What was given, in the words of a network file.
  private var givenMembers: [JSONText.Member] {
    func json(_ example: Example) -> JSONText {
      .object(["input": .numbers(example.input), "target": .numbers(example.target)])
    }
    let settings = experiment.settings
    let examples =
      experiment.examples.count == 1
      ? JSONText.Member(key: "example", value: json(experiment.examples[0]))
      : JSONText.Member(key: "examples", value: .array(experiment.examples.map(json)))
    var members = [
      JSONText.Member(key: "network", value: experiment.network.json),
      JSONText.Member(key: "loss", value: .string(experiment.loss.rawValue)), examples,
      JSONText.Member(key: "learning-rate", value: .number(settings.learningRate)),
      JSONText.Member(key: "train-biases", value: .bool(settings.trainsBiases)),
    ]
    let names = NetworkShape(experiment.network).neurons.compactMap { neuron in
      experiment.names[neuron].map { JSONText.Member(key: neuron.key, value: .string($0)) }
    }
    if !names.isEmpty { members.append(JSONText.Member(key: "names", value: .object(names))) }
    if !experiment.names.classes.isEmpty {
      let classes = experiment.names.classes.map(JSONText.string)
      members.append(JSONText.Member(key: "classes", value: .array(classes)))
    }
    let held = experiment.heldQuantities.map { JSONText.string($0.key) }
    if !held.isEmpty { members.append(JSONText.Member(key: "hold", value: .array(held))) }
    if settings.batchSize != 1 {
      members.append(JSONText.Member(key: "batch", value: .integer(settings.batchSize)))
    }
    if let name = settings.optimizer.name {
      members.append(JSONText.Member(key: "optimizer", value: .string(name)))
    }
    for (key, size) in [("l1", settings.penalty.l1), ("l2", settings.penalty.l2)] where size != 0 {
      members.append(JSONText.Member(key: key, value: .number(size)))
    }
    return members
  }

  private func json(_ step: Step, in trace: Trace) -> JSONText {
    var members = [JSONText.Member(key: "training-step", value: .integer(trace.trainingStep + 1))]
    if trace.isMarked, let example = step.example {
      members.append(JSONText.Member(key: "example", value: .integer(example)))
    }
    if experiment.examples.count > 1, let example = step.example {
      members.append(JSONText.Member(key: "row", value: .integer(trace.batch[example - 1] + 1)))
    }
    let rest: KeyValuePairs<String, JSONText> = [
      "phase": .string(step.phase.rawValue),
      "rule": .string(step.rule.rawValue),
      "quantity": .string(step.quantity.key),
      "formula": .string(step.formula.text(.keys)),
      "substituted": .string(trace.substituted(step)),
      "value": .number(step.value),
    ]
    return .object(members + rest.map { JSONText.Member(key: $0.key, value: $0.value) })
  }
}

// MARK: Text

extension TraceExport {
  /// A line a step, for people: number, quantity, formula, numbers, result; headings in between.
  ///
  /// Throws when the network cannot learn the examples.
  package func writeText(to write: (String) -> Bool) throws(NetworkProblem) {
    let meanings = experiment.names.meanings(in: NetworkShape(experiment.network))
    if !meanings.isEmpty {
      guard write(meanings.joined(separator: ", ") + "\n") else { return }
    }
    let last = try forEachPiece(
      to: write,
      begin: { trainingSteps > 1 ? "training step \($0.trainingStep + 1)\n" : "" }
    ) { index, trace, piece in
      let step = trace.steps[index]
      let before = index == 0 ? nil : trace.steps[index - 1]
      if trace.isMarked, index == 0 || step.example != before?.example {
        piece += heading(step.example, in: trace)
      }
      if step.phase != before?.phase || step.example != before?.example && trace.isMarked {
        piece += step.phase.rawValue + "\n"
      }
      piece += line(step, number: index + 1, in: trace) + "\n"
    }
    guard let last else { return }
    let after = last.costs(with: last.next)
    let name = last.isMarked ? "mean loss" : "loss"
    _ = write("\(name) after the update: \(after.meanLoss)\n")
    guard experiment.settings.penalty != .none else { return }
    _ = write("cost J after the update: \(after.cost)\n")
  }

  private func heading(_ example: Int?, in trace: Trace) -> String {
    guard let example else { return "all \(trace.batch.count) examples\n" }
    return "example \(example) of \(trace.batch.count), row \(trace.batch[example - 1] + 1)\n"
  }

  private func line(_ step: Step, number: Int, in trace: Trace) -> String {
    let digits = String(number)
    let place = String(repeating: " ", count: max(0, 4 - digits.count)) + digits
    let formula = step.formula.text(.keys)
    let numbers = trace.substituted(step)
    let work = formula == numbers ? formula : "\(formula) = \(numbers)"
    // Adding 0 takes the sign off −0.
    let value = "\(step.value + 0)"
    let isPlain = numbers == value
    return "\(place)  \(step.quantity.key) = \(work)" + (isPlain ? "" : " = \(value)")
  }
}

extension Optimizer {
  /// How files call it; nil for plain gradient descent, which needs no name.
  fileprivate var name: String? {
    switch self {
    case .gradientDescent: nil
    case .momentum: "momentum"
    case .adam: "adam"
    }
  }
}

extension Network {
  /// The network in the form of a network file.
  fileprivate var json: JSONText {
    let inputs = JSONText.object(["inputs": .integer(inputs)])
    return .object([
      "layers": .array(
        [inputs]
          + layers.map { layer in
            .object([
              "units": .integer(layer.units),
              "activation": .string(layer.activation.rawValue),
              "weights": .array(layer.weights.map { .numbers($0) }),
              "biases": layer.hasBiases ? .numbers(layer.biases) : .string("none"),
            ])
          })
    ])
  }
}
