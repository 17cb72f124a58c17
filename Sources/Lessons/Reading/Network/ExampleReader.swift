import NeuralNetwork

/// Reads what a network learns from: `example:`, `examples:` or `data:`.
struct ExampleReader {
  let log: ComplaintLog
  /// Whose file this is, and so what a table of its own may be.
  let namedBy: SourceFile.NamedBy

  /// An example, with the places of its two lists for messages.
  struct Found {
    let example: Example
    let inputSpot: SourceSpot
    let targetSpot: SourceSpot
  }

  /// What is learned from, what the network is only judged by, and how the file names them where it
  /// does not hold them.
  struct FoundExamples {
    var train: [Found]
    var test: [Found] = []
    var reference: DataReference?
  }

  /// The examples; nil when none of the keys is there, or when something is wrong.
  func read(_ fields: Fields) -> FoundExamples? {
    let given = ["example", "examples", "data"].filter { fields.has($0) }
    if given.count > 1 {
      log.add(
        "\(NearestName.listed(given)) are given together", "keep one of them",
        at: given.map { fields.spot(of: $0) }.max() ?? fields.spot)
      return nil
    }
    if let node = fields["example"] { return example(node).map { FoundExamples(train: [$0]) } }
    if let node = fields["examples"] { return examples(node).map { FoundExamples(train: $0) } }
    if let node = fields["data"] { return data(node) }
    return nil
  }

  /// A list of examples; nil when something is wrong.
  func examples(_ node: YAMLNode) -> [Found]? {
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

  /// The name of a data set or of a table, or what it is to be like: `{kind: moons, noise: 0.1}`.
  private func data(_ node: YAMLNode) -> FoundExamples? {
    DatasetReader(log: log, namedBy: namedBy).read(node).map { data in
      FoundExamples(
        train: data.train.map { found($0, node) }, test: data.test.map { found($0, node) },
        reference: data.reference)
    }
  }

  private func found(_ example: Example, _ node: YAMLNode) -> Found {
    Found(example: example, inputSpot: node.spot, targetSpot: node.spot)
  }
}
