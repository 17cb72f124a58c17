import Lessons
import NeuralNetwork
import Walkthrough

extension FreePlay {
  /// The network as it stands, its data, how it learns and where its training stands, as a network
  /// file.
  package var networkFile: String {
    var timeline = walk.run.timeline
    let step = walk.moment.trainingStep + (walk.isComplete ? 1 : 0)
    var saved = timeline.experiment(at: step)
    saved.place = timeline.place(at: step)
    guard case .generated(let kind) = settings.data, settings.inputs == .coordinates else {
      return NetworkFile.text(saved)
    }
    let data = DataReference.drawn(
      kind, count: nil, noise: settings.noise, seed: settings.drawnFrom,
      testShare: settings.testShare)
    return NetworkFile.text(saved, data: data.text)
  }
}
