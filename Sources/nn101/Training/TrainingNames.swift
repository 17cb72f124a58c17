import NeuralNetwork
import Walkthrough

extension TrainingData {
  /// What inputs, outputs, hidden neurons and classes are called.
  var names: NeuronNames {
    var names = NeuronNames(inputs: inputNames, targets: targetNames ?? [], classes: classes)
    names.words.merge(otherNames) { known, _ in known }
    return names
  }

  /// The two values of the only target, the smaller first, in their own unit; nil where there are
  /// more or fewer.
  var twoValues: [String]? {
    let (train, test) = unnormalized ?? (self.train, self.test)
    var values: Set<Double> = []
    for example in [train, test].lazy.joined() {
      guard example.target.count == 1, values.count <= 2 else { return nil }
      values.insert(example.target[0])
    }
    return values.count == 2 ? values.sorted().map { NumberFormat.short($0, minus: "-") } : nil
  }

  /// Takes over what a network file says about outputs and classes, and about hidden neurons.
  mutating func take(_ names: NeuronNames, _ network: Network) {
    otherNames = names.words
    classes = names.classes.isEmpty ? nil : names.classes
    let outputs = (1...(network.layers.last?.units ?? 1)).map { names[.output($0)] }
    guard !outputs.contains(nil) else { return }
    if kind == .classes {
      classes = outputs.compactMap(\.self)
    } else {
      targetNames = outputs.compactMap(\.self)
    }
  }
}
