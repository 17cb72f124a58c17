import Lessons
import NeuralNetwork
import Walkthrough

/// Free play: any data and any network, walked like a lesson of one page that has no end.
package struct FreePlay: Sendable {
  /// The walk that it stands on: its pages are those of free play.
  package var walk: LessonWalk

  /// Opens free play.
  package init(_ settings: PlaySettings) {
    let setup = PlaySetup(settings)
    walk = LessonWalk(.play(setup.experiment), on: Timeline(setup))
  }

  /// What it is set to, and what follows from that.
  package var setup: PlaySetup {
    guard let setup = walk.setup else { preconditionFailure("Free play always has settings.") }
    return setup
  }

  /// What free play is set to.
  package var settings: PlaySettings { setup.settings }

  /// Free play with little kept of it, while a lesson is open.
  package var resting: FreePlay {
    var play = self
    play.walk = walk.resting
    return play
  }
}

// MARK: Choosing

extension FreePlay {
  /// Sets an option to what other settings say.
  ///
  /// The network goes on learning where the option allows it; else everything begins anew.
  package mutating func choose(_ settings: PlaySettings, for option: PlayOption) {
    switch option.effect {
    case .shows: walk.run.show(setup.with(settings))
    case .goesOn:
      if walk.moment.trainingStep == 0, walk.run.timeline.edits.isEmpty,
        walk.firstExperiment == setup.experiment
      {
        restart(with: settings)
      } else {
        goOn(with: settings)
      }
    case .restarts, .redraws: restart(with: settings)
    }
  }

  /// Begins anew with other settings or the same, as an edit that can be undone.
  package mutating func restart(with settings: PlaySettings) {
    walk.run.isStepping = false
    walk.restart(on: Timeline(PlaySetup(settings, sharing: setup)))
    walk.move(to: Moment())
    walk.run.changedFrom = nil
  }

  /// Changes how the network learns, and its activations, from this moment on.
  private mutating func goOn(with settings: PlaySettings) {
    let setup = setup
    var changed = walk.experiment
    changed.settings.batchSize = settings.batch
    changed.settings.learningRate = settings.learningRate
    changed.settings.optimizer = settings.training.optimizer
    changed.settings.penalty = settings.training.penalty
    if settings.activation != setup.settings.activation {
      for layer in changed.network.layers.indices.dropLast() {
        changed.network.layers[layer].activation = settings.activation[layer]
      }
    }
    if changed.settings.batchSize != walk.experiment.settings.batchSize {
      goOnInOtherBatches(changed)
    } else if !walk.make(.replace(changed)) {
      return
    }
    walk.run.timeline.setup = setup.with(settings)
  }

  private mutating func goOnInOtherBatches(_ changed: Experiment) {
    let step = walk.trace.trainingStep
    walk.run.isStepping = false
    walk.restart(on: walk.run.timeline.continued(with: changed, at: step))
    walk.move(to: Moment())
    walk.run.changedFrom = nil
  }

  /// Whether the settings and a number of epochs lead to the network as it stands.
  package var followsFromSettings: Bool {
    settings.given?.isAsInFile != false
      && walk.run.timeline.follows(from: PlaySetup(settings).experiment)
  }
}

// MARK: The run beside

extension FreePlay {
  /// True while a run is kept to compare others with.
  package var keepsRun: Bool { walk.besides[0] != nil }

  /// Puts this run beside all that follow; false when it lets the one there go.
  package mutating func toggleBeside() -> Bool {
    walk.besides[0] = keepsRun ? nil : [ComparisonRun(walk.run.timeline)]
    walk.catchUp()
    return keepsRun
  }
}

extension Lesson {
  /// The id of free play, which is a lesson of one page without an end.
  package static let playID = "play"

  fileprivate static func play(_ experiment: Experiment) -> Lesson {
    var scene = Scene(from: .start, views: [.map, .training, .equation])
    scene.isEndless = true
    let page = Page(
      title: "Free play", blocks: [], scene: scene, ask: nil,
      place: LineAndColumn(line: 1, column: 1))
    return Lesson(
      id: playID, title: "Free play", goal: "Change anything, and see what it does.",
      experiment: experiment, pages: [page])
  }
}
