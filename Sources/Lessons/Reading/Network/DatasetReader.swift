import NeuralNetwork
import Walkthrough

/// Reads which data set is meant: a name, or a name with count, noise, seed and test share; or which
/// table, by its file.
struct DatasetReader {
  static let keys = ["kind", "count", "noise", "seed", "test-share"]
  static let maximumCount = 10_000

  let log: ComplaintLog
  let namedBy: SourceFile.NamedBy

  /// Examples, those to be judged by, and how a file names them.
  typealias Found = (train: [Example], test: [Example], reference: DataReference)

  /// The data; nil when something is wrong, and then that is in the log.
  func read(_ node: YAMLNode) -> Found? {
    guard case .mapping = node.content else {
      if let file = node.tableName { return table { $0.read(file, at: node.spot) } }
      return node.name(log, "data", of: DatasetKind.self).map {
        drawn($0, count: nil, noise: nil, seed: 1, testShare: nil)
      }
    }
    if node.has("file") { return table { $0.read(node) } }
    let before = log.count
    guard let fields = Fields(node, "data", known: Self.keys, log),
      let kindNode = fields.required("kind", "add kind: xor, or another data set"),
      let kind = kindNode.name(log, "data", of: DatasetKind.self)
    else { return nil }
    let count = fields["count"].flatMap { $0.integer(log, "count", in: 1...Self.maximumCount) }
    let noise = fields.number(.noise)
    let seed = fields["seed"].flatMap { $0.seed(log, "seed") }
    let share = fields.number(.testShare)
    guard log.count == before else { return nil }
    return drawn(kind, count: count, noise: noise, seed: seed ?? 1, testShare: share)
  }

  private func table(_ read: (TableReferenceReader) -> TableReferenceReader.Found?) -> Found? {
    read(TableReferenceReader(log: log, namedBy: namedBy)).map {
      ($0.train, $0.test, .table($0.reference))
    }
  }

  private func drawn(
    _ kind: DatasetKind, count: Int?, noise: Double?, seed: UInt64, testShare: Double?
  ) -> Found {
    let total = count ?? kind.usualCount
    let data = Dataset(
      kind, count: total, testCount: testShare.map { testCount(of: total, share: $0) },
      noise: noise, seed: seed)
    return (
      data.train, data.test,
      .drawn(kind, count: count, noise: noise, seed: seed, testShare: testShare)
    )
  }

  /// A share of all examples, where `count` are the training examples alone.
  private func testCount(of count: Int, share: Double) -> Int {
    Int((Double(count) * share / (1 - share)).rounded())
  }
}

extension YAMLNode {
  /// The name of a table's file, which no data set has.
  fileprivate var tableName: String? {
    guard case .scalar(let text, _) = content else { return nil }
    let isTable = [".csv", ".tsv"].contains { text.lowercased().hasSuffix($0) }
    return isTable ? text : nil
  }
}
