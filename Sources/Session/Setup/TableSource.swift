import Lessons
import NeuralNetwork
import Walkthrough

/// The text of a table that is open, and how it is read: with it other columns can be chosen.
package struct TableSource: Hashable, Sendable {
  /// A longer text is not kept: to read it again would take longer than a key may.
  static let maximumBytes = 4 << 20

  private let text: SourceText
  /// What was chosen when it was opened.
  fileprivate let opened: TableChoices
  /// What was learned then.
  let targets: [String]
  /// The columns of which each can be learned, or learned from, in the table's order.
  fileprivate let columns: [String]
  private let seed: UInt64
  private let testShare: Double
  private let isNormalized: Bool
  /// Two classes stand as −1 and 1, for the hinge.
  package var areSides = false

  /// nil for a text that is too long.
  package init?(
    _ text: SourceText, _ table: TableFile, _ choices: TableChoices, seed: UInt64,
    testShare: Double, isNormalized: Bool
  ) {
    guard text.size <= Self.maximumBytes else { return nil }
    self.text = text
    opened = choices
    targets = table.targetNames
    columns = table.columns
    self.seed = seed
    self.testShare = testShare
    self.isNormalized = isNormalized
  }

  /// The choices that learn some columns from all others but a few.
  fileprivate func choices(targets: [String], leftOut: Set<String>) -> TableChoices {
    var choices = opened
    if targets != self.targets { (choices.targets, choices.areClasses) = (targets, false) }
    if !leftOut.isEmpty || (choices.inputs != nil && targets != self.targets) {
      choices.inputs = columns.filter { !targets.contains($0) && !leftOut.contains($0) }
    }
    return choices
  }

  /// The examples that choices make, dealt out and normalised as those that were opened.
  fileprivate func read(_ choices: TableChoices) throws(PlayProblem) -> Reading {
    let table: TableFile
    do throws(SourceError) {
      table = try TableFile(text, choices)
    } catch {
      throw PlayProblem("does not work with this file: \(error.complaints[0].problem)")
    }
    let sides = areSides && TargetKind(table.examples) == .twoClasses
    let examples = sides ? table.examples.asSides : table.examples
    let (train, test) = Dataset.split(examples, testShare: testShare, seed: seed)
    let points = PlayPoints(train: train, test: test)
    let normalization =
      isNormalized ? Normalization(train, withTargets: points.kind == .measurements) : nil
    guard normalization?.hasFiniteNumbers != false else {
      throw PlayProblem("does not work with this file: its numbers are too large")
    }
    return Reading(
      points: points, normalization: normalization, names: table.names,
      onlyLoss: sides ? .hinge : nil)
  }

  fileprivate struct Reading {
    let points: PlayPoints
    let normalization: Normalization?
    let names: NeuronNames
    let onlyLoss: Loss?
  }
}

/// The columns of a table that was opened.
extension PlayTable {
  /// The columns that can be learned; none where the table cannot be read again.
  var possibleTargets: [String] { source?.columns ?? [] }

  /// The columns that can be heard.
  var possibleInputs: [String] { possibleTargets.filter { !targets.contains($0) } }

  /// The columns that are heard.
  var heard: [String] { possibleInputs.filter { !leftOut.contains($0) } }

  /// The same table with other columns; throws why that cannot be.
  func choosing(
    targets: [String], leftOut: Set<String>
  ) throws(PlayProblem) -> PlayTable {
    guard let source else { return self }
    let leftOut = leftOut.subtracting(targets)
    let choices = source.choices(targets: targets, leftOut: leftOut)
    let found = try source.read(choices)
    let (points, normalization) = (found.points, found.normalization)
    var table = PlayTable(
      name: name, train: normalization?.examples(points.train) ?? points.train,
      test: normalization?.examples(points.test) ?? points.test, choices: choices,
      words: otherWords, seed: seed, unnormalized: normalization == nil ? nil : points,
      normalization: normalization, names: found.names, onlyLoss: found.onlyLoss)
    (table.source, table.targets, table.leftOut) = (source, targets, leftOut)
    return table
  }
}
