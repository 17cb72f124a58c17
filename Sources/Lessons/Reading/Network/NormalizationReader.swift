import NeuralNetwork

/// Reads `normalize: {x1: {mean: 2.5, deviation: 0.4}}`: what brings the examples' inputs, and by
/// `t1` their targets, which stand in their own unit, to what the network sees.
struct NormalizationReader {
  static let key = "normalize"

  let log: ComplaintLog
  let inputs: Int
  let outputs: Int

  /// The normalisation; nil when there is none, or when something is wrong.
  ///
  /// An input or a target that is not named stays as it is.
  func read(_ fields: Fields) -> Normalization? {
    guard let node = fields[Self.key] else { return nil }
    let inputNames = (0..<inputs).map { "x\($0 + 1)" }
    let targetNames = (0..<outputs).map { "t\($0 + 1)" }
    guard let columns = Fields(node, Self.key, known: inputNames + targetNames, log),
      let inputs = scale(columns, inputNames)
    else { return nil }
    guard targetNames.contains(where: { columns.has($0) }) else {
      return Normalization(means: inputs.means, deviations: inputs.deviations)
    }
    return scale(columns, targetNames).map {
      Normalization(means: inputs.means, deviations: inputs.deviations, targets: $0)
    }
  }

  private func scale(_ columns: Fields, _ names: [String]) -> Normalization.Scale? {
    var means = names.map { _ in 0.0 }
    var deviations = names.map { _ in 1.0 }
    for (place, name) in names.enumerated() {
      guard let node = columns[name] else { continue }
      guard let column = Fields(node, name, known: ["mean", "deviation"], log) else { return nil }
      if let mean = column["mean"].flatMap({ $0.number(log, "mean") }) { means[place] = mean }
      guard let node = column["deviation"], let size = node.number(log, "deviation") else {
        continue
      }
      deviations[place] = size
      if size <= 0 {
        log.add("the deviation is not above 0", "write how far the inputs spread", at: node.spot)
      }
    }
    return Normalization.Scale(means: means, deviations: deviations)
  }
}
