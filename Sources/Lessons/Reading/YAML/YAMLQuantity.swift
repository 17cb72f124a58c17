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
}
