import Walkthrough

/// Reads a computation: which number to type, and the mistakes to expect.
struct ComputationReader {
  static let keys = ["quantity", "tolerance", "mistakes"]

  let log: ComplaintLog

  func read(_ fields: Fields, _ notes: inout PageNotes) -> Computation? {
    let quantity = fields.required("quantity", "add quantity: and a key, such as z(h1)")
      .flatMap { $0.quantity(log, "quantity") }
    if let node = fields["quantity"] { notes[.quantity] = node.spot }
    let tolerance = fields["tolerance"].flatMap { self.tolerance($0) }
    let mistakes = mistakes(fields["mistakes"], &notes)
    return quantity.map {
      Computation(quantity: $0, tolerance: tolerance, mistakes: mistakes)
    }
  }

  private func tolerance(_ node: YAMLNode) -> Double? {
    guard let number = node.number(log, "tolerance") else { return nil }
    if number <= 0 {
      log.add("the tolerance is not above 0", "write one such as 0.005", at: node.spot)
    }
    return number
  }

  private func mistakes(
    _ node: YAMLNode?, _ notes: inout PageNotes
  ) -> [Computation.Mistake] {
    guard let items = node?.list(log, "mistakes", of: "mistakes") else { return [] }
    var mistakes: [Computation.Mistake] = []
    for (index, item) in items.enumerated() {
      notes[.mistake(index)] = item.spot
      if let mistake = mistake(item, &notes) { mistakes.append(mistake) }
    }
    return mistakes
  }

  private func mistake(_ node: YAMLNode, _ notes: inout PageNotes) -> Computation.Mistake? {
    guard let fields = Fields(node, "a mistake", known: ["formula", "because"], log) else {
      return nil
    }
    let formula = fields.required("formula", "add formula: \"w(x1->h1)*x1\", in ASCII keys")
      .flatMap { self.formula($0) }
    let because = fields.required("because", "add because: and what went wrong")
      .flatMap { $0.inlines(log, "because", &notes) }
    guard let formula, let because else { return nil }
    return Computation.Mistake(formula: formula, because: because)
  }

  private func formula(_ node: YAMLNode) -> Formula? {
    guard let text = node.text(log, "formula") else { return nil }
    if let formula = Formula(key: text) { return formula }
    log.add(
      "the formula \(NearestName.quoted(text)) cannot be read",
      "use quantity keys, numbers, + - * / ^2 and brackets", at: node.spot)
    return nil
  }
}
