/// Formulas taken apart and put together otherwise.
extension Formula {
  /// The formula with some quantities replaced by other formulas.
  func substituting(_ replacement: (Quantity) -> Formula?) -> Formula {
    replacingParts { part in
      if case .quantity(let quantity) = part { replacement(quantity) } else { nil }
    }
  }

  /// The formula with some of its parts replaced, the largest that can be.
  func replacingParts(_ replacement: (Formula) -> Formula?) -> Formula {
    if let other = replacement(self) { return other }
    return switch self {
    case .number, .quantity: self
    case .sum(let parts): .sum(parts.map { $0.replacingParts(replacement) })
    case .product(let parts): .product(parts.map { $0.replacingParts(replacement) })
    case .difference(let left, let right):
      .difference(left.replacingParts(replacement), right.replacingParts(replacement))
    case .quotient(let top, let bottom):
      .quotient(top.replacingParts(replacement), bottom.replacingParts(replacement))
    case .negated(let part): .negated(part.replacingParts(replacement))
    case .squared(let part): .squared(part.replacingParts(replacement))
    case .power(let part, let exponent): .power(part.replacingParts(replacement), exponent)
    case .function(let function, let part): .function(function, part.replacingParts(replacement))
    case .softmax(let index, let parts):
      .softmax(index: index, of: parts.map { $0.replacingParts(replacement) })
    case .logSumExp(let parts): .logSumExp(parts.map { $0.replacingParts(replacement) })
    case .atLeast(let floor, let part): .atLeast(floor, part.replacingParts(replacement))
    }
  }

  /// The one quantity whose number this formula only passes on; nil for a formula that does more.
  var copied: Quantity? {
    switch self {
    case .quantity(let quantity): quantity
    case .sum(let parts), .product(let parts): parts.count == 1 ? parts[0].copied : nil
    case .number, .difference, .quotient, .negated, .squared, .power, .function, .softmax,
      .logSumExp, .atLeast:
      nil
    }
  }

  /// The formula with each quantity that belongs to an example marked with that example's place.
  package func at(_ example: Int) -> Formula {
    substituting { $0.belongsToExample ? .quantity($0.at(example)) : nil }
  }

  /// The formula with each quantity that belongs to an example written out as its mean over so many.
  func meaning(means count: Int) -> Formula {
    substituting { quantity in
      guard quantity.belongsToExample else { return nil }
      return .quotient(
        .sum((1...count).map { .quantity(quantity.at($0)) }), .number(Double(count)))
    }
  }

  /// (q@1 + q@2 + …) / n over all n examples of a batch, and which q it is the mean of.
  package var meanOverExamples: (quantity: Quantity, count: Int)? {
    guard case .quotient(.sum(let terms), .number(let count)) = self,
      count == Double(terms.count), case .quantity(let first)? = terms.first
    else { return nil }
    for (index, term) in terms.enumerated() {
      guard case .quantity(.marked(let own, let example)) = term, example == index + 1,
        own == first.unmarked
      else { return nil }
    }
    return (first.unmarked, terms.count)
  }
}
