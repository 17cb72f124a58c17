import NeuralNetwork
import Walkthrough

extension MapReading {
  /// The numbers that stand beside a map.
  package struct Numbers: Hashable {
    /// How many examples of one side of the map lie there.
    package struct Side: Hashable {
      /// Those that the network puts on their side.
      package let right: Int
      /// All of them.
      package let count: Int
    }

    /// The neuron answers more than this on the positive side.
    package let middle: Double
    /// The part of the square where it does, 0 … 1.
    package let share: Double
    /// The smallest and the largest answer.
    package let range: ClosedRange<Double>?
    /// The examples above the middle and those below; nil for measurements and hidden neurons.
    package let above: Side?
    /// The same below the middle.
    package let below: Side?
  }

  /// As fine as a share is worth telling.
  private static var fineness: Int { 48 }

  /// What the map comes to in numbers.
  package var numbers: Numbers {
    let answers = answers(columns: Self.fineness, rows: Self.fineness).filter(\.isFinite)
    let share = answers.isEmpty ? 0 : Double(answers.count { $0 > middle }) / Double(answers.count)
    let sides = sides
    return Numbers(
      middle: middle, share: share,
      range: answers.min().flatMap { low in answers.max().map { low...$0 } },
      above: sides?.above, below: sides?.below)
  }

  private var sides: (above: Numbers.Side, below: Numbers.Side)? {
    let examples = experiment.examples.sample
    guard neuron == .output(1), examples[0].target.count == 1, Classification(examples) != nil
    else { return nil }
    let outputs = experiment.network.outputs(for: examples.map(\.input))
    let told = zip(examples, outputs).map { example, output in
      (isAbove: example.target[0] > targetMiddle, isToldAbove: output[0] > middle)
    }
    let (above, below) = (told.filter(\.isAbove), told.filter { !$0.isAbove })
    return (
      Numbers.Side(right: above.count(where: \.isToldAbove), count: above.count),
      Numbers.Side(right: below.count { !$0.isToldAbove }, count: below.count)
    )
  }
}
