/// A number as YAML and JSON write it: `3`, `-0.5`, `1e-3`.
enum PlainNumber {
  /// The number; nil when the text is not one, or when it is not finite.
  static func value(_ text: String) -> Double? {
    guard isNumber(text), let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// What a fraction such as `1/3` or `-2/7` comes to; nil when it is none, or not finite.
  static func fraction(_ text: String) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let above = value(String(parts[0])),
      let below = value(String(parts[1])), below != 0, (above / below).isFinite
    else { return nil }
    return above / below
  }

  /// True for YAML's and other languages' names of what is not a finite number.
  static func isNotFinite(_ text: String) -> Bool {
    let word = text.lowercased().drop { $0 == "+" || $0 == "-" }
    if [".nan", ".inf", "nan", "inf", "infinity"].contains(String(word)) { return true }
    return isNumber(text) && Double(text)?.isFinite == false
  }

  /// A sign, digits with at most one point, and an exponent.
  private static func isNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 400 else { return false }
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = rest.prefix(while: \.isDigit).count
    rest = rest.dropFirst(whole)
    var part = 0
    if rest.first == UInt8(ascii: ".") {
      part = rest.dropFirst().prefix(while: \.isDigit).count
      rest = rest.dropFirst(1 + part)
    }
    guard whole + part > 0 else { return false }
    guard let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") else { return rest.isEmpty }
    rest.removeFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    return !rest.isEmpty && rest.allSatisfy(\.isDigit)
  }
}
