import NeuralNetwork
import Walkthrough

/// Where a network file's examples come from, when it names them instead of holding them.
package enum DataReference: Hashable, Sendable {
  /// A data set, drawn again from its seed.
  case drawn(DatasetKind, count: Int?, noise: Double?, seed: UInt64, testShare: Double?)
  /// A table, read and dealt out again.
  case table(TableReference)

  /// What the columns of a table are called; nil for a data set that is drawn.
  var names: NeuronNames? {
    switch self {
    case .drawn: nil
    case .table(let table): table.names
    }
  }

  /// As a network file writes it.
  package var text: String {
    switch self {
    case .drawn(let kind, let count, let noise, let seed, let testShare):
      let members = [
        "kind: \(kind.rawValue)", count.map { "count: \($0)" }, noise.map { "noise: \($0)" },
        "seed: \(seed)", testShare.map { "test-share: \($0)" },
      ]
      return "{\(members.compactMap(\.self).joined(separator: ", "))}"
    case .table(let table): return table.text
    }
  }

  /// A text in quotes, as YAML reads it back.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// A table by its file, what is learned from it, and how its rows are dealt out.
package struct TableReference: Hashable, Sendable {
  /// Beside the network file unless it begins with a slash.
  package var file: String
  /// Which columns are learned and from which.
  package var choices: TableChoices
  /// The seed that dealt the test examples out.
  package var seed: UInt64
  /// The share of the examples that is only tested.
  package var testShare: Double
  /// Of the file's text when it was learned from.
  package var checksum: String
  /// Two classes stand as −1 and 1, for the hinge.
  package var areSides = false
  /// What its columns and classes are called, once it was read.
  var names = NeuronNames()

  /// A reference to a table with all that is needed to read it in the same way again.
  package init(
    file: String, choices: TableChoices, seed: UInt64, testShare: Double, checksum: String
  ) {
    self.file = file
    self.choices = choices
    self.seed = seed
    self.testShare = testShare
    self.checksum = checksum
  }

  fileprivate var text: String {
    var members = [
      "file: \(DataReference.quoted(file))", "columns: \(Self.list(choices.targets))",
      "classes: \(choices.areClasses)",
    ]
    if let inputs = choices.inputs { members.append("inputs: \(Self.list(inputs))") }
    if !choices.drop.isEmpty { members.append("drop: \(Self.list(choices.drop))") }
    if let missing = choices.missing { members.append("missing: \(missing.rawValue)") }
    if areSides { members.append("sides: true") }
    members += ["seed: \(seed)", "test-share: \(testShare)", "checksum: \(checksum)"]
    return "{\(members.joined(separator: ", "))}"
  }

  private static func list(_ names: [String]) -> String {
    "[\(names.map(DataReference.quoted).joined(separator: ", "))]"
  }

  /// A letter and sixteen hexadecimal digits that tell one text from another: FNV-1a over its bytes.
  ///
  /// Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm".
  package static func checksum(of text: SourceText) -> String {
    let hash = text.bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return "x" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
