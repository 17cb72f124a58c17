import CLibrary

/// The round values that an axis is labelled with.
struct Ticks: Hashable, Sendable {
  let values: [Double]
  /// The difference of neighbours, for the digits that their labels need; nil between powers.
  let step: Double?

  /// The round values on an axis that are no closer than a part of its length: steps of 1, 2, 2.5
  /// or 5 times a power of ten, or whole powers of ten on a logarithmic scale that has two.
  init(_ axis: FittedAxis, spacing: Double) {
    switch axis.scale {
    case .linear:
      self.init(from: axis.low, to: axis.high, spacing: spacing, isWhole: axis.isWhole)
    case .logarithmic:
      for part in [spacing, 0] {
        let powers = Ticks(from: axis.low, to: axis.high, spacing: part, isWhole: true)
        guard powers.values.count >= 2 else { continue }
        self.init(values: powers.values.map { pow(10, $0) }, step: nil)
        return
      }
      self.init(from: pow(10, axis.low), to: pow(10, axis.high), spacing: spacing)
    }
  }

  init(values: [Double], step: Double?) {
    self.values = values
    self.step = step
  }

  private init(from low: Double, to high: Double, spacing: Double, isWhole: Bool = false) {
    let least = (high - low) * min(max(spacing, 0.02), 1)
    let step = isWhole ? max(1, Self.roundStep(least, [1, 2, 5, 10])) : Self.roundStep(least)
    let first = (low / step - 1e-9).rounded(.up)
    self.step = step
    guard step.isFinite, step > 0, first.isFinite else {
      values = []
      return
    }
    var values: [Double] = []
    for index in 0...60 {
      // Adding 0 makes −0 into 0.
      let value = (first + Double(index)) * step + 0
      if value > high + step * 1e-9 { break }
      if value.isFinite { values.append(value) }
    }
    self.values = values
  }

  /// The first of some leads times a power of ten that is not below a size.
  static func roundStep(
    _ least: Double, _ leads: [Double] = [1, 2, 2.5, 5, 10]
  ) -> Double {
    guard least.isNormal, least > 0 else { return 1 }
    let power = pow(10, log10(least).rounded(.down))
    let lead = leads.first { $0 * power >= least * 0.999 } ?? 10
    return power * lead
  }

  /// A value with as many digits as the step needs.
  func text(_ value: Double, minus: Character) -> String {
    let size = abs(value)
    guard let step, size < 1e9, (1e-5..<1e5).contains(step) else {
      return Self.scientific(value, minus: minus)
    }
    let places = (0...7).first { Self.isWhole(step * pow(10, Double($0))) } ?? 7
    let digits = String(Int(clamping: size * pow(10, Double(places))))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = value < 0 && digits.contains { $0 != "0" } ? String(minus) : ""
    return sign + padded.dropLast(places) + (places > 0 ? "." + padded.suffix(places) : "")
  }

  private static func isWhole(_ value: Double) -> Bool {
    value >= 0.5 && abs(value - value.rounded()) < 1e-6 * value
  }

  /// A power of ten with up to two digits before it: `1e−3`, `2.5e8`; plain near 1.
  private static func scientific(_ value: Double, minus: Character) -> String {
    let size = abs(value)
    guard size > 0, size.isFinite else { return "0" }
    let sign = value < 0 ? String(minus) : ""
    if size >= 1e-3, size < 1e4, let plain = plain(size) { return sign + plain }
    let exponent = Int(clamping: (log10(size) + 1e-9).rounded(.down))
    // In two parts: the power of the smallest sizes is too small for a Double.
    let half = exponent / 2
    let lead = Int(clamping: size / pow(10, Double(half)) / pow(10, Double(exponent - half)) * 10)
    let mantissa = lead % 10 == 0 ? String(lead / 10) : "\(lead / 10).\(lead % 10)"
    return sign + mantissa + "e" + (exponent < 0 ? String(minus) : "") + String(abs(exponent))
  }

  /// A size of at most three decimals; nil when it has more.
  private static func plain(_ size: Double) -> String? {
    let thousandths = Int(clamping: size * 1000)
    guard abs(Double(thousandths) - size * 1000) < 1e-6 else { return nil }
    var text = String(thousandths % 1000 + 1000).dropFirst()
    while text.last == "0" { text.removeLast() }
    return String(thousandths / 1000) + (text.isEmpty ? "" : "." + text)
  }
}
