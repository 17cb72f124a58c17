import NeuralNetwork

/// One or more training steps on the same experiment, written out for other programs.
package struct TraceExport: Sendable {
  /// The training steps, each beginning with what the one before it learned.
  package let traces: [Trace]

  package init(_ experiment: Experiment, trainingSteps: Int) {
    var traces = [Trace(experiment)]
    while traces.count < trainingSteps, let last = traces.last {
      traces.append(Trace(last.nextExperiment, trainingStep: traces.count))
    }
    self.traces = traces
  }

  /// The loss of the last training step's example with the weights that it led to.
  package var lossAfter: Double {
    guard let last = traces.last else { return .nan }
    let after = Trace(
      last.nextExperiment, trainingStep: last.trainingStep, exampleIndex: last.exampleIndex)
    return after.value(of: .loss) ?? .nan
  }
}

extension TraceExport {
  /// All of it as one JSON object; see `nn101 trace --help`.
  package var json: JSONText {
    let first = traces[0]
    return .object([
      "network": first.experiment.network.json,
      "loss": .string(first.experiment.loss.rawValue),
      "example": .object([
        "input": .numbers(first.example.input), "target": .numbers(first.example.target),
      ]),
      "learning-rate": .number(first.experiment.learningRate),
      "train-biases": .bool(first.experiment.trainsBiases),
      "steps": .array(traces.flatMap { trace in trace.steps.map { json($0, in: trace) } }),
      "loss-after": .number(lossAfter),
    ])
  }

  private func json(_ step: Step, in trace: Trace) -> JSONText {
    .object([
      "training-step": .integer(trace.trainingStep + 1),
      "phase": .string(step.phase.rawValue),
      "rule": .string(step.rule.rawValue),
      "quantity": .string(step.quantity.key),
      "formula": .string(step.formula.text(.keys)),
      "substituted": .string(trace.substituted(step)),
      "value": .number(step.value),
    ])
  }

  /// A line a step, for people: number, phase, quantity, formula, numbers, result.
  package var text: String {
    var lines: [String] = []
    for trace in traces {
      if traces.count > 1 { lines.append("training step \(trace.trainingStep + 1)") }
      var phase: Phase?
      for (index, step) in trace.steps.enumerated() {
        if step.phase != phase { lines.append(step.phase.rawValue) }
        phase = step.phase
        lines.append(line(step, number: index + 1, in: trace))
      }
    }
    lines.append("loss after the update: \(lossAfter)")
    return lines.joined(separator: "\n")
  }

  private func line(_ step: Step, number: Int, in trace: Trace) -> String {
    let digits = String(number)
    let place = String(repeating: " ", count: max(0, 4 - digits.count)) + digits
    let formula = step.formula.text(.keys)
    let numbers = trace.substituted(step)
    let work = formula == numbers ? formula : "\(formula) = \(numbers)"
    let isPlain = numbers == "\(step.value)"
    return "\(place)  \(step.quantity.key) = \(work)" + (isPlain ? "" : " = \(step.value)")
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
              "biases": .numbers(layer.biases),
            ])
          })
    ])
  }
}
