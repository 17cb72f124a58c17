import NeuralNetwork

/// Reads `normalize: {x1: {mean: 2.5, deviation: 0.4}}`: what brings the examples' inputs, which
/// stand in their own unit, to what the network sees.
struct NormalizationReader {
  static let key = "normalize"

  let log: ComplaintLog
  let inputs: Int

  /// The normalisation; nil when there is none, or when something is wrong.
  ///
  /// An input that is not named stays as it is.
  func read(_ fields: Fields) -> Normalization? {
    guard let node = fields[Self.key] else { return nil }
    let names = (0..<inputs).map { "x\($0 + 1)" }
    guard let columns = Fields(node, Self.key, known: names, log) else { return nil }
    var means = names.map { _ in 0.0 }
    var deviations = names.map { _ in 1.0 }
    for (input, name) in names.enumerated() {
      guard let node = columns[name] else { continue }
      guard let column = Fields(node, name, known: ["mean", "deviation"], log) else { return nil }
      if let mean = column["mean"].flatMap({ $0.number(log, "mean") }) { means[input] = mean }
      guard let node = column["deviation"], let size = node.number(log, "deviation") else {
        continue
      }
      deviations[input] = size
      if size <= 0 {
        log.add("the deviation is not above 0", "write how far the inputs spread", at: node.spot)
      }
    }
    return Normalization(means: means, deviations: deviations)
  }
}
