import NeuralNetwork

/// Reads what a network learns from: `example:`, `examples:` or `data:`.
struct ExampleReader {
  let log: ComplaintLog

  /// An example, with the places of its two lists for messages.
  struct Found {
    let example: Example
    let inputSpot: Spot
    let targetSpot: Spot
  }

  /// The examples; nil when none of the keys is there, or when something is wrong.
  func read(_ fields: Fields) -> [Found]? {
    let given = ["example", "examples", "data"].filter { fields.has($0) }
    if given.count > 1 {
      log.add(
        "\(NearestName.listed(given)) are given together", "keep one of them",
        at: fields.spot(of: given[1]))
      return nil
    }
    if let node = fields["example"] { return example(node).map { [$0] } }
    if let node = fields["examples"] { return examples(node) }
    if let node = fields["data"] { return data(node) }
    return nil
  }

  private func examples(_ node: YAMLNode) -> [Found]? {
    guard let items = node.list(log, "examples", of: "examples") else { return nil }
    guard !items.isEmpty else {
      log.add(
        "examples is empty", "add at least one {input: [0, 1], target: [1]}", at: node.spot)
      return nil
    }
    let found = items.compactMap { example($0) }
    return found.count == items.count ? found : nil
  }

  private func example(_ node: YAMLNode) -> Found? {
    guard let fields = Fields(node, "an example", known: ["input", "target"], log) else {
      return nil
    }
    let input = fields.required("input", "add input: [0, 1], a number for each input")
    let target = fields.required("target", "add target: [1], a number for each output")
    let inputs = input.flatMap { $0.numbers(log, "input") }
    let targets = target.flatMap { $0.numbers(log, "target") }
    guard let input, let target, let inputs, let targets else { return nil }
    return Found(
      example: Example(input: inputs, target: targets), inputSpot: input.spot,
      targetSpot: target.spot)
  }

  private func data(_ node: YAMLNode) -> [Found]? {
    node.name(log, "data", of: TruthTable.self).map { table in
      table.examples.map { Found(example: $0, inputSpot: node.spot, targetSpot: node.spot) }
    }
  }
}

/// What a gate answers to two inputs of 0 or 1: the smallest data there are.
enum TruthTable: String, CaseIterable {
  case and, or, xor

  var examples: [Example] {
    [(0, 0), (0, 1), (1, 0), (1, 1)].map { left, right in
      Example(input: [left, right], target: [answer(left, right)])
    }
  }

  private func answer(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .and: min(left, right)
    case .or: max(left, right)
    case .xor: left == right ? 0 : 1
    }
  }
}
