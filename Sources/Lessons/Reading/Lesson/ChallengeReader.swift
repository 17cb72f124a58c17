import Walkthrough

/// Reads a challenge: what the live network has to do, and hints on the way.
struct ChallengeReader {
  static let keys = ["tests", "goal", "hint"]

  let log: ComplaintLog

  func read(_ fields: Fields, _ notes: inout PageNotes) -> Challenge? {
    guard fields.has("tests") || fields.has("goal") else {
      log.add(
        "the challenge has nothing to reach",
        "add goal: L below 0.1, or tests: with inputs and outputs", at: fields.spot)
      return nil
    }
    let tests = tests(fields["tests"], &notes)
    let goal = fields["goal"].flatMap { self.goal($0) }
    if let node = fields["goal"] { notes[.goal] = node.spot }
    return Challenge(tests: tests, goal: goal, hints: hints(fields["hint"], &notes))
  }

  private func tests(_ node: YAMLNode?, _ notes: inout PageNotes) -> [Challenge.Test] {
    guard let node, let items = node.list(log, "tests", of: "tests") else { return [] }
    if items.isEmpty {
      log.add("tests is empty", "add {input: [0, 1], output: above 0.5}", at: node.spot)
    }
    var tests: [Challenge.Test] = []
    for (index, item) in items.enumerated() {
      notes[.test(index)] = item.spot
      if let test = test(item) { tests.append(test) }
    }
    return tests
  }

  private func test(_ node: YAMLNode) -> Challenge.Test? {
    guard let fields = Fields(node, "a test", known: ["input", "output"], log) else { return nil }
    let input = fields.required("input", "add input: [0, 1]").flatMap { $0.numbers(log, "input") }
    let output = fields.required("output", "add output: above 0.5").flatMap { bounds($0) }
    guard let input, let output else { return nil }
    return Challenge.Test(input: input, output: output)
  }

  private func bounds(_ node: YAMLNode) -> [Challenge.Bound]? {
    guard case .sequence(let items) = node.content else { return bound(node).map { [$0] } }
    let bounds = items.compactMap { bound($0) }
    return bounds.count == items.count ? bounds : nil
  }

  private func bound(_ node: YAMLNode) -> Challenge.Bound? {
    guard let text = node.text(log, "output") else { return nil }
    if let bound = Challenge.Bound(text.split(separator: " ").map(String.init)) { return bound }
    log.add(
      "the output \(NearestName.quoted(text)) cannot be judged",
      "write above 0.5, below 0.5 or near 0.5", at: node.spot)
    return nil
  }

  private func goal(_ node: YAMLNode) -> Challenge.Goal? {
    guard let text = node.text(log, "goal") else { return nil }
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, let quantity = Quantity(key: words[0]),
      let bound = Challenge.Bound(Array(words.dropFirst()))
    else {
      log.add(
        "the goal \(NearestName.quoted(text)) cannot be judged", "write one such as L below 0.1",
        at: node.spot)
      return nil
    }
    return Challenge.Goal(quantity: quantity, bound: bound)
  }

  /// One hint or several, each as text.
  func hints(_ node: YAMLNode?, _ notes: inout PageNotes) -> [[Inline]] {
    guard let node else { return [] }
    let items: [YAMLNode]
    switch node.content {
    case .sequence(let list): items = list
    case .scalar, .mapping: items = [node]
    }
    var hints: [[Inline]] = []
    for item in items {
      if let hint = item.inlines(log, "hint", &notes) { hints.append(hint) }
    }
    return hints
  }
}

extension Challenge.Bound {
  /// Reads `above 0.5`, given as two words.
  fileprivate init?(_ words: [String]) {
    guard words.count == 2, let value = PlainNumber.value(words[1]) else { return nil }
    switch words[0] {
    case "above": self = .above(value)
    case "below": self = .below(value)
    case "near": self = .near(value)
    default: return nil
    }
  }
}
