import NeuralNetwork

/// A training step on paper: what is given, what is worked out already, and what is to be filled in.
package struct Worksheet: Sendable {
  /// How much is left blank.
  package enum Blank: String, CaseIterable, Sendable {
    /// The last number of each neuron in each phase.
    case neuron
    /// The output layer, and the loss.
    case layer
    case all
  }

  /// Why a training step is not written on paper.
  package enum Refusal: Error, Hashable, Sendable {
    /// The network cannot learn its examples.
    case network(NetworkProblem)
    /// It has so many steps, which is more than `mostRows`.
    case rows(Int)
  }

  /// One step: a line of the sheet.
  package struct Row: Hashable, Sendable {
    /// The step itself.
    package let step: Step
    /// True for a number that is to be filled in.
    package let isBlank: Bool
    /// The number as it is printed where it is not.
    package let number: String
  }

  /// Nobody fills in more.
  package static let mostRows = 600

  /// The walk that the sheet is about.
  package let trace: Trace
  /// Its steps, in order.
  package let rows: [Row]

  /// A sheet of the first training step of an experiment; throws when it would be too long.
  ///
  /// What is given should be printable.
  package init(_ experiment: Experiment, blank: Blank) throws(Refusal) {
    do throws(NetworkProblem) {
      var walk = try TrainingSteps(experiment)
      trace = walk.next() ?? Trace(experiment)
    } catch {
      throw .network(error)
    }
    guard trace.steps.count <= Self.mostRows else { throw .rows(trace.steps.count) }
    let trace = trace
    rows = trace.steps.indices.map { index in
      let step = trace.steps[index]
      return Row(
        step: step, isBlank: trace.isBlank(index, blank),
        number: NumberFormat(.exact, minus: "-").text(step.value))
    }
  }

  /// What the sheet has printed itself, for who judges what was filled in.
  package var printed: [WrittenNumber] {
    rows.filter { !$0.isBlank }.map {
      WrittenNumber($0.step.quantity, $0.number, isPrinted: true)
    }
  }

  /// The functions in its formulas, each once.
  package var functions: [Function] {
    let used = Set(rows.flatMap(\.step.formula.functions))
    return Function.allCases.filter(used.contains)
  }
}

extension Trace {
  fileprivate func isBlank(_ index: Int, _ blank: Worksheet.Blank) -> Bool {
    // A copy would give away what it is a copy of.
    if steps[index].isCopyOfLoss { return isBlank(index - 1, blank) }
    // A formula without a quantity, such as the slope 1 of a linear neuron, is its own answer.
    if steps[index].formula.operands.isEmpty { return false }
    return switch blank {
    case .neuron: isLastOfNeuron(index)
    case .layer: isOfOutputLayer(index)
    case .all: true
    }
  }
}

extension Formula {
  /// The functions that it applies.
  fileprivate var functions: [Function] {
    var found: [Function] = []
    _ = replacingParts { part in
      if case .function(let function, _) = part { found.append(function) }
      return nil
    }
    return found
  }
}
