import CLibrary

/// How a number is written: one rule for every screen.
///
/// Fixed decimals as long as they show what matters, otherwise powers of ten: `0.3775`, `12.346`,
/// `4.4e-4`. Narrow numbers take at most 4 columns, compact ones 6, exact ones 9, each without its
/// sign.
package struct NumberFormat: Hashable, Sendable {
  /// How many columns a number may take.
  package enum Detail: Sendable {
    /// For small pictures: at most 4 columns and a sign.
    case narrow
    /// For diagrams and tables: at most 6 columns and a sign.
    case compact
    /// For equations: four significant digits, at most 9 columns and a sign.
    case exact
  }

  /// When a sign stands before a number.
  package enum Sign: Sendable {
    /// A minus where there is one.
    case whenNegative
    /// A plus too: for numbers whose sign is what matters, such as gradients.
    case always
  }

  /// How many columns a number may take.
  package var detail: Detail
  /// When a sign stands before it.
  package var sign: Sign
  /// The minus sign: `−`, or `-` where only ASCII will do.
  package var minus: String
  /// So many decimals more than that, where a number has them: for arithmetic that is to be followed.
  package var extra = 0

  /// Compact numbers with a minus where there is one, unless told otherwise.
  package init(_ detail: Detail = .compact, sign: Sign = .whenNegative, minus: String = "−") {
    self.detail = detail
    self.sign = sign
    self.minus = minus
  }

  /// A number as it is written; `NaN` and `inf` where there is none.
  package func text(_ value: Double) -> String {
    guard !value.isNaN else { return "NaN" }
    let size = magnitudeInFull(abs(value))
    guard value != 0 else { return size }
    if value < 0 { return minus + size }
    return sign == .always ? "+" + size : size
  }

  /// Two numbers with so many decimals that they read differently when they are: `0.1251248` and
  /// `0.1251203`.
  package func texts(_ one: Double, _ other: Double) -> (String, String) {
    var texts = (text(one), text(other))
    for decimals in 5...8 where texts.0 == texts.1 && one != other {
      guard max(abs(one), abs(other)) < 1e6 else { break }
      func fixed(_ value: Double) -> String {
        (value < 0 ? minus : "") + Self.fixed(abs(value), decimals: decimals)
      }
      texts = (fixed(one), fixed(other))
    }
    return texts
  }

  /// One digit and its power of ten, `4e-4`, for where nothing longer fits.
  package func power(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return text(value) }
    return (value < 0 ? minus : "") + scientific(abs(value), digits: { _ in 0 })
  }

  /// With the extra decimals, unless the number has none to show.
  private func magnitudeInFull(_ value: Double) -> String {
    let text = magnitude(value)
    guard extra > 0 else { return text }
    var plain = self
    plain.extra = 0
    let short = plain.magnitude(value)
    return Double(short) == value ? short : text
  }

  /// The text of a number that is not negative.
  private func magnitude(_ value: Double) -> String {
    guard value.isFinite else { return "inf" }
    if detail == .narrow { return Self.narrow(value) { scientific($0, digits: { _ in 0 }) } }
    guard value != 0 else { return "0.0000" }
    if value >= 999_999.5 { return scientific(value) }
    // From here down a mantissa and a power say more than fixed decimals in the same columns.
    guard value >= 0.000_995 else { return scientific(value) }
    guard detail == .exact, value < 0.01 else {
      return Self.fixed(value, decimals: decimals(for: value) + extra)
    }
    return Self.fixed(value, decimals: (value < 0.000_999_95 ? 7 : 6) + extra)
  }

  /// Two decimals while they show something, else one digit and its power of ten; what has no
  /// place in four columns even so is called by its name.
  private static func narrow(_ value: Double, power: (Double) -> String) -> String {
    if value == 0 { return "0.00" }
    if value < 9.5e-10 { return "tiny" }
    if value >= 9.5e99 { return "huge" }
    if value < 0.005 || value >= 9999.5 { return power(value) }
    return fixed(value, decimals: value < 9.995 ? 2 : value < 99.95 ? 1 : 0)
  }

  /// How many decimals fit into 6 columns.
  private func decimals(for value: Double) -> Int {
    if value < 9.99995 { return 4 }
    if value < 99.9995 { return 3 }
    if value < 999.995 { return 2 }
    return value < 9999.95 ? 1 : 0
  }

  /// A mantissa and a power of ten, with as many digits as the width allows.
  private func scientific(_ value: Double) -> String {
    let width = detail == .exact ? 9 : 6
    return scientific(value) { extra + min(3, max(0, width - 3 - String($0).count)) }
  }

  /// A mantissa with as many decimals as its exponent leaves room for, and a power of ten.
  private func scientific(_ value: Double, digits: (Int) -> Int) -> String {
    var exponent = Int(log10(value).rounded(.down))
    // Two divisions, because 10 to the power of −320 alone is no exact number.
    var mantissa = value / pow(10, Double(exponent / 2)) / pow(10, Double(exponent - exponent / 2))
    if mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    if mantissa + 0.5 * pow(10, -Double(digits(exponent))) >= 10 {
      (mantissa, exponent) = (mantissa / 10, exponent + 1)
    }
    return "\(Self.fixed(mantissa, decimals: digits(exponent)))e\(exponent)"
  }

  /// A number with so many decimals, rounded to nearest; very large ones as they print themselves.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    let scale = pow(10, Double(decimals))
    guard abs(value) * scale < 1e15 else { return "\(value)" }
    let scaled = Int((abs(value) * scale).rounded())
    let (whole, part) = scaled.quotientAndRemainder(dividingBy: Int(scale))
    let sign = value < 0 && scaled != 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let digits = String(part)
    return "\(sign)\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits
  }

  /// A number as a person would type it: `0.5`, `12`, `0.001`, without trailing zeros.
  package static func short(_ value: Double, minus: String = "−") -> String {
    let text = NumberFormat(.exact, minus: minus).text(value)
    guard text.contains("."), value.isFinite else { return text }
    var trimmed = text.prefix { $0 != "e" }
    let power = text.dropFirst(trimmed.count)
    while trimmed.last == "0" { trimmed.removeLast() }
    if trimmed.last == "." { trimmed.removeLast() }
    return String(trimmed + power)
  }
}
