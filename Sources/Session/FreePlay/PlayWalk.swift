import Lessons
import NeuralNetwork
import Walkthrough

extension Lesson {
  /// The id of free play, which is a lesson of one page without an end.
  package static let playID = "play"

  fileprivate static func play(_ experiment: Experiment) -> Lesson {
    let scene = Scene(from: .start, views: [.map, .training, .equation])
    let page = Page(
      title: "Free play", blocks: [], scene: scene, ask: nil, place: Place(line: 1, column: 1))
    return Lesson(
      id: playID, title: "Free play", goal: "Change anything, and see what it does.",
      experiment: experiment, pages: [page])
  }
}

extension LessonWalk {
  /// Opens free play.
  package init(_ settings: PlaySettings) {
    let play = Play(settings)
    self.init(.play(play.experiment))
    self.play = play
  }

  /// Sets an option to what other settings say.
  ///
  /// The network goes on learning where the option allows it; else everything begins anew.
  package mutating func choose(_ settings: PlaySettings, for option: PlayOption) {
    guard let play else { return }
    switch option {
    case .showsTest, .discretises:
      change(play: play.with(settings))
    case .activation, .learningRate, .optimizer, .l1, .l2:
      if moment.trainingStep == 0, timelines[plan.stage].edits.isEmpty {
        restart(with: Play(settings, sharing: play))
      } else {
        goOn(with: settings)
      }
    case .data, .noise, .layers, .neurons, .initialWeights, .batch, .loss, .input, .testShare,
      .seed, .dataSeed:
      restart(with: Play(settings, sharing: play))
    }
  }

  /// Changes how the network learns, and its activations, from this moment on.
  private mutating func goOn(with settings: PlaySettings) {
    guard let play else { return }
    var changed = experiment
    changed.settings.learningRate = settings.learningRate
    changed.settings.optimizer = settings.training.optimizer
    changed.settings.penalty = settings.training.penalty
    if settings.activation != play.settings.activation {
      for layer in changed.network.layers.indices.dropLast() {
        changed.network.layers[layer].activation = settings.activation
      }
    }
    if make(.replace(changed)) { self.play = play.with(settings) }
  }

  /// Whether the settings and a number of epochs lead to the network as it stands.
  package var followsFromSettings: Bool {
    guard let play else { return false }
    var timeline = timelines[plan.stage]
    return timeline.edits.isOnlyAtBeginning
      && timeline.experiment(at: 0) == Play(play.settings).experiment
  }
}
