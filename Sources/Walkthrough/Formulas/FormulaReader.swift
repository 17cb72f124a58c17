/// Reads a formula written in ASCII keys, such as `w(x1->h1)*x1 + b(h1)`.
///
/// Known are `+ - * / ^2`, brackets, numbers, quantity keys, the functions of `Function` and
/// `max(number, …)`. A share of exponentials is read as softmax, and the logarithm of their sum as
/// such, so that neither overflows.
struct FormulaReader {
  private let text: [Character]
  private var position = 0
  private var depth = 0

  /// Enough brackets and signs for every formula that is `maximumNesting` deep, as it is written.
  private static let maximumDepth = 256

  init(_ text: String) {
    self.text = Array(text)
  }

  /// The whole text as a formula; nil when it is not one.
  mutating func read() -> Formula? {
    guard let formula = readSum() else { return nil }
    skipSpace()
    return position == text.count ? formula : nil
  }

  private mutating func readSum() -> Formula? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth, let first = readProduct() else { return nil }
    var terms = [first]
    while let sign = take(anyOf: "+-") {
      guard let next = readProduct() else { return nil }
      terms.append(sign == "-" ? .negated(next) : next)
    }
    if terms.count == 1 { return first }
    if terms.count == 2, case .negated(let right) = terms[1] { return .difference(first, right) }
    return .sum(terms)
  }

  private mutating func readProduct() -> Formula? {
    guard let first = readPower() else { return nil }
    var factors = [first]
    while let sign = take(anyOf: "*/") {
      guard let next = readPower() else { return nil }
      if sign == "*" {
        factors.append(next)
      } else {
        let top = factors.count == 1 ? factors[0] : .product(factors)
        factors = [Formula.share(of: top, among: next) ?? .quotient(top, next)]
      }
    }
    return factors.count == 1 ? factors[0] : .product(factors)
  }

  private mutating func readPower() -> Formula? {
    if take(anyOf: "-") != nil {
      depth += 1
      defer { depth -= 1 }
      guard depth < Self.maximumDepth else { return nil }
      return readPower().map { .negated($0) }
    }
    guard let base = readAtom() else { return nil }
    guard take(anyOf: "^") != nil else { return base }
    skipSpace()
    guard let exponent = readDigits(atMost: 9).flatMap({ Int($0) }) else { return nil }
    return exponent == 2 ? .squared(base) : .power(base, exponent)
  }

  private mutating func readAtom() -> Formula? {
    skipSpace()
    guard position < text.count else { return nil }
    if take(anyOf: "(") != nil {
      guard let inner = readSum(), take(anyOf: ")") != nil else { return nil }
      return inner
    }
    return text[position].isASCIIDigit || text[position] == "." ? readNumber() : readName()
  }

  /// Plain digits; nil where there are none, or too many.
  private mutating func readDigits(atMost count: Int) -> String? {
    let start = position
    while position < text.count, text[position].isASCIIDigit { position += 1 }
    return (1...count).contains(position - start) ? String(text[start..<position]) : nil
  }

  private mutating func readNumber() -> Formula? {
    let start = position
    while position < text.count, text[position].isASCIIDigit || text[position] == "." {
      position += 1
    }
    if position < text.count, text[position] == "e" {
      position += 1
      if position < text.count, "+-".contains(text[position]) { position += 1 }
      while position < text.count, text[position].isASCIIDigit { position += 1 }
    }
    guard let number = Double(String(text[start..<position])), number.isFinite else { return nil }
    return .number(number)
  }

  /// A function call or a quantity key.
  private mutating func readName() -> Formula? {
    let start = position
    while position < text.count, text[position].isPartOfName { position += 1 }
    let name = String(text[start..<position])
    if let function = Function(rawValue: name), take(anyOf: "(") != nil {
      guard let inner = readSum(), take(anyOf: ")") != nil else { return nil }
      if function == .ln, let sums = inner.exponents { return .logSumExp(sums) }
      return .function(function, inner)
    }
    if name == "max", take(anyOf: "(") != nil { return readMaximum() }
    if let derivative = takeKey(from: start) { return .quantity(derivative) }
    return Quantity(key: name + takeMark()).map { .quantity($0) }
  }

  /// The rest of `max(number, formula)`.
  private mutating func readMaximum() -> Formula? {
    guard case .number(let floor)? = readSum(), take(anyOf: ",") != nil, let part = readSum(),
      take(anyOf: ")") != nil
    else { return nil }
    return .atLeast(floor, part)
  }

  /// A key with brackets, such as `dL/dw(x1->h1)`, which may hold a `/` or a `'`.
  private mutating func takeKey(from start: Int) -> Quantity? {
    guard let open = text[start...].firstIndex(of: "("), open - start <= 5,
      var close = text[open...].firstIndex(of: ")")
    else { return nil }
    let before = position
    // `da(o1)/dz(o2)` has a second pair of brackets.
    if close - start < 10, text[start..<open] == ["d", "a"] {
      close = text[(close + 1)...].firstIndex(of: ")") ?? close
    }
    position = close + 1
    guard let quantity = Quantity(key: String(text[start...close]) + takeMark()) else {
      position = before
      return nil
    }
    return quantity
  }

  /// `@2` behind a key, or nothing.
  private mutating func takeMark() -> String {
    guard position < text.count, text[position] == "@" else { return "" }
    position += 1
    return "@" + (readDigits(atMost: 6) ?? "")
  }

  private mutating func take(anyOf signs: String) -> Character? {
    skipSpace()
    guard position < text.count, signs.contains(text[position]) else { return nil }
    defer { position += 1 }
    return text[position]
  }

  private mutating func skipSpace() {
    while position < text.count, text[position].isWhitespace { position += 1 }
  }
}

extension Formula {
  /// The longest text that is read as a formula, in bytes.
  package static let longestKey = 4096

  /// Reads a formula written in ASCII keys; nil when the text is not one.
  package init?(key text: String) {
    guard text.utf8.count <= Self.longestKey else { return nil }
    var reader = FormulaReader(text)
    guard let formula = reader.read(), formula.nesting <= Self.maximumNesting else { return nil }
    self = formula
  }

  /// The deepest formula that is read; what is written of it can then be read again.
  private static let maximumNesting = 64

  /// How many operations lie within one another.
  private var nesting: Int {
    switch self {
    case .number, .quantity: 1
    case .sum(let parts), .product(let parts), .softmax(_, let parts), .logSumExp(let parts):
      1 + (parts.map(\.nesting).max() ?? 0)
    case .difference(let left, let right), .quotient(let left, let right):
      1 + max(left.nesting, right.nesting)
    case .negated(let part), .squared(let part), .power(let part, _), .function(_, let part),
      .atLeast(_, let part):
      1 + part.nesting
    }
  }
}

extension Formula {
  /// The exponents of a sum of exponentials; nil for anything else.
  fileprivate var exponents: [Formula]? {
    switch self {
    case .function(.exp, let exponent): return [exponent]
    case .sum(let terms):
      let found = terms.flatMap { $0.exponents ?? [] }
      return found.count == terms.count ? found : nil
    case .number, .quantity, .difference, .product, .quotient, .negated, .squared, .power,
      .function, .softmax, .logSumExp, .atLeast:
      return nil
    }
  }

  /// exp(zₖ) / Σ exp(zⱼ) as softmax; nil for any other quotient.
  fileprivate static func share(of top: Formula, among bottom: Formula) -> Formula? {
    guard case .function(.exp, let exponent) = top, let all = bottom.exponents,
      let index = all.firstIndex(of: exponent)
    else { return nil }
    return .softmax(index: index, of: all)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
  fileprivate var isPartOfName: Bool { isASCII && (isLetter || isNumber || self == "_") }
}
