/// A number as people type it: `0.5`, `.5`, `1/3`, `3e-2`, `−0.2` or `0,5`.
package enum TypedNumber {
  /// Reads it; nil when it is no number.
  package static func value(_ text: String) -> Double? {
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
