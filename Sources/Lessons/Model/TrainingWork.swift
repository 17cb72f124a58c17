import NeuralNetwork
import Walkthrough

/// How much the pages of a lesson train, so that none can hold a reader up for long.
///
/// Counted in multiplications, near enough: examples times parameters, and a little for each epoch.
/// The most that is allowed takes a few seconds in a release build.
struct TrainingWork {
  /// The lessons of the course stay below a hundredth of it.
  static let most = 1_000_000_000

  private(set) var done = 0
  private var experiment: Experiment
  /// The runs that the plots show beside the page's.
  private var beside: [Experiment] = []

  /// No work yet; `experiment` is what the lesson begins with.
  init(_ experiment: Experiment) {
    self.experiment = experiment
  }

  /// True when somebody would have to wait.
  var isTooMuch: Bool { done > Self.most }

  /// Adds what a page trains: its epochs, and the training steps up to its own; all of it twice where
  /// the page speaks of other times.
  mutating func add(_ scene: Scene, speaksOf timed: Set<TimedQuantity> = []) {
    if let experiment = scene.experiment { (self.experiment, beside) = (experiment, []) }
    if !scene.beside.isEmpty { beside = scene.beside }
    for run in [experiment] + beside {
      let epoch = run.examples.count * run.network.parameterCount + 1_000
      let step = min(run.settings.batchSize, run.examples.count) * run.network.parameterCount
      done += (scene.epochs ?? 0) * epoch + max(0, (scene.pass ?? 1) - 1) * step
      guard !timed.isEmpty, run == experiment else { continue }
      done += (scene.epochs ?? 0) * epoch + max(scene.pass ?? 1, timed.latestPass) * step
    }
  }
}

extension Set<TimedQuantity> {
  /// The latest training step that is named; 0 where none is.
  fileprivate var latestPass: Int {
    reduce(0) { latest, number in
      if case .pass(let pass) = number.time { Swift.max(latest, pass) } else { latest }
    }
  }
}
