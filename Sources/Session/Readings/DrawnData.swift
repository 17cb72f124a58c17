import NeuralNetwork
import Walkthrough

/// The examples as maps and curves show them: in free play before features are made of them, and of
/// many a sample.
struct DrawnData {
  /// The points that are learned from.
  let learned: [Example]
  /// The points that are only tested.
  let tested: [Example]
  /// Whether the points that are only tested are shown.
  let showsTested: Bool
  /// Whether only the winning class is shown.
  let isDiscrete: Bool
  /// What the network hears of a point.
  let features: InputFeatures
  /// The room around the examples: at least so much, or this part of their extent.
  let room: (least: Double, part: Double)

  init(_ walk: LessonWalk, of experiment: Experiment) {
    guard let play = walk.setup else {
      (learned, tested) = (experiment.examples.sample, experiment.test.sample)
      (showsTested, isDiscrete, features) = (false, false, .coordinates)
      room = (0.25, 0.15)
      return
    }
    (learned, tested) = (play.points.train.sample, play.points.test.sample)
    (showsTested, isDiscrete) = (play.settings.showsTest, play.settings.discretises)
    features = play.features
    room = (0.1, 0.08)
  }

  /// From the smallest coordinate to the largest, with the room around them.
  var bounds: ClosedRange<Double> {
    let inputs = [learned, tested].lazy.joined().flatMap(\.input)
    guard let low = inputs.min(), let high = inputs.max() else { return -1...1 }
    let room = max(room.least, (high - low) * room.part)
    guard (high - low + 2 * room).isFinite else { return -1...1 }
    return (low - room)...(high + room)
  }
}
