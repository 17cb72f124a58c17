import Lessons
import NeuralNetwork
import Walkthrough

extension FreePlay {
  /// The network as it stands, its data, how it learns and where its training stands, as a network
  /// file.
  ///
  /// Data are named by their seed, or stand in their own unit, as long as none was edited.
  package var networkFile: String {
    var timeline = walk.run.timeline
    let step = walk.moment.trainingStep + (walk.isComplete ? 1 : 0)
    var saved = timeline.experiment(at: step)
    saved.place = timeline.place(at: step)
    let described = setup.experiment
    guard saved.examples == described.examples, saved.test == described.test else {
      return NetworkFile.text(saved)
    }
    switch settings.data {
    case .generated(let kind) where settings.inputs == .coordinates:
      let data = DataReference.drawn(
        kind, count: nil, noise: settings.noise, seed: settings.drawnFrom,
        testShare: settings.testShare)
      return NetworkFile.text(saved, data: data.text)
    case .table(let table):
      if let own = table.unnormalized { (saved.examples, saved.test) = (own.train, own.test) }
      return NetworkFile.text(saved, normalization: table.normalization)
    case .generated: return NetworkFile.text(saved)
    }
  }
}
