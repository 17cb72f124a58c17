import Walkthrough

/// What the network does on a page: how far it runs, what is in focus, what stands beside the text.
package struct Scene: Hashable, Sendable {
  /// A moment within a training step.
  package enum Mark: Hashable, Sendable {
    /// Nothing is computed yet.
    case start
    /// Every step is done.
    case end
    /// The quantity has just been computed.
    case after(Quantity)
  }

  /// What a page shows beside its text and the diagram.
  package enum View: String, CaseIterable, Hashable, Sendable {
    case table, weights, equation, curve
    case lossCurve = "loss-curve"
    case paths, check, matrix, training, map, surface, histogram, confusion, examples
    case examplesBySize = "examples-by-size"
    case nudge
    case nudgeErrors = "nudge-errors"
  }

  /// A number that is moved a little, and those that are watched meanwhile.
  package struct Nudge: Hashable, Sendable {
    /// The number that is moved: any that a forward pass reads or computes.
    package let moved: Quantity
    /// What may follow it, in the order it is shown.
    package let watched: [Quantity]

    /// A nudge of a number, by default with the loss watched.
    package init(_ moved: Quantity, watched: [Quantity] = [.loss]) {
      self.moved = moved
      self.watched = watched
    }
  }

  /// How much one press of the space bar does.
  package enum Stride: String, CaseIterable, Hashable, Sendable {
    case operation, neuron, layer, phase, example
    case trainingStep = "training-step"
  }

  /// How much of the walk the learner fills in.
  package enum Fading: String, CaseIterable, Hashable, Sendable {
    case shown
    case oneBlank = "one-blank"
    case layerBlank = "layer-blank"
    case allBlank = "all-blank"
  }

  /// What is selected when the page opens.
  package enum Focus: Hashable, Sendable {
    case neuron(Neuron)
    case quantity(Quantity)
  }

  /// What progress calls the page; nil leaves it to the page's title.
  var id: String?
  /// nil begins where the page before ended.
  package var from: Mark?
  /// nil means that the page takes no steps.
  package var until: Mark?
  /// Which training step, counted from 1; nil goes on in that of the page before.
  package var pass: Int?
  /// What the page points at.
  package var focus: Focus?
  /// nil shows the neuron table and the equation.
  package var views: [View]?
  /// How much one press of space does.
  package var stride: Stride
  /// Which numbers are left for the learner to fill in.
  package var fading: Fading
  /// So many epochs are trained on this page, instead of the steps from `from` to `until`.
  package var epochs: Int?
  /// The epochs of one press of space while the page trains.
  package var epochsPerPress: Int
  /// What the nudge of the page moves; nil leaves it to what is selected.
  package var nudge: Nudge?
  /// Further runs from here on, each with something different, beside the page's: the plots show the
  /// first, the surface all.
  package var beside: [Experiment]
  /// From this page on, another experiment takes the place of the lesson's.
  package var experiment: Experiment?
  /// The signs that this page is the first to show, where its lesson begins without them.
  package var introduces: Set<Sign> = []
  /// All the signs that may stand on the page.
  package var signs = Set(Sign.allCases)
  /// True where the page's end says what keeps the network from learning.
  package var tellsHealth = false
  /// True in free play: steps and epochs go on for ever.
  package var isEndless = false

  /// A scene; by default one that walks one operation at a time and shows all.
  package init(
    from: Mark? = nil, until: Mark? = nil, pass: Int? = nil, focus: Focus? = nil,
    views: [View]? = nil, stride: Stride = .operation, fading: Fading = .shown,
    experiment: Experiment? = nil, epochs: Int? = nil, epochsPerPress: Int = 1,
    beside: [Experiment] = []
  ) {
    self.from = from
    self.until = until
    self.pass = pass
    self.focus = focus
    self.views = views
    self.stride = stride
    self.fading = fading
    self.experiment = experiment
    self.epochs = epochs
    self.epochsPerPress = epochsPerPress
    self.beside = beside
  }
}
