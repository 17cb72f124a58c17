/// Long sums that are read as one thing: on the screen by a name, in keys always term by term.
extension Notation {
  /// Shorter sums are written out.
  private static let fewTerms = 3

  /// The name of a long mean or sum; nil for a formula that is written out.
  func total(_ formula: Formula) -> String? {
    guard self != .keys else { return nil }
    if let mean = formula.meanOverExamples, mean.count > Self.fewTerms {
      let range = self == .symbols ? "1…\(mean.count)" : "1..\(mean.count)"
      return "mean of \(text(mean.quantity))@\(range)"
    }
    guard case .sum(let terms) = formula, terms.count > Self.fewTerms else { return nil }
    if terms.allSatisfy(\.isSquaredWeight) { return self == .symbols ? "Σw²" : "sum of w^2" }
    if terms.allSatisfy(\.isSizeOfWeight) { return self == .symbols ? "Σ|w|" : "sum of abs(w)" }
    return nil
  }
}

extension Formula {
  /// What a formula is the mean of, itself or in its first term, where that is written as one thing.
  func longMean(_ notation: Notation) -> Quantity? {
    if notation.total(self) != nil { return meanOverExamples?.quantity }
    guard case .sum(let terms) = self else { return nil }
    return terms.first?.longMean(notation)
  }

  fileprivate var isSquaredWeight: Bool {
    if case .squared(.quantity(.weight)) = self { true } else { false }
  }

  fileprivate var isSizeOfWeight: Bool {
    if case .function(.magnitude, .quantity(.weight)) = self { true } else { false }
  }
}
