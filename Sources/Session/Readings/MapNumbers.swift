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

  /// Of each class how many examples that are learned from are told right.
  package var classSides: [Numbers.Side] {
    guard let classification else { return [] }
    let told = told(classification)
    return (0..<classification.classCount).map { number in
      let own = told.filter { $0.is == number }
      return Numbers.Side(right: own.count { $0.told == number }, count: own.count)
    }
  }

  /// The part of the square where each class wins, 0 … 1.
  package var classShares: [Double] {
    let winners = winners(columns: Self.fineness, rows: Self.fineness)
    return (0..<(classification?.classCount ?? 0)).map { number in
      Double(winners.count { $0.classIndex == number }) / Double(max(1, winners.count))
    }
  }

  /// The class of each example, and the one that it is taken for.
  private func told(_ classification: Classification) -> [(is: Int, told: Int)] {
    let examples = experiment.examples.sample
    let outputs = experiment.network.outputs(for: examples.map(\.input))
    return zip(examples, outputs).map {
      (classification.classIndex(of: $0.target), classification.classIndex(of: $1))
    }
  }

  private var sides: (above: Numbers.Side, below: Numbers.Side)? {
    guard neuron == .output(1), let classification, !classification.isOfSeveralOutputs else {
      return nil
    }
    let told = told(classification).map { (isAbove: $0.is == 1, isToldAbove: $0.told == 1) }
    let (above, below) = (told.filter(\.isAbove), told.filter { !$0.isAbove })
    return (
      Numbers.Side(right: above.count(where: \.isToldAbove), count: above.count),
      Numbers.Side(right: below.count { !$0.isToldAbove }, count: below.count)
    )
  }
}
