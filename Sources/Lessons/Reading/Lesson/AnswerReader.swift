import Walkthrough

/// Reads the `answer` of a prediction: a question that the live network can be asked.
///
/// `sign of Q` · `largest of Q1, Q2` · `smallest of Q1, Q2` · `will L rise or fall` · `compare Q V`
/// with V a number, a quantity, or a formula over them.
struct AnswerReader {
  let log: ComplaintLog

  func read(_ node: YAMLNode) -> Prediction.Answer? {
    guard let text = node.text(log, "answer") else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    switch words.first {
    case "sign" where words.count >= 3 && words[1] == "of":
      return quantity(words.dropFirst(2), node).map { .signOf($0) }
    case "largest" where words.count >= 3 && words[1] == "of":
      return quantities(words.dropFirst(2), node).map { .largest($0) }
    case "smallest" where words.count >= 3 && words[1] == "of":
      return quantities(words.dropFirst(2), node).map { .smallest($0) }
    case "will" where words.joined(separator: " ") == "will L rise or fall": return .lossChange
    case "compare" where words.count >= 3:
      return comparison(words[1], words.dropFirst(2).joined(separator: " "), node)
    default:
      log.add(
        "the answer \(NearestName.quoted(text)) cannot be computed",
        "write, of your quantities: compare a(o1) 0.5, sign of z(h1), largest of a(h1), a(h2), "
          + "smallest of likewise, or will L rise or fall",
        at: node.spot)
      return nil
    }
  }

  private func quantity(_ words: some Sequence<String>, _ node: YAMLNode) -> Quantity? {
    let key = words.joined(separator: " ")
    if let quantity = Quantity(key: key) { return quantity }
    log.add(
      "\(NearestName.quoted(key)) is not a quantity",
      "write a key such as a(h1), dL/dz(o1) or dL/dw(x1->h1)", at: node.spot)
    return nil
  }

  private func quantities(_ words: some Sequence<String>, _ node: YAMLNode) -> [Quantity]? {
    let keys = words.joined(separator: " ").split(separator: ",").map { String($0).trimmed }
    let found = keys.compactMap { quantity([$0], node) }
    guard found.count == keys.count else { return nil }
    guard found.count >= 2, Set(found).count == found.count else {
      log.add(
        "the answer compares fewer than two quantities",
        "name two or more different ones, with commas between", at: node.spot)
      return nil
    }
    return found
  }

  private func comparison(
    _ left: String, _ right: String, _ node: YAMLNode
  ) -> Prediction.Answer? {
    guard let quantity = quantity([left], node) else { return nil }
    if let number = PlainNumber.value(right) { return .compare(quantity, .number(number)) }
    if let formula = Formula(key: right) { return .compare(quantity, formula) }
    return self.quantity([right], node).map { .compare(quantity, .quantity($0)) }
  }
}
