import Walkthrough

/// Reads a working that is one JSON object with its steps, as `nn101 trace --format json` writes it.
struct TracedWorkReader {
  private static let keys = ["steps", "loss-after", "cost-after"]

  private let log: ComplaintLog

  init(_ log: ComplaintLog) {
    self.log = log
  }

  /// nil when something is wrong, and then that is in the log.
  func read() -> Working? {
    let lines = 1..<log.source.lineCount + 1
    guard let root = YAMLReader(log.source, lines: lines, log: log).read(),
      let fields = Fields(root, "the file", known: Self.keys + ExperimentReader.keys, log)
    else { return nil }
    let read = numbers(fields)
    var reader = ExperimentReader(log: log)
    let experiment = fields.has("network") ? reader.readWhole(fields) : nil
    guard log.isEmpty else { return nil }
    read.refuseRepeats(log)
    return log.isEmpty ? Working(read, of: log.source, experiment: experiment) : nil
  }

  private func numbers(_ fields: Fields) -> [(number: WrittenNumber, spot: SourceSpot)] {
    guard let steps = fields.required("steps", "add \"steps\": [{\"quantity\": …, \"value\": …}]")
    else { return [] }
    guard case .sequence(let nodes) = steps.content else {
      log.add("steps should be a list, not \(steps.kind)", "put it in brackets", at: steps.spot)
      return []
    }
    return nodes.compactMap { node in
      guard !log.isFull else { return nil }
      return number(node).map { ($0, node.spot) }
    }
  }

  private func number(_ node: YAMLNode) -> WrittenNumber? {
    guard case .mapping(let pairs) = node.content else {
      log.add(
        "a step should be a mapping, not \(node.kind)", "write {\"quantity\": …}", at: node.spot)
      return nil
    }
    func text(_ key: String) -> WorkRow.Text? {
      guard let value = pairs.first(where: { $0.key == key })?.value,
        case .scalar(let text, _) = value.content
      else { return nil }
      return WorkRow.Text(text: value.isNothing ? "" : text, spot: value.spot)
    }
    guard let quantity = text("quantity") else {
      log.add("a step has no quantity", "add \"quantity\": \"z(h1)\"", at: node.spot)
      return nil
    }
    // In trace's own steps the quantity names its example already.
    let isMarked = quantity.text.contains("@")
    return WorkRow(
      quantity: quantity, value: text("value"), trainingStep: text("training-step"),
      example: isMarked ? nil : text("example")
    ).number(log)
  }
}
