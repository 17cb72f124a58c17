import Lessons
import NeuralNetwork
import Walkthrough

/// A table that is open, and how it is made into examples: with it other columns can be chosen.
package struct TableSource: Hashable, Sendable {
  /// A longer text is not kept: to make it into other examples would take longer than a key may.
  static let maximumBytes = 4 << 20

  private let table: ReadTable
  /// What was chosen when it was opened.
  private let opened: TableChoices
  /// What was learned then.
  let targets: [String]
  /// The columns of which each can be learned, or learned from, in the table's order.
  let columns: [String]
  private let seed: UInt64
  private let testShare: Double
  private let isNormalized: Bool
  /// Two classes stand as −1 and 1, for the hinge.
  package var areSides = false

  /// nil for a text that is too long.
  package init?(
    _ table: ReadTable, _ file: TableFile, _ choices: TableChoices, seed: UInt64,
    testShare: Double, isNormalized: Bool
  ) {
    guard table.size <= Self.maximumBytes else { return nil }
    self.table = table
    opened = choices
    targets = file.targetNames
    columns = file.columns
    self.seed = seed
    self.testShare = testShare
    self.isNormalized = isNormalized
  }

  /// The choices that learn some columns from all others but a few.
  func choices(targets: [String], leftOut: Set<String>) -> TableChoices {
    var choices = opened
    if targets != self.targets { (choices.targets, choices.areClasses) = (targets, false) }
    if !leftOut.isEmpty || (choices.inputs != nil && targets != self.targets) {
      choices.inputs = columns.filter { !targets.contains($0) && !leftOut.contains($0) }
    }
    return choices
  }

  /// The examples that choices make, dealt out and normalised as those that were opened.
  func read(_ choices: TableChoices) throws(PlayProblem) -> Reading {
    let file: TableFile
    do throws(SourceError) {
      file = try table.table(choices)
    } catch {
      throw PlayProblem("does not work with this file: \(error.complaints[0].problem)")
    }
    let sides = areSides && TargetKind(file.examples) == .twoClasses
    let examples = sides ? file.examples.asSides : file.examples
    let (train, test) = Dataset.split(examples, testShare: testShare, seed: seed)
    let points = PlayPoints(train: train, test: test)
    let normalization =
      isNormalized ? Normalization(train, withTargets: points.kind == .measurements) : nil
    guard normalization?.tooLarge == nil else {
      throw PlayProblem("does not work with this file: its numbers are too large")
    }
    return Reading(
      points: points, normalization: normalization, names: file.names,
      onlyLoss: sides ? .hinge : nil)
  }

  /// What choices make of the table.
  struct Reading {
    let points: PlayPoints
    let normalization: Normalization?
    let names: NeuronNames
    let onlyLoss: Loss?
  }
}
