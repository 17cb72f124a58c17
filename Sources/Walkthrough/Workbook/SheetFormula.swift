import NeuralNetwork

/// How a formula is written in a cell of a workbook, with the cells' names.
struct SheetFormula {
  /// What the cell of a quantity is called.
  let name: (Quantity) -> String
  /// What a quantity is now, to see which way of writing it does not overflow.
  let value: (Quantity) -> Double

  /// A spreadsheet's EXP is an error beyond this.
  private static let largestExponent = 700.0

  /// The formula without its equals sign.
  func text(_ formula: Formula) -> String {
    switch formula {
    case .number(let number): Self.number(number)
    case .quantity(let quantity): name(quantity)
    case .sum(let terms): sum(terms)
    case .difference(let left, let right):
      text(left, within: .sum) + "-" + text(right, within: .product)
    case .product(let factors):
      factors.map { text($0, within: .product) }.joined(separator: "*")
    case .quotient(let top, let bottom):
      text(top, within: .product) + "/" + text(bottom, within: .power)
    // -2^2 is 4 in a workbook.
    case .negated(let part): "-" + text(part, within: .atom)
    case .squared(let part): text(part, within: .atom) + "^2"
    case .power(let part, let exponent): text(part, within: .atom) + "^\(exponent)"
    case .function(let function, let part): text(function, part)
    case .softmax(let index, let parts): softmax(index, parts)
    case .logSumExp(let parts):
      Self.call("LN", exponentials(parts)) + (isLarge(parts) ? "+" + largest(parts) : "")
    case .atLeast(let floor, let part): Self.call("MAX", Self.number(floor) + "," + text(part))
    }
  }

  private func sum(_ terms: [Formula]) -> String {
    terms.enumerated().reduce(into: "") { text, term in
      if case .negated(let part) = term.element {
        text += "-" + self.text(part, within: .atom)
      } else {
        text += (term.offset == 0 ? "" : "+") + self.text(term.element, within: .product)
      }
    }
  }

  private func text(_ function: Function, _ part: Formula) -> String {
    let z = text(part, within: .atom)
    switch function {
    case .sigmoid:
      // The usual form overflows far below 0, where this one does not.
      return part.value(value) < -Self.largestExponent
        ? "EXP(\(z))/(1+EXP(\(z)))" : "1/(1+EXP(-\(z)))"
    case .relu: return "MAX(0,\(z))"
    case .tanh: return Self.call("TANH", z)
    case .leakyRelu: return "IF(\(z)>0,\(z),\(Self.number(Activation.leak))*\(z))"
    case .step: return "IF(\(z)>0,1,0)"
    case .leakyStep: return "IF(\(z)>0,1,\(Self.number(Activation.leak)))"
    case .elu: return "IF(\(z)>0,\(z),EXP(\(z))-1)"
    case .eluSlope: return "IF(\(z)>0,1,EXP(\(z)))"
    case .normalShare: return Self.call("NORMSDIST", text(part))
    case .normalDensity: return "EXP(-0.5*\(z)^2)/SQRT(2*PI())"
    case .unitStep: return "IF(\(z)>0,1,0)"
    case .sine: return Self.call("SIN", text(part))
    case .cosine: return Self.call("COS", text(part))
    case .ln: return Self.call("LN", text(part))
    case .softplus: return "MAX(0,\(z))+LN(1+EXP(-ABS(\(z))))"
    case .squareRoot: return Self.call("SQRT", text(part))
    case .magnitude: return Self.call("ABS", text(part))
    case .sign: return Self.call("SIGN", text(part))
    case .exp: return Self.call("EXP", text(part))
    }
  }

  // MARK: Exponentials

  private func softmax(_ index: Int, _ parts: [Formula]) -> String {
    exponential(parts[index], among: parts) + "/(" + exponentials(parts) + ")"
  }

  private func exponentials(_ parts: [Formula]) -> String {
    parts.map { exponential($0, among: parts) }.joined(separator: "+")
  }

  /// exp(z), or exp(z − m) with m the largest z where exp(z) would overflow or vanish.
  private func exponential(_ part: Formula, among parts: [Formula]) -> String {
    let z = text(part, within: .product)
    return Self.call("EXP", isLarge(parts) ? z + "-" + largest(parts) : z)
  }

  private func largest(_ parts: [Formula]) -> String {
    Self.call("MAX", parts.map { text($0) }.joined(separator: ","))
  }

  private func isLarge(_ parts: [Formula]) -> Bool {
    parts.contains { !(abs($0.value(value)) < Self.largestExponent) }
  }

  // MARK: Signs

  /// A number with all its digits, as a workbook writes it.
  static func number(_ number: Double) -> String {
    let text = "\(number)".uppercased()
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func call(_ function: String, _ arguments: String) -> String {
    "\(function)(\(arguments))"
  }

  /// In brackets where the formula is looser than where it stands.
  private func text(_ formula: Formula, within outer: Tightness) -> String {
    tightness(formula) < outer ? "(\(text(formula)))" : text(formula)
  }

  private func tightness(_ formula: Formula) -> Tightness {
    switch formula {
    case .sum(let terms): terms.count == 1 ? tightness(terms[0]) : .sum
    case .product(let factors): factors.count == 1 ? tightness(factors[0]) : .product
    case .difference, .negated, .logSumExp: .sum
    case .quotient, .softmax: .product
    case .squared, .power: .power
    case .number(let number): number < 0 ? .sum : .atom
    case .function(let function, _): tightness(function)
    case .quantity, .atLeast: .atom
    }
  }

  private func tightness(_ function: Function) -> Tightness {
    switch function {
    case .sigmoid, .normalDensity: .product
    case .softplus: .sum
    case .relu, .tanh, .leakyRelu, .step, .leakyStep, .elu, .eluSlope, .normalShare, .unitStep,
      .sine, .cosine, .ln, .squareRoot, .magnitude, .sign, .exp:
      .atom
    }
  }

  private enum Tightness: Int, Comparable {
    case sum, product, power, atom

    static func < (left: Tightness, right: Tightness) -> Bool { left.rawValue < right.rawValue }
  }
}
