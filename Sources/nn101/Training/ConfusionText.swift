import Lessons
import NeuralNetwork
import Session

/// A confusion matrix as a small table: what examples are, and what they are taken for.
struct ConfusionText {
  /// Wider tables are left out: they would not fit a terminal.
  private static let mostClasses = 10

  let reading: ConfusionReading
  /// What the classes are called, in the matrix's order; by numbers unless given.
  let classes: [String]?

  init(_ reading: ConfusionReading, classes: [String]?) {
    self.reading = reading
    self.classes = classes
  }

  /// A sentence, then a row for each class.
  var lines: [String] {
    let (matrix, kind) = (reading.matrix, reading.isOfTest ? "test" : "training")
    let right = "\(matrix.correct) of \(counted(matrix.total, "\(kind) example")) told right"
    guard matrix.counts.count <= Self.mostClasses else { return [right + "."] }
    let names = matrix.counts.indices.map(name)
    let first = max(4, names.map(\.count).max() ?? 0)
    let widths = names.map { max(5, $0.count) + 2 }
    func row(_ head: String, _ cells: [String]) -> String {
      head.padded(to: first)
        + zip(cells, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }.joined()
    }
    return ["\(right). A row is a class, a column what it is taken for:", row("", names)]
      + zip(names, matrix.counts).map { row($0, $1.map(String.init)) }
  }

  private func name(_ index: Int) -> String {
    guard let classes, classes.indices.contains(index) else { return "\(index)" }
    let name = classes[index]
    return name.count <= 12 ? name : name.prefix(11) + "~"
  }
}
