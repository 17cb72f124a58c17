import NeuralNetwork
import Walkthrough

extension LessonWalk {
  /// Whether the network answers to one coordinate or two, so that its answers can be drawn.
  package var canBeMapped: Bool {
    setup?.settings.data.coordinates == 2 || hasCurve
      || experiment.network.inputs == 2
        && setup?.settings.data.coordinates != 1
  }

  /// Whether it answers to one coordinate alone: then the picture is a curve.
  package var hasCurve: Bool {
    guard let coordinates = setup?.settings.data.coordinates else {
      return experiment.network.inputs == 1
    }
    return coordinates == 1
  }
}
