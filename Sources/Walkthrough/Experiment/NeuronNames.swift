import NeuralNetwork

/// What inputs, neurons and classes are called beside their signs: `x1` is "clouds".
package struct NeuronNames: Hashable, Sendable {
  /// The names of inputs, outputs and hidden neurons; most have none.
  package var words: [Neuron: String]
  /// Where one output tells two classes apart: what 0 is called, and what 1; else empty.
  package var classes: [String]

  /// Names of given words.
  package init(_ words: [Neuron: String] = [:], classes: [String] = []) {
    self.words = words
    self.classes = classes
  }

  /// The names of a table's columns, and of the classes that its target holds.
  ///
  /// More than two classes have an output each, which is called like its class.
  package init(inputs: [String], targets: [String], classes: [String]?) {
    let areOutputs = (classes?.count ?? 0) > 2
    let outputs = areOutputs ? classes ?? [] : targets
    self.init(classes: areOutputs ? [] : classes ?? [])
    for (index, name) in inputs.enumerated() { words[.input(index + 1)] = name }
    for (index, name) in outputs.enumerated() { words[.output(index + 1)] = name }
    // A name that is the sign itself says nothing.
    words = words.filter { $0.value != $0.key.key && !$0.value.isEmpty }
  }

  /// True where nothing has a name.
  package var isEmpty: Bool { words.isEmpty && classes.isEmpty }

  /// A neuron's name, without its sign; nil where it has none.
  package subscript(neuron: Neuron) -> String? { words[neuron] }

  /// A neuron as a sentence calls it, by its name and its sign: `clouds (x1)`.
  package func said(_ neuron: Neuron) -> String {
    words[neuron].map { "\($0) (\(neuron.key))" } ?? neuron.key
  }

  /// The sign of a neuron with its name behind it, where that is known: `x1 clouds`.
  package func labelled(_ neuron: Neuron) -> String {
    words[neuron].map { "\(neuron.key) \($0)" } ?? neuron.key
  }

  /// What each sign stands for, in the order of the neurons, then of the classes: `x1 is clouds`,
  /// `0 is dry`; on one line each, whatever the names hold.
  func meanings(in shape: NetworkShape) -> [String] {
    let neurons = shape.neurons.compactMap { neuron in
      words[neuron].map { "\(neuron.key) is \($0)" }
    }
    return (neurons + classMeanings).map { text in
      String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
    }
  }

  /// `0 is dry` and `1 is wet`, where one output tells them apart.
  var classMeanings: [String] {
    classes.enumerated().map { "\($0.offset) is \($0.element)" }
  }
}

extension Experiment {
  /// How the outputs are read as classes, the same wherever they are; nil for measurements.
  package var classification: Classification? { Classification(examples, test) }

  /// What a class is called, counted from 0; nil where nobody said.
  ///
  /// Where one output tells two apart, its own name is neither's.
  package func className(_ index: Int) -> String? {
    if let output = network.layers.last, output.units > 1 { return names[.output(index + 1)] }
    return names.classes.indices.contains(index) ? names.classes[index] : nil
  }
}
