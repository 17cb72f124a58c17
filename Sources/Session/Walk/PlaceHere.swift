import Lessons
import NeuralNetwork
import Walkthrough

/// What was changed on the way to where the reader stands, by the training step it was changed in.
package struct ChangesSoFar: Sendable {
  /// What was changed in one training step; each number and each layer once.
  package struct Group: Sendable {
    /// Counted from 0.
    package let trainingStep: Int
    /// Numbers with their new values.
    package fileprivate(set) var settings: [LessonPlace.Setting] = []
    /// Layers, 1 for the first after the inputs, with their new activation.
    package fileprivate(set) var activations: [(layer: Int, activation: Activation)] = []
  }

  /// What the first weights were drawn from; nil where they are the page's own.
  package fileprivate(set) var seed: UInt64?
  /// The activations that layers had got before the weights were drawn.
  package fileprivate(set) var activationsBefore: [(layer: Int, activation: Activation)] = []
  /// In the order of the training steps.
  package fileprivate(set) var groups: [Group] = []

  /// True when all of it was a number set in one training step: then an address says it.
  package func areSettings(of trainingStep: Int) -> Bool {
    activationsBefore.isEmpty
      && groups.allSatisfy { $0.trainingStep == trainingStep && $0.activations.isEmpty }
  }
}

extension LessonWalk {
  /// What led to the network as it stands, and as it stands after this training step.
  package var changesSoFar: ChangesSoFar {
    var changes = ChangesSoFar()
    let last = isComplete && !isWatching ? trace.trainingStep + 1 : trace.trainingStep
    var next: Int? = 0
    while let step = next, step <= last {
      var group = ChangesSoFar.Group(trainingStep: step)
      for edit in run.timeline.edits.edits(at: step) {
        switch edit {
        case .set(let quantity, let value): group.settings.append(.init(quantity, value))
        case .activation(let layer, let activation): group.activations.append((layer, activation))
        case .replace(let experiment, let seed):
          changes.seed = seed
          changes.activationsBefore = experiment.network.activations(
            otherThan: firstExperiment.network)
        }
      }
      if !group.settings.isEmpty || !group.activations.isEmpty { changes.groups.append(group) }
      next = run.timeline.edits.firstStep(after: step)
    }
    return changes
  }

  /// The address of what is on the screen, with what was changed in its training step.
  package func place(with changes: ChangesSoFar) -> LessonPlace {
    var place = LessonPlace(
      page: pageNumber + 1, seed: changes.seed, settings: changes.groups.flatMap(\.settings))
    let isAtStart = moment == plan.start
    if isWatching {
      if !isAtStart { place.trainingStep = isComplete ? moment.trainingStep + 2 : 1 }
    } else if !isAtStart || run.passesEpochs || changes.seed != nil || !place.settings.isEmpty {
      place.step = moment.cursor
      if moment.trainingStep != plan.start.trainingStep {
        place.trainingStep = moment.trainingStep + 1
      }
    }
    return place
  }
}

extension Network {
  /// The layers, 1 for the first, whose activation is another than in a network of the same shape.
  fileprivate func activations(
    otherThan other: Network
  ) -> [(layer: Int, activation: Activation)] {
    zip(layers, other.layers).enumerated().compactMap { index, pair in
      pair.0.activation == pair.1.activation ? nil : (index + 1, pair.0.activation)
    }
  }
}

extension LessonPlace {
  /// The place as words of a command line, behind the name of its lesson.
  package func words(lesson: String) -> [String] {
    let address = lesson + ":\(page)" + (step.map { ".\($0)" } ?? "")
    return [PlaySettings.quoted(address)]
      + (trainingStep.map { ["--training-step \($0)"] } ?? [])
      + (seed.map { ["--seed \($0)"] } ?? [])
      + settings.map { "--set \(PlaySettings.quoted("\($0.quantity.key)=\($0.valueText)"))" }
  }
}

extension LessonPlace.Setting {
  /// The value with all its digits, and no `.0` behind a whole number.
  package var valueText: String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
