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
  /// Judges a typed text as the result of a step; nil when it is no number.
  ///
  /// `tolerance` is how far a right answer may be off; nil asks for agreement to two significant
  /// digits. The digits that were typed say how exactly a mistake can be recognised. Slips that are
  /// not `taught` yet are not named.
  package func judge(
    _ typed: String, as step: Step, tolerance: Double? = nil,
    taught: (Slip) -> Bool = { _ in true }
  ) -> Judgement? {
    guard let value = TypedNumber.value(typed) else { return nil }
    guard TypedNumber.percent(typed) == nil else { return percent(value, typed, step, tolerance) }
    return judge(value, typed: typed, as: step, tolerance: tolerance, taught: taught)
  }

  /// Judges a typed number as the result of a step; `typed` is its text.
  package func judge(
    _ value: Double, typed: String = "", as step: Step, tolerance: Double? = nil,
    taught: (Slip) -> Bool = { _ in true }
  ) -> Judgement {
    let allowed = tolerance ?? Self.halfUnit(of: step.value, digits: 2)
    let known = diagnoses(of: step).filter { $0.mutation.slip.map(taught) ?? true }
    let mistakes = matching(value, typed: typed, among: known)
    let near = matching(value, typed: typed, among: neighbours(of: step, typed: typed))
    let distance = abs(value - step.value)
    // A mistake that lies much closer than the right answer is that mistake, however close both are.
    let isMistake = mistakes.contains { abs(value - $0.value) < distance / 8 }
    let isNeighbour =
      TypedNumber.significantDigits(of: typed) >= 3
      && near.contains { abs(value - $0.value) < distance / 8 }
    // A lesson that says how far off an answer may be means it, whatever stands beside.
    let isTaken = tolerance == nil && isNeighbour
    if distance <= allowed * (1 + 1e-9), !isMistake, !isTaken { return .right }
    // So few digits can stand for the right number as well as for a mistake.
    let isRounded = distance <= TypedNumber.halfUnit(of: typed) * (1 + 1e-9)
    if !near.isEmpty, isNeighbour || !isRounded, !isExplained(near, by: mistakes) {
      return .mistaken(Array(near.prefix(1)))
    }
    if !mistakes.isEmpty, isMistake || !isRounded { return .mistaken(mistakes) }
    if isRounded { return .nearMiss }
    let other = matching(value, typed: typed, among: otherwiseWritten(step, typed: typed))
    if !other.isEmpty { return .mistaken(other) }
    return isNear(value, step.value, allowed) ? .nearMiss : .wrong
  }

  /// What has a percent sign: the right number with it, or just wrong.
  private func percent(
    _ value: Double, _ typed: String, _ step: Step, _ tolerance: Double?
  ) -> Judgement {
    let allowed = tolerance ?? Self.halfUnit(of: step.value, digits: 2)
    let isRight = [value, value * 100].contains { abs($0 - step.value) <= allowed * (1 + 1e-9) }
    guard isRight else { return .wrong }
    return .mistaken([
      Diagnosis(
        mutation: .percent, example: isMarked ? step.example : nil, formula: .number(value),
        value: value)
    ])
  }

  /// True when a mistake says why it was just this neighbour's number: its slope was forgotten.
  private func isExplained(_ near: [Diagnosis], by mistakes: [Diagnosis]) -> Bool {
    mistakes.contains { mistake in
      near.contains { neighbour in
        guard case .neighbour(let quantity) = neighbour.mutation else { return false }
        return mistake.formula.operands.contains(quantity)
      }
    }
  }

  /// Ten times as far off as is allowed, and by no more than a tenth.
  private func isNear(_ value: Double, _ right: Double, _ allowed: Double) -> Bool {
    abs(value - right) <= min(allowed * 10, abs(right) / 10)
  }

  /// Judges a typed number as a quantity that a step computes, or that was given; nil when this
  /// network has none such.
  package func judge(
    _ value: Double, typed: String = "", as quantity: Quantity, tolerance: Double? = nil,
    taught: (Slip) -> Bool = { _ in true }
  ) -> Judgement? {
    if let step = step(of: quantity) {
      return judge(typed, as: step, tolerance: tolerance, taught: taught)
        ?? judge(value, typed: typed, as: step, tolerance: tolerance, taught: taught)
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
        TypedNumber.halfUnit(of: typed), Self.halfUnit(of: diagnosis.value, digits: 3))
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
}
