import CLibrary

/// A number as people type it: `0.5`, `.5`, `1/3`, `3e-2`, `−0.2`, `0,5` or `50 %`.
package enum TypedNumber {
  /// Reads it, 50 % as 0.5; nil when it is no number.
  package static func value(_ text: String) -> Double? {
    if let share = percent(text) { return share / 100 }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return decimal(parts[0])
    case 2:
      guard let top = decimal(parts[0]), let bottom = decimal(parts[1]), bottom != 0,
        (top / bottom).isFinite
      else { return nil }
      return top / bottom
    default: return nil
    }
  }

  /// The number before a percent sign; nil for what has none.
  static func percent(_ text: String) -> Double? {
    guard text.last == "%" else { return nil }
    return decimal(text.dropLast())
  }

  /// Half a unit in the last place that was typed; 0 for what is no plain decimal.
  package static func halfUnit(of text: String) -> Double {
    guard let point = text.lastIndex(where: { $0 == "." || $0 == "," }),
      text[text.index(after: point)...].allSatisfy(\.isNumber)
    else { return 0 }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    return decimals == 0 ? 0 : 0.5 * pow(10, -Double(decimals))
  }

  /// One unit of the last digit: 0.01 for `0.38`, 1 for `12`, 1e-7 for `3.14e-5`; 0 for a fraction,
  /// which is exact.
  static func unit(of text: String) -> Double {
    guard !text.contains("/") else { return 0 }
    let isPercent = text.last == "%"
    let plain = isPercent ? text.dropLast() : text[...]
    let parts = plain.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard let mantissa = parts.first else { return 0 }
    let point = mantissa.lastIndex { $0 == "." || $0 == "," }
    let decimals = point.map { mantissa[$0...].dropFirst().count(where: \.isNumber) } ?? 0
    let power = parts.dropFirst().first.flatMap { decimal($0) } ?? 0
    return pow(10, power - Double(decimals) - (isPercent ? 2 : 0))
  }

  /// How many digits say something: all from the first that is not 0.
  static func significantDigits(of text: String) -> Int {
    let mantissa = text.prefix { $0 != "e" && $0 != "E" && $0 != "/" }
    return mantissa.filter(\.isNumber).drop { $0 == "0" }.count
  }

  private static func decimal(_ text: Substring) -> Double? {
    let plain = text.filter { !$0.isWhitespace }.map { character -> Character in
      switch character {
      case "−", "–": "-"
      case ",": "."
      default: character
      }
    }
    guard plain.allSatisfy({ "0123456789.eE+-".contains($0) }), let value = Double(String(plain)),
      value.isFinite
    else { return nil }
    return value
  }
}
