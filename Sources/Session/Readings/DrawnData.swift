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
  /// What the two coordinates are called.
  let axes: [String]
  /// The room around the examples: at least so much, or this part of their extent.
  let room: (least: Double, part: Double)

  init(_ walk: LessonWalk, of experiment: Experiment) {
    let setup = walk.setup
    // What is made of coordinates has names of its own, and they keep theirs.
    let isOfInputs = (setup?.features ?? .coordinates) == .coordinates
    axes = [1, 2].map { isOfInputs ? experiment.names[.input($0)] ?? "x\($0)" : "x\($0)" }
    let (examples, test) = (experiment.examples.sample, experiment.test.sample)
    guard let play = setup else {
      (learned, tested) = (examples, test)
      (showsTested, isDiscrete, features) = (false, false, .coordinates)
      room = (0.25, 0.15)
      return
    }
    learned = play.settings.drawn(play.points.train.sample, heardAs: examples)
    tested = play.settings.drawn(play.points.test.sample, heardAs: test)
    (showsTested, isDiscrete) = (play.settings.showsTest, play.settings.discretises)
    features = play.features
    room = (0.1, 0.08)
  }

  /// From the smallest coordinate to the largest, with the room around them.
  var bounds: ClosedRange<Double> {
    var (low, high) = (Double.infinity, -Double.infinity)
    for examples in [learned, tested] {
      for example in examples {
        for coordinate in example.input {
          (low, high) = (min(low, coordinate), max(high, coordinate))
        }
      }
    }
    guard low <= high else { return -1...1 }
    let room = max(room.least, (high - low) * room.part)
    guard (high - low + 2 * room).isFinite else { return -1...1 }
    return (low - room)...(high + room)
  }
}

extension PlaySettings {
  /// Points as they are learned from: where a coordinate or a target was edited, as it is now.
  fileprivate func drawn(_ points: [Example], heardAs examples: [Example]) -> [Example] {
    guard data.coordinates != nil, inputs != .coordinates, points.count == examples.count else {
      return examples
    }
    let coordinates = [InputFeatures.x1, .x2].map { feature in
      chosenInputs.firstIndex { PlayFeatures.all[$0].feature == feature }
    }
    return zip(points, examples).map { point, example in
      let input = zip(point.input, coordinates).map { drawn, place in
        place.map { example.input[$0] } ?? drawn
      }
      return Example(input: input, target: example.target)
    }
  }
}
