import CLibrary

/// A step as it is written on the board: symbols, the numbers under them, and the result.
package struct Equation: Hashable, Sendable {
  /// A symbol with the number that stands under it; for signs and brackets both are the same.
  package struct Column: Hashable, Sendable {
    /// What stands in the upper row.
    package let symbol: String
    /// What stands under it.
    package let number: String
    /// The quantity that the column shows; nil for signs and plain numbers.
    package let quantity: Quantity?
    /// The value shown, for colour by sign; nil for signs.
    package let value: Double?
  }

  /// The quantity that is computed.
  package let quantity: Quantity
  /// How the quantity is written.
  package let name: String
  /// The formula from left to right.
  package let columns: [Column]
  /// The terms of a sum worked out, when there are several: `+0.0554 − 0.0190`.
  package let terms: [Term]
  /// The examples' own numbers behind a long mean that stands in the formula as one thing.
  package let contributions: Contributions?
  /// The value as it is written.
  package let result: String
  /// The value with all its digits.
  package let value: Double
  /// The sign for less, as the notation writes it.
  package let minus: String
  /// How many decimals more than elsewhere its numbers have, for the arithmetic to hold.
  package let extra: Int
  /// Whether the result is what one gets who recomputes it from the printed numbers.
  package let holds: Bool

  /// One term of a sum: which columns it covers, and what it comes to.
  package struct Term: Hashable, Sendable {
    /// Which of the equation's columns it covers.
    package let columns: Range<Int>
    /// What it comes to, as it is written.
    package let number: String
    /// What it comes to, with all its digits.
    package let value: Double
  }
}

extension Equation {
  /// Writes a step out with the values that the trace has for its operands, and with as many
  /// decimals, up to `most` more than elsewhere, as it takes for the printed arithmetic to hold.
  package init(_ step: Step, in trace: Trace, notation: Notation, most: Int = 4) {
    let writers = (0...most).map { EquationWriter(trace: trace, notation: notation, extra: $0) }
    let found = writers.first { $0.holds(step) }
    let writer = found ?? writers[0]
    holds = found != nil
    extra = writer.extra
    quantity = step.quantity
    name = notation.text(step.quantity)
    minus = notation.minus
    value = step.value
    result = writers[0].number(step.value, of: step.quantity)
    columns = writer.columns(of: step.formula)
    terms = writer.terms(of: step.formula)
    contributions = step.formula.longMean(notation).flatMap { trace.contributions(of: $0) }
  }
}

private struct EquationWriter {
  let trace: Trace
  let notation: Notation
  let extra: Int

  func number(_ value: Double, of quantity: Quantity?) -> String {
    var format = NumberFormat(
      .exact, sign: quantity?.showsSign == true ? .always : .whenNegative, minus: notation.minus)
    format.extra = extra
    return format.text(value)
  }

  /// Whether who takes the printed numbers gets the printed terms, and from these, as from the
  /// numbers themselves, the printed result.
  func holds(_ step: Step) -> Bool {
    let result = NumberFormat(.exact, minus: notation.minus).text(step.value)
    guard rounds(printed(step.formula).value { _ in .nan }, to: result) else { return false }
    guard case .sum(let parts) = step.formula, !terms(of: step.formula).isEmpty else { return true }
    let terms = parts.map { number(value(of: $0), of: nil) }
    let sum = terms.reduce(0) { $0 + read($1) }
    return rounds(sum, to: result)
      && zip(parts, terms).allSatisfy { rounds(printed($0).value { _ in .nan }, to: $1) }
  }

  /// Whether a number, rounded to the digits of a text, is that text; what lies in the middle may
  /// be rounded either way.
  private func rounds(_ value: Double, to text: String) -> Bool {
    let shown = read(text)
    guard shown.isFinite else { return number(value, of: nil) == text }
    let parts = text.split(separator: "e")
    let decimals = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
    let power = parts.dropFirst().first.flatMap { Int($0) } ?? 0
    let unit = pow(10, Double(power - decimals))
    return abs(value - shown) <= unit * 0.5 + abs(shown) * 1e-12
  }

  /// The formula with the numbers that stand on the board.
  private func printed(_ formula: Formula) -> Formula {
    formula.replacingParts { part in
      if notation.total(part) != nil { return .number(read(number(value(of: part), of: nil))) }
      return switch part {
      case .quantity(let quantity):
        .number(read(number(trace.value(of: quantity) ?? .nan, of: quantity)))
      case .number(let constant): .number(read(notation.text(constant)))
      case .sum, .difference, .product, .quotient, .negated, .squared, .power, .function,
        .softmax, .logSumExp, .atLeast:
        nil
      }
    }
  }

  private func value(of formula: Formula) -> Double {
    formula.value { trace.value(of: $0) ?? .nan }
  }

  private func read(_ text: String) -> Double {
    Double(text.replacing(notation.minus, with: "-")) ?? .nan
  }

  func columns(of formula: Formula) -> [Equation.Column] {
    formula.tokens(notation).map { token in
      switch token {
      case .sign(let sign):
        return Equation.Column(symbol: sign, number: sign, quantity: nil, value: nil)
      case .number(let number):
        let text = notation.text(number)
        return Equation.Column(symbol: text, number: text, quantity: nil, value: nil)
      case .quantity(let quantity):
        let value = trace.value(of: quantity) ?? .nan
        return Equation.Column(
          symbol: notation.text(quantity), number: self.number(value, of: quantity),
          quantity: quantity, value: value)
      case .total(let name, let formula):
        let value = formula.value { trace.value(of: $0) ?? .nan }
        return Equation.Column(
          symbol: name, number: self.number(value, of: formula.meanOverExamples?.quantity),
          quantity: nil,
          value: value)
      }
    }
  }

  /// The terms of a sum of products, each with the columns it covers.
  func terms(of formula: Formula) -> [Equation.Term] {
    guard case .sum(let parts) = formula, parts.count > 1, parts.contains(where: \.isWork)
    else { return [] }
    var start = 0
    return parts.enumerated().map { index, part in
      // Every term after the first follows a sign column of its own; so does a negated first one.
      var inner = part
      if case .negated(let positive) = part { inner = positive }
      let lead = index > 0 || inner != part ? 1 : 0
      let width = Formula.sum([inner]).tokens(notation).count
      let range = (start + lead)..<(start + lead + width)
      start = range.upperBound
      let value = inner.value { trace.value(of: $0) ?? .nan }
      return Equation.Term(
        columns: range,
        number: number(value, of: nil), value: value)
    }
  }
}

extension Formula {
  /// True when a term has to be worked out before it can be added.
  fileprivate var isWork: Bool {
    switch self {
    case .number, .quantity: false
    case .negated(let part): part.isWork
    case .sum, .difference, .product, .quotient, .squared, .power, .function, .softmax,
      .logSumExp, .atLeast:
      true
    }
  }
}

extension Quantity {
  /// True for gradients, whose sign is the point: they are written with a plus as well.
  package var showsSign: Bool {
    switch self {
    case .lossByActivation, .lossByPreActivation, .lossByWeight, .lossByBias, .costByWeight,
      .costByBias, .outputSlope:
      true
    case .weightMemory(let memory, _, _), .biasMemory(let memory, _): memory.showsSign
    case .marked(let own, _): own.showsSign
    case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .preActivation,
      .activation, .lossShare, .loss, .cost, .activationSlope, .updatedWeight, .updatedBias:
      false
    }
  }
}

extension OptimizerMemory {
  /// A mean of squares has no sign to show.
  fileprivate var showsSign: Bool {
    switch self {
    case .velocity, .newVelocity, .mean, .newMean, .correctedMean: true
    case .square, .newSquare, .correctedSquare: false
    }
  }
}
