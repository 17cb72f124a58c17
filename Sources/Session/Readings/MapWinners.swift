import NeuralNetwork
import Walkthrough

extension MapReading {
  /// What is answered at one place of a map of classes.
  package struct Winner: Hashable {
    /// The class, from 0.
    package let classIndex: Int
    /// How far its output is above the next one, at most 1.
    package let margin: Double
  }

  /// The class that wins at places all over the square, row after row from the top; empty for
  /// measurements.
  package func winners(columns: Int, rows: Int) -> [Winner] {
    guard let classification else { return [] }
    let outputs = shape.neurons(layer: shape.lastLayer).map {
      answers(of: $0, columns: columns, rows: rows)
    }
    return (outputs.first ?? []).indices.map { place in
      let answers = outputs.map { $0[place] }
      let winner = classification.classIndex(of: answers)
      let next = answers.indices.filter { $0 != winner }.map { answers[$0] }.max() ?? 0
      let margin = data.isDiscrete ? 1 : min(1, max(0, answers[winner] - next))
      return Winner(classIndex: winner, margin: margin)
    }
  }

  /// What a class is called: by its name where it has one, else by its output.
  package func className(_ index: Int) -> String {
    let count = classification?.classCount ?? 0
    return experiment.className(index)
      ?? (count == 2 ? "class \(index)" : Neuron.output(index + 1).key)
  }

  /// True where somebody said what the classes are called.
  package var namesClasses: Bool {
    experiment.className(0) != nil
  }

  /// What the two coordinates are called.
  package var axes: [String] { data.axes }
}
