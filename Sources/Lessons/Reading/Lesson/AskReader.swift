import Walkthrough

/// Reads a page's `ask` block: a prediction, a computation, a challenge or a search.
struct AskReader {
  private enum Name: String, CaseIterable {
    case predict, compute, challenge, find
  }

  private static let commonKeys = ["ask", "concept", "question", "asked"]

  let log: ComplaintLog

  /// The question; nil when something in it is wrong.
  func read(_ node: YAMLNode, at spot: SourceSpot, _ notes: inout PageNotes) -> Ask? {
    notes[.ask] = spot
    let before = log.count
    guard let name = name(node),
      let fields = Fields(node, "the question", known: Self.commonKeys + keys(name), log)
    else { return nil }
    let concept = fields.required("concept", "add concept: and a word, such as update-sign")
      .flatMap { self.concept($0) }
    let question = fields.required("question", "add question: and what to ask, in quotes")
      .flatMap { $0.inlines(log, "question", &notes) }
    notes[.question] = fields.spot(of: "question")
    let time = fields["asked"].flatMap { $0.name(log, "asked", of: Ask.Time.self) }
    let kind = kind(name, fields, &notes)
    guard let concept, let question, let kind, log.count == before else { return nil }
    return Ask(
      kind: kind, concept: concept, question: question, time: time ?? .before,
      place: log.source.place(of: spot))
  }

  private func name(_ node: YAMLNode) -> Name? {
    if case .mapping(let pairs) = node.content,
      let pair = pairs.first(where: { $0.key == "ask" })
    {
      return pair.value.name(log, "ask", of: Name.self)
    }
    log.add(
      "the question has no ask", "begin with ask: predict, compute, challenge or find",
      at: node.spot)
    return nil
  }

  private func keys(_ name: Name) -> [String] {
    switch name {
    case .predict: PredictionReader.keys
    case .compute: ComputationReader.keys
    case .challenge: ChallengeReader.keys
    case .find: ["hint"]
    }
  }

  private func kind(_ name: Name, _ fields: Fields, _ notes: inout PageNotes) -> Ask.Kind? {
    switch name {
    case .predict: PredictionReader(log: log).read(fields, &notes).map { .predict($0) }
    case .compute: ComputationReader(log: log).read(fields, &notes).map { .compute($0) }
    case .challenge: ChallengeReader(log: log).read(fields, &notes).map { .challenge($0) }
    case .find: .find(hints: ChallengeReader(log: log).hints(fields["hint"], &notes))
    }
  }

  private func concept(_ node: YAMLNode) -> String? {
    guard let text = node.text(log, "concept") else { return nil }
    guard LessonFileName.isIdentifier(text) else {
      log.add(
        "the concept \(NearestName.quoted(text)) is not one word",
        "write small letters and hyphens, such as update-sign", at: node.spot)
      return nil
    }
    return text
  }
}
