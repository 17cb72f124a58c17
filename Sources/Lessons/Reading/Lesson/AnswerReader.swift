import Walkthrough

/// Reads the `answer` of a prediction: a question that the live network can be asked.
///
/// `sign of Q` · `largest of Q1, Q2` · `smallest of Q1, Q2` · `will L rise or fall` · `compare V W`
/// with V and W a number, a quantity, a formula over them, or a quantity at a time, `L at pass 1`.
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
      return comparison(words.dropFirst(), node)
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

  private func comparison(_ words: ArraySlice<String>, _ node: YAMLNode) -> Prediction.Answer? {
    var first = 1
    if words.dropFirst().first == "at" { first = words.dropFirst(2).first == "pass" ? 4 : 3 }
    let (left, right) = (words.prefix(first), words.dropFirst(first))
    guard !right.isEmpty else { return quantity(left, node).flatMap { _ in nil } }
    guard let left = term(left, node), let right = term(right, node) else { return nil }
    return .compare(left, right)
  }

  private func term(_ words: some Sequence<String>, _ node: YAMLNode) -> Prediction.Term? {
    let text = words.joined(separator: " ")
    if let number = PlainNumber.value(text) { return .formula(.number(number)) }
    if let formula = Formula(key: text) { return .formula(formula) }
    if let timed = TimedQuantity(key: text) { return .timed(timed) }
    return quantity([text], node).map { .formula(.quantity($0)) }
  }
}
