/// A piece of a printed formula.
package enum FormulaToken: Hashable, Sendable {
  /// A sign, bracket or function name: the same whether symbols or numbers are shown.
  case sign(String)
  /// A quantity, to be shown by its symbol or by its value.
  case quantity(Quantity)
  /// A number that stands in the formula itself.
  case number(Double)
  /// Many terms of one kind under one name: a mean over a batch, a sum over all weights.
  case total(String, Formula)
}

extension Formula {
  /// The formula as a row of pieces, with only the brackets that it needs.
  package func tokens(_ notation: Notation) -> [FormulaToken] {
    if let total = notation.total(self) { return [.total(total, self)] }
    return switch self {
    case .number(let number): [.number(number)]
    case .quantity(let quantity): [.quantity(quantity)]
    case .sum(let terms): sumTokens(terms, notation)
    case .difference(let left, let right):
      left.tokens(notation, within: .sum) + [.sign(" \(notation.minus) ")]
        + right.tokens(notation, within: .product)
    case .product(let factors):
      joined(factors.map { $0.tokens(notation, within: .product) }, by: notation.productSign)
    case .quotient(let top, let bottom):
      top.tokens(notation, within: .product) + [.sign(notation.quotientSign)]
        + bottom.tokens(notation, within: .power)
    case .negated(let part):
      [.sign(notation.minus)] + part.tokens(notation, within: .power)
    case .squared(let part):
      part.tokens(notation, within: .atom) + [.sign(notation == .symbols ? "²" : "^2")]
    case .power(let part, let exponent):
      part.tokens(notation, within: .atom) + [.sign(notation.exponent(exponent))]
    case .function(.magnitude, let part) where notation == .symbols:
      [.sign("|")] + part.tokens(notation) + [.sign("|")]
    case .function(let function, let part): call(notation.name(function), [part], notation)
    case .softmax(let index, let parts): softmaxTokens(index, parts, notation)
    case .logSumExp(let parts): [.sign("ln(")] + exponentials(parts, notation) + [.sign(")")]
    case .atLeast(let floor, let part): call("max", [.number(floor), part], notation)
    }
  }

  /// The formula as text, with every quantity by name or by the value that `values` gives it.
  package func text(_ notation: Notation = .keys, values: ((Quantity) -> String)? = nil) -> String {
    tokens(notation).reduce(into: "") { text, token in
      switch token {
      case .sign(let sign): text += sign
      case .quantity(let quantity): text += values?(quantity) ?? notation.text(quantity)
      case .number(let number): text += notation.text(number)
      case .total(let name, let formula):
        text += values.map { formula.text(.keys, values: $0) } ?? name
      }
    }
  }

  private func sumTokens(_ terms: [Formula], _ notation: Notation) -> [FormulaToken] {
    var row: [FormulaToken] = []
    for (index, term) in terms.enumerated() {
      if case .negated(let part) = term {
        row.append(.sign(index == 0 ? notation.minus : " \(notation.minus) "))
        row += part.tokens(notation, within: .product)
      } else {
        if index > 0 { row.append(.sign(" + ")) }
        // A plus and a minus side by side would be read as a minus alone.
        let written = term.tokens(notation, within: .sum)
        let isBracketed = index > 0 && written.first == .sign(notation.minus)
        row += isBracketed ? term.tokens(notation, within: .product) : written
      }
    }
    return row
  }

  private func call(_ name: String, _ parts: [Formula], _ notation: Notation) -> [FormulaToken] {
    [.sign(name + "(")] + joined(parts.map { $0.tokens(notation) }, by: ", ") + [.sign(")")]
  }

  private func exponentials(_ parts: [Formula], _ notation: Notation) -> [FormulaToken] {
    joined(parts.map { call("exp", [$0], notation) }, by: " + ")
  }

  private func softmaxTokens(
    _ index: Int, _ parts: [Formula], _ notation: Notation
  ) -> [FormulaToken] {
    call("exp", [parts[index]], notation) + [.sign(notation.quotientSign + "(")]
      + exponentials(parts, notation) + [.sign(")")]
  }

  private func joined(_ rows: [[FormulaToken]], by sign: String) -> [FormulaToken] {
    Array(rows.joined(separator: [.sign(sign)]))
  }

  /// The pieces, in brackets when the formula is looser than where it stands.
  private func tokens(_ notation: Notation, within outer: Tightness) -> [FormulaToken] {
    tightness < outer ? [.sign("(")] + tokens(notation) + [.sign(")")] : tokens(notation)
  }

  private var tightness: Tightness {
    switch self {
    case .sum(let terms): terms.count == 1 ? terms[0].tightness : .sum
    case .product(let factors): factors.count == 1 ? factors[0].tightness : .product
    case .difference, .negated: .sum
    case .quotient, .softmax: .product
    case .squared, .power: .power
    case .number(let number): number < 0 ? .sum : .atom
    case .quantity, .function, .logSumExp, .atLeast: .atom
    }
  }
}

/// How tightly a formula holds together; a looser one needs brackets inside a tighter one.
private enum Tightness: Int, Comparable {
  case sum, product, power, atom

  static func < (left: Tightness, right: Tightness) -> Bool { left.rawValue < right.rawValue }
}

extension Notation {
  /// ⁷ behind a power, ^7 in ASCII.
  fileprivate func exponent(_ exponent: Int) -> String {
    guard self == .symbols else { return "^\(exponent)" }
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String("\(exponent)".compactMap { $0.wholeNumberValue.map { raised[$0] } })
  }

  fileprivate var productSign: String { self == .keys ? "*" : " \(times) " }
  fileprivate var quotientSign: String { self == .keys ? "/" : " / " }

  /// How a number that belongs to a formula is written.
  package func text(_ number: Double) -> String {
    if self == .keys {
      return number == number.rounded() && abs(number) < 1e6
        ? NumberFormat.fixed(number, decimals: 0) : "\(number)"
    }
    return NumberFormat.short(number, minus: minus)
  }
}
