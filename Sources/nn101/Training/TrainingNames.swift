import NeuralNetwork
import Walkthrough

extension TrainingData {
  /// What inputs, outputs, hidden neurons and classes are called.
  var names: NeuronNames {
    var names = NeuronNames(inputs: inputNames, targets: targetNames ?? [], classes: classes)
    names.words.merge(otherNames) { known, _ in known }
    return names
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
