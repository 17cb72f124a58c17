import Lessons
import NeuralNetwork
import Walkthrough

extension FreePlay {
  /// The network as it stands, its data and how it learns, as a network file.
  package var networkFile: String {
    let settings = settings
    guard case .generated(let kind) = settings.data, settings.inputs == .coordinates,
      settings.possibleSeed
    else { return NetworkFile.text(walk.experiment) }
    let share = settings.testShare.map { ", test-share: \($0)" } ?? ""
    return NetworkFile.text(
      walk.experiment,
      data: "{kind: \(kind.rawValue), noise: \(settings.noise), "
        + "seed: \(settings.dataSeed ?? settings.seed)\(share)}")
  }
}

extension PlaySettings {
  /// Files take seeds up to a million.
  fileprivate var possibleSeed: Bool { (dataSeed ?? seed) <= 1_000_000 }
}
