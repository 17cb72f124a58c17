import Foundation
import NeuralNetwork

/// One training step on one example, with every number as PyTorch computes it.
package struct ReferenceWalk: Decodable, Sendable, CustomStringConvertible {
  package let name: String
  package let file: NetworkFile
  /// Every computed number by its key; nil where double precision cannot tell it.
  package let values: [String: Double?]
  /// L of the same example after the update.
  package let lossAfter: Double
  /// L after that many training steps on the same example; empty for most walks.
  package let losses: [Int: Double]

  package var description: String { name }

  private enum CodingKeys: String, CodingKey {
    case name, file, values, losses
    case lossAfter = "loss-after"
  }

  package init(from decoder: any Decoder) throws {
    let entries = try decoder.container(keyedBy: CodingKeys.self)
    name = try entries.decode(String.self, forKey: .name)
    file = try entries.decode(NetworkFile.self, forKey: .file)
    values = try entries.decode([String: Double?].self, forKey: .values)
    lossAfter = try entries.decode(Double.self, forKey: .lossAfter)
    losses = try entries.decodeIfPresent([Int: Double].self, forKey: .losses) ?? [:]
  }

  /// All walks of walks.json.
  package static func all() throws -> [ReferenceWalk] {
    try JSONDecoder().decode([ReferenceWalk].self, from: referenceData("walks.json"))
  }
}

/// A data file beside this source file.
func referenceData(_ name: String) throws -> Data {
  try Data(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: name))
}
