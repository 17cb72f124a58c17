import NeuralNetwork
import Walkthrough

/// The columns of a table that a network's inputs come from, and those of them that it hears.
package struct InputColumns: Hashable, Sendable {
  /// The column of each input of an example as it was read.
  private let places: [String]
  /// Columns that stay: rows with gaps in them were left out, and would come back without them.
  private let fixed: Set<String>
  /// What the network does not hear.
  private(set) var leftOut: Set<String> = []

  /// All of them are heard.
  package init(_ places: [String], fixed: Set<String> = []) {
    self.places = places
    self.fixed = fixed
  }

  /// Every column once, in the table's order.
  var all: [String] {
    places.indices.filter { $0 == 0 || places[$0] != places[$0 - 1] }.map { places[$0] }
  }

  /// Those that can be left out and taken in again.
  var choosable: [String] { all.filter { !fixed.contains($0) } }

  /// Those that the network hears.
  var heard: [String] { all.filter { !leftOut.contains($0) } }

  /// The places of the heard inputs in an example as it was read; nil where all are heard.
  private var kept: [Int]? {
    leftOut.isEmpty ? nil : places.indices.filter { !leftOut.contains(places[$0]) }
  }

  /// Leaves a column out or takes it in again; the last one stays, and so does one with gaps.
  mutating func toggle(_ column: String) {
    guard choosable.contains(column), heard != [column] else { return }
    leftOut.formSymmetricDifference([column])
  }

  /// Hears these columns alone, named and divided by commas; returns what is wrong with them.
  mutating func objection(to text: String) -> String? {
    let names = text.split(separator: ",").map(String.init)
    if let unknown = names.first(where: { !all.contains($0) }) {
      return "takes \(all.joined(separator: ", ")), divided by commas: there is no input \(unknown)"
    }
    if let stays = all.first(where: { fixed.contains($0) && !names.contains($0) }) {
      return "needs \(stays): rows with gaps in it were left out when the file was read"
    }
    guard !names.isEmpty else { return "needs at least one, such as \(all[0])" }
    leftOut = Set(all).subtracting(names)
    return nil
  }

  /// The numbers of the heard inputs, of one for each input as it was read.
  func heard<Number>(of numbers: [Number]) -> [Number] {
    kept.map { $0.map { numbers[$0] } } ?? numbers
  }

  /// Examples with the heard inputs alone.
  func heard(of examples: [Example]) -> [Example] {
    guard let kept else { return examples }
    return examples.map { example in
      Example(input: kept.map { example.input[$0] }, target: example.target)
    }
  }

  /// The names of the heard inputs, and of all else.
  func heard(of names: NeuronNames) -> NeuronNames {
    guard let kept else { return names }
    var heard = names
    for place in places.indices { heard.words[.input(place + 1)] = nil }
    for (index, place) in kept.enumerated() {
      heard.words[.input(index + 1)] = names[.input(place + 1)]
    }
    return heard
  }

  /// A normalisation of the heard inputs.
  func heard(of normalization: Normalization) -> Normalization {
    Normalization(
      means: heard(of: normalization.means), deviations: heard(of: normalization.deviations),
      targets: normalization.targets)
  }
}
