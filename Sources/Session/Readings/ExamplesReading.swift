import NeuralNetwork
import Walkthrough

/// One number of every example of the batch: who pulls, and which way.
package struct ExamplesReading {
  /// What one example has, as far as the walk has come.
  package struct Entry: Hashable {
    /// Its place in the batch, from 1.
    package let example: Int
    /// Its place in the data, from 1.
    package let row: Int
    /// Nil until the walk has computed it.
    package let value: Double?
  }

  /// The number without a mark: the selected weight's gradient, else what the step computes.
  package let quantity: Quantity
  /// In the order of the batch.
  package let entries: [Entry]
  /// The mean over the batch; nil until all are known, and while it is asked for.
  package let mean: Double?
  /// The place in the batch of the example that is looked at.
  package let inView: Int

  /// nil where one example alone is learned from.
  package init?(_ walk: LessonWalk) {
    let trace = walk.trace
    let quantity = Self.quantity(walk)
    guard trace.isMarked, let all = trace.contributions(of: quantity) else { return nil }
    self.quantity = quantity
    entries = all.entries.map { entry in
      Entry(
        example: entry.example, row: entry.row + 1, value: walk.known(quantity.at(entry.example)))
    }
    let asked: [Quantity] = [.cost] + (quantity.parameter.map { [$0.costGradient] } ?? [])
    let isComplete = entries.allSatisfy { $0.value != nil }
    mean = isComplete && !asked.contains(where: walk.isAsked) ? all.mean : nil
    inView = trace.exampleNumber
  }

  /// The largest first, whichever way it pulls; what is not known yet comes last.
  package var bySize: [Entry] {
    func size(_ entry: Entry) -> Double { entry.value.map(abs) ?? -1 }
    return entries.sorted { (size($0), $1.example) > (size($1), $0.example) }
  }

  private static func quantity(_ walk: LessonWalk) -> Quantity {
    if let chosen = walk.selection?.editable, chosen.gradient != nil { return chosen.lossGradient }
    let step = (walk.isWatching ? nil : walk.currentStep)?.quantity.unmarked
    guard let step else { return .loss }
    if let parameter = step.parameter { return parameter.lossGradient }
    return step.belongsToExample ? step : .loss
  }
}
