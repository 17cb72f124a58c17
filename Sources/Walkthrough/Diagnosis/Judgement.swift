import CLibrary

/// What there is to say about a number that somebody computed.
package enum Judgement: Hashable, Sendable {
  case right
  /// Close, but not close enough: most likely rounded too early.
  case nearMiss
  /// The number that comes out of one or more known mistakes, the likeliest first.
  case mistaken([Diagnosis])
  case wrong
}

extension Trace {
  /// Judges a typed number as the result of a step.
  ///
  /// `tolerance` is how far a right answer may be off; nil asks for agreement to two significant
  /// digits. `typed` is the text itself: its digits say how exactly a mistake can be recognised.
  package func judge(
    _ value: Double, typed: String = "", as step: Step, tolerance: Double? = nil
  ) -> Judgement {
    let allowed = tolerance ?? Self.halfUnit(of: step.value, digits: 2)
    let mistakes = matching(value, typed: typed, among: diagnoses(of: step))
    let distance = abs(value - step.value)
    // A mistake that lies much closer than the right answer is that mistake, however close both are.
    let isMistake = mistakes.contains { abs(value - $0.value) < distance / 8 }
    if distance <= allowed * (1 + 1e-9), !isMistake { return .right }
    // So few digits can stand for the right number as well as for a mistake.
    let isRounded = distance <= Self.halfUnit(ofTyped: typed) * (1 + 1e-9)
    if !mistakes.isEmpty, isMistake || !isRounded { return .mistaken(mistakes) }
    return isRounded || isNear(value, step.value, allowed) ? .nearMiss : .wrong
  }

  /// Ten times as far off as is allowed, and by no more than a tenth.
  private func isNear(_ value: Double, _ right: Double, _ allowed: Double) -> Bool {
    abs(value - right) <= min(allowed * 10, abs(right) / 10)
  }

  /// Judges a typed number as a quantity that a step computes, or that was given; nil when this
  /// network has none such.
  package func judge(
    _ value: Double, typed: String = "", as quantity: Quantity, tolerance: Double? = nil
  ) -> Judgement? {
    if let step = step(of: quantity) {
      return judge(value, typed: typed, as: step, tolerance: tolerance)
    }
    guard let right = self.value(of: quantity) else { return nil }
    let allowed = (tolerance ?? Self.halfUnit(of: right, digits: 2)) * (1 + 1e-9)
    let distance = abs(value - right)
    return distance <= allowed ? .right : isNear(value, right, allowed) ? .nearMiss : .wrong
  }

  /// The mistakes whose result is what was typed, as exactly as it was typed.
  private func matching(
    _ value: Double, typed: String, among diagnoses: [Diagnosis]
  ) -> [Diagnosis] {
    let close = diagnoses.filter { diagnosis in
      let exactness = max(
        Self.halfUnit(ofTyped: typed), Self.halfUnit(of: diagnosis.value, digits: 3))
      return abs(value - diagnosis.value) <= exactness * (1 + 1e-9)
    }
    guard let best = close.map({ abs(value - $0.value) }).min() else { return [] }
    return close.filter { abs(value - $0.value) <= best + abs(value) * 1e-9 }
  }

  /// Half a unit in the last of so many significant digits.
  static func halfUnit(of value: Double, digits: Int) -> Double {
    guard value != 0, value.isFinite else { return 0.005 }
    let exponent = log10(abs(value)).rounded(.down)
    return 0.5 * pow(10, exponent - Double(digits - 1))
  }

  /// Half a unit in the last place that was typed; 0 for what is no plain decimal.
  static func halfUnit(ofTyped text: String) -> Double {
    guard let point = text.lastIndex(where: { $0 == "." || $0 == "," }),
      text[text.index(after: point)...].allSatisfy(\.isNumber)
    else { return 0 }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    return decimals == 0 ? 0 : 0.5 * pow(10, -Double(decimals))
  }
}
