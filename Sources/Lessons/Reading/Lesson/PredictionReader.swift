import Walkthrough

/// Reads a prediction: its answer and its choices.
struct PredictionReader {
  static let keys = ["answer", "choices"]

  let log: ComplaintLog

  func read(_ fields: Fields, _ notes: inout PageNotes) -> Prediction? {
    let answer = fields["answer"].map { AnswerReader(log: log).read($0) } ?? .concept
    notes[.answer] = fields["answer"]?.spot ?? fields.spot
    guard let node = fields.required("choices", "add choices: and two or more of them"),
      let items = node.list(log, "choices", of: "choices"), let answer
    else { return nil }
    guard (2...9).contains(items.count) else {
      log.add(
        "the question has \(counted(items.count, "choice"))", "give it from 2 to 9",
        at: node.spot)
      return nil
    }
    var choices: [Prediction.Choice] = []
    for (index, item) in items.enumerated() {
      notes[.choice(index)] = item.spot
      if let choice = choice(item, answer, &notes) { choices.append(choice) }
    }
    guard choices.count == items.count, areDistinct(choices, answer, items) else { return nil }
    return Prediction(answer: answer, choices: choices)
  }

  private func choice(
    _ node: YAMLNode, _ answer: Prediction.Answer, _ notes: inout PageNotes
  ) -> Prediction.Choice? {
    let isConcept = answer == .concept
    let keys = [isConcept ? "correct" : "when", "text", "because"]
    guard let fields = Fields(node, "a choice", known: keys, log) else { return nil }
    let condition = isConcept ? correctness(fields) : self.condition(fields, answer)
    let text = fields.required("text", "add text: and what to choose, in quotes")
      .flatMap { $0.inlines(log, "text", &notes) }
    let because = fields.required("because", "add because: and why this choice is right or wrong")
      .flatMap { $0.inlines(log, "because", &notes) }
    guard let condition, let text, let because else { return nil }
    return Prediction.Choice(when: condition, text: text, because: because)
  }

  private func correctness(_ fields: Fields) -> Prediction.Condition? {
    guard let node = fields["correct"] else { return .incorrect }
    return node.flag(log, "correct").map { $0 ? .correct : .incorrect }
  }

  // MARK: When a choice is right

  private func condition(
    _ fields: Fields, _ answer: Prediction.Answer
  ) -> Prediction.Condition? {
    let known = Self.conditions(answer)
    let names = NearestName.listed(known.map(\.name), "or")
    guard let node = fields.required("when", "add when: \(names)"),
      let text = node.text(log, "when")
    else { return nil }
    let wanted = Quantity(key: text)?.key ?? text
    if let found = known.first(where: { $0.name == wanted }) { return found.condition }
    log.add(
      "the choice's when, \(NearestName.quoted(text)), does not fit the answer",
      "write \(names)", at: node.spot)
    return nil
  }

  private static func conditions(
    _ answer: Prediction.Answer
  ) -> [(name: String, condition: Prediction.Condition)] {
    switch answer {
    case .signOf: [("positive", .positive), ("negative", .negative), ("zero", .zero)]
    case .largest(let quantities), .smallest(let quantities):
      quantities.map { ($0.key, .quantity($0)) }
    case .lossChange: [("rise", .rise), ("fall", .fall), ("same", .same)]
    case .compare: [("above", .above), ("below", .below), ("equal", .equal)]
    case .concept: []
    }
  }

  /// Exactly one choice can be right at a time.
  private func areDistinct(
    _ choices: [Prediction.Choice], _ answer: Prediction.Answer, _ items: [YAMLNode]
  ) -> Bool {
    if answer == .concept {
      let count = choices.filter { $0.when == .correct }.count
      guard count != 1 else { return true }
      log.add(
        count == 0 ? "no choice is the right one" : "\(count) choices are marked as right",
        "give exactly one choice correct: true, or the question an answer", at: items[0].spot)
      return false
    }
    var seen: Set<Prediction.Condition> = []
    let before = log.count
    for (choice, item) in zip(choices, items) where !seen.insert(choice.when).inserted {
      log.add(
        "two choices have the same when", "keep one, or change its when", at: item.spot)
    }
    return log.count == before
  }
}
