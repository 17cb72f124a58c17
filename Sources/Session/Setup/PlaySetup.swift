import Lessons
import NeuralNetwork
import Walkthrough

/// Free play: what it is set to, and what follows from that.
package struct PlaySetup: Hashable, Sendable {
  /// Changing what needs another experiment goes through a new setup.
  package var settings: PlaySettings
  /// The points that the settings draw; drawn once, for they are shown at every frame.
  package let points: PlayPoints
  /// The experiment that the settings describe, before any training.
  package let experiment: Experiment

  /// Data that did not change are shared with the free play before: every change that can be taken
  /// back keeps one.
  package init(_ settings: PlaySettings, sharing earlier: PlaySetup? = nil) {
    self.settings = settings
    let drawn = settings.points
    points = earlier.flatMap { $0.points == drawn ? $0.points : nil } ?? drawn
    var described = settings.experiment(points)
    if let known = earlier?.experiment {
      if known.examples == described.examples { described.examples = known.examples }
      if known.test == described.test { described.test = known.test }
    }
    experiment = described
  }

  private init(_ settings: PlaySettings, _ points: PlayPoints, _ experiment: Experiment) {
    self.settings = settings
    self.points = points
    self.experiment = experiment
  }

  /// Other settings with the same data and the same first network.
  package func with(_ settings: PlaySettings) -> PlaySetup {
    PlaySetup(settings, points, experiment)
  }
}

extension PlaySettings {
  /// Takes over how a network learns at some moment, and what its hidden layers do.
  mutating func absorb(_ experiment: Experiment) {
    learningRate = experiment.learningRate
    batch = experiment.settings.batchSize
    (l1, l2) = (experiment.settings.penalty.l1, experiment.settings.penalty.l2)
    optimizer = OptimizerName(experiment.settings.optimizer)
    let layers = experiment.network.layers.dropLast()
    if !layers.isEmpty { activation = HiddenActivations(layers.map(\.activation)) }
  }
}

extension PlaySetup {
  /// What the network hears of a place on the map.
  package var features: InputFeatures {
    settings.data.coordinates == nil ? .coordinates : settings.inputs
  }
}
