import Walkthrough

extension YAMLNode {
  /// A quantity's key.
  ///
  /// What does not fit is noted in the log, and gives nil.
  func quantity(_ log: ComplaintLog, _ name: String) -> Quantity? {
    text(log, name).flatMap { text in
      if let quantity = Quantity(key: text) { return quantity }
      log.add(
        "\(name) \(NearestName.quoted(text)) is not a quantity",
        "write a key such as a(h1), dL/dz(o1), dL/dw(x1->h1) or L", at: spot)
      return nil
    }
  }

  /// Running text with marks and live numbers in it.
  func inlines(_ log: ComplaintLog, _ name: String, _ notes: inout PageNotes) -> [Inline]? {
    guard text(log, name) != nil, case .scalar(let text, _) = content else { return nil }
    return InlineReader.read(FlowText(text, yaml: spot), &notes, log)
  }
}
