import NeuralNetwork

/// Reads `normalize: {x1: {mean: 2.5, deviation: 0.4}}`: what brings the examples' inputs, and by
/// `t1` their targets, which stand in their own unit, to what the network sees.
///
/// `normalize: true` measures it on the examples.
struct NormalizationReader {
  static let key = "normalize"

  let log: ComplaintLog
  let network: Network
  let train: [Example]
  let test: [Example]
  private var inputs: Int { network.inputs }
  private var outputs: Int { network.layers.last?.units ?? 0 }

  /// The normalisation; nil when there is none, or when something is wrong.
  ///
  /// An input or a target that is not named stays as it is.
  func read(_ node: YAMLNode) -> Normalization? {
    if case .scalar = node.content {
      return node.flag(log, Self.key) == true ? measured(at: node.spot) : nil
    }
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

  /// Inputs, and targets where they are measurements, at mean 0 and standard deviation 1.
  private func measured(at spot: SourceSpot) -> Normalization? {
    let isMeasured = TargetKind(train + test) == .measurements
    let found = Normalization(train, withTargets: isMeasured)
    guard (found.deviations + (found.targets?.deviations ?? [])).allSatisfy(\.isFinite) else {
      log.add(
        "a column is too large to be normalised", "make its numbers smaller", at: spot)
      return nil
    }
    return found
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
