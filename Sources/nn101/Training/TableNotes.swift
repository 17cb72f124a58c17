import Lessons
import NeuralNetwork

extension TableFile {
  /// What was understood without being said, what features hear, and what the target is taken for.
  func allNotes(_ features: InputFeatures?) -> [String] {
    var notes = notes
    if features != nil {
      notes.append(
        zip(["x1", "x2"], inputNames).map { "\($0) is \($1)" }.joined(separator: ", ") + ".")
    }
    if let classes {
      let target = targetNames[0]
      notes.append(
        classes.count == 2
          ? "\(target): 0 is \(classes[0]), 1 is \(classes[1])."
          : "\(target): the outputs are \(NearestName.listed(classes)), in this order.")
    } else if targetsLookLikeClasses {
      notes.append(
        "\(targetNames[0]) is learned as a measurement. Its few values look like "
          + "classes: --classes takes them for that.")
    }
    return notes
  }

  /// True for a few whole numbers that come again and again: probably names of classes.
  private var targetsLookLikeClasses: Bool {
    guard targetNames.count == 1 else { return false }
    let values = Set(examples.map { $0.target[0] })
    return (2...10).contains(values.count) && values != [0, 1] && examples.count >= 3 * values.count
      && values.allSatisfy { $0 == $0.rounded() }
  }
}
