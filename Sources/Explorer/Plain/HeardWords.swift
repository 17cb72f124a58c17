import Walkthrough

/// Text that was set for the eye, as words: every quantity by its name, every number without what
/// only fills a column.
///
/// `∂L/∂w(x1→o1) = +2.0000` is heard as `gradient of the weight from x1 to o1 = 2`.
struct HeardWords {
  /// Whose neurons may have names of their own.
  let words: SpokenNotation

  /// The text with names, numbers and signs of arithmetic as they are said.
  func heard(_ text: String) -> String { ReadAloud.arithmetic(numbers(names(text))) }

  // MARK: Names

  /// Keys and signs with a neuron in brackets, by their names.
  private func names(_ text: String) -> String {
    var said = ""
    var rest = text[...]
    while let first = rest.first {
      let isInside = said.last.map { $0.isLetter || $0.isNumber } ?? false
      if !isInside, let (quantity, end) = Self.quantity(at: rest) {
        said += name(quantity).withoutStart(thatEnds: said)
        rest = rest[end...]
      } else {
        said.append(first)
        rest.removeFirst()
      }
    }
    return said
  }

  /// The quantity whose sign the text begins with, and where it ends.
  private static func quantity(at text: Substring) -> (Quantity, String.Index)? {
    guard let open = text.prefix(9).firstIndex(of: "("), open > text.startIndex,
      text[..<open].allSatisfy({ $0.isLetter || "∂/'′^".contains($0) })
    else { return nil }
    // `∂a(o1)/∂z(o2)` has a second pair of brackets, and an example's mark may follow.
    var found: (Quantity, String.Index)?
    for end in text.prefix(32).indices.dropFirst() where ")0123456789".contains(text[end]) {
      let after = text.index(after: end)
      if let quantity = Quantity(asShown: String(text[..<after])) { found = (quantity, after) }
    }
    return found
  }

  /// A sum and an activation by their letters, as every lesson calls them; the others by their names.
  private func name(_ quantity: Quantity) -> String {
    switch quantity.unmarked {
    case .preActivation, .lossShare: return lettered(quantity)
    case .activation(let neuron):
      if case .input = neuron { return words.name(quantity) }
      return lettered(quantity)
    case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .loss, .cost,
      .lossByActivation, .activationSlope, .outputSlope, .lossByPreActivation, .lossByWeight,
      .lossByBias, .costByWeight, .costByBias, .weightMemory, .biasMemory, .updatedWeight,
      .updatedBias, .marked:
      return words.name(quantity)
    }
  }

  /// `z of h1`, `a of o1 in example 2`.
  private func lettered(_ quantity: Quantity) -> String {
    let letter = quantity.unmarked.key.prefix(1)
    let mark = quantity.example.map { " in example \($0)" } ?? ""
    return "\(letter) of \(quantity.neuron?.key ?? "")\(mark)"
  }

  // MARK: Numbers

  /// Decimal numbers without a plus, and without the zeros that pad them.
  private func numbers(_ text: String) -> String {
    var said = ""
    var rest = text[...]
    while let first = rest.first {
      let isInside = said.last.map { $0.isLetter || $0.isNumber || $0 == "." } ?? false
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      if first == "+", !isInside, rest.dropFirst().first?.isNumber == true {
        rest.removeFirst()
      } else if !isInside, digits.first?.isNumber == true {
        let (number, end) = Self.number(digits, in: rest)
        said += number
        rest = rest[end...]
      } else {
        said.append(first)
        rest.removeFirst()
      }
    }
    return said
  }

  /// A number as it is said, and where what was written of it ends.
  private static func number(
    _ digits: Substring, in text: Substring
  ) -> (String, String.Index) {
    let number = digits.last == "." ? digits.dropLast() : digits
    let power = text[number.endIndex...].prefix { "e-+0123456789".contains($0) }
    if power.first == "e", power.count > 1, let value = Double(String(number + power)) {
      return (SpokenNotation.number(value), power.endIndex)
    }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].allSatisfy({ $0 == "0" }) || parts[1].hasSuffix("00") else {
      return (String(number), number.endIndex)
    }
    var short = number
    while short.last == "0" { short.removeLast() }
    if short.last == "." { short.removeLast() }
    return (String(short), number.endIndex)
  }
}

extension String {
  /// The text without its first word where what stands before it ends with that: `the bias` and
  /// `bias of h2` make `the bias of h2`.
  fileprivate func withoutStart(thatEnds before: String) -> String {
    let first = prefix { $0 != " " }
    guard count > first.count, before.last == " " else { return self }
    let rest = before.dropLast()
    let last = rest[(rest.lastIndex(of: " ").map(rest.index(after:)) ?? rest.startIndex)...]
    guard [String(first), "\(first)s"].contains(last.lowercased()) else { return self }
    return String(dropFirst(first.count + 1))
  }
}
