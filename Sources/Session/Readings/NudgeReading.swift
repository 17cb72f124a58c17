import Lessons
import Walkthrough

/// One number moved a little, and what others do meanwhile: slopes as they are measured.
package struct NudgeReading {
  /// One number before the nudge and after it.
  package struct Row: Hashable {
    /// Which number.
    package let quantity: Quantity
    /// What it is; nil until the walk has computed it.
    package let before: Double?
    /// What the nudge makes of it; nil while that is to be guessed.
    package let after: Double?
    /// Whether it may be told how many times as far it goes as what is nudged.
    package let tellsSlope: Bool
    /// The same slope as its formula gives it; nil until the walk has computed it.
    package let formula: Double?

    /// How far it goes, as far as the digits that are shown tell: those of a tiny nudge are all told.
    package func change(of nudgePower: Int) -> Double? {
      guard let before, let after else { return nil }
      guard nudgePower <= Self.mostPower else { return after - before }
      let unit = NudgeErrorReading.sizes[nudgePower + 3]
      return ((after / unit).rounded() - (before / unit).rounded()) * unit
    }

    /// Of smaller nudges there are more digits than numbers have room for.
    package static let mostPower = 6
  }

  /// How far the number is moved.
  package let nudge: Double
  /// The same as its numbers are written: `0.0001`, and `1e-8` where they have powers, too.
  package var nudgeInDigits: String {
    let power = (NudgeErrorReading.sizes.firstIndex(of: nudge) ?? Row.mostPower) + 1
    return power <= Row.mostPower
      ? NumberFormat.fixed(nudge, decimals: power) : NumberFormat.short(nudge)
  }
  /// The number that is moved, and those that are watched.
  package let rows: [Row]

  /// What the page says, or else what is selected; nil for what this network does not have.
  package init?(_ walk: LessonWalk) {
    let scene = walk.page.scene.nudge ?? walk.connectionInView.map { Scene.Nudge($0.weight) }
    guard let scene, let value = walk.trace.value(of: scene.moved) else { return nil }
    let nudge = walk.nudgeSize
    let isKnown = walk.known(scene.moved) != nil && !walk.isGuessing
    let watched = scene.watched.filter { walk.trace.value(of: $0) != nil }
    let after = walk.trace.values(of: watched, with: scene.moved, at: value + nudge)
    let rows = zip(watched, after).map { quantity, after in
      let before = walk.known(quantity)
      let slope = Quantity.slope(of: quantity, by: scene.moved)
      return Row(
        quantity: quantity, before: before, after: isKnown && before != nil ? after : nil,
        tellsSlope: slope.map(walk.givesAway) != true, formula: slope.flatMap(walk.known))
    }
    self.nudge = nudge
    self.rows =
      [
        Row(
          quantity: scene.moved, before: walk.known(scene.moved),
          after: isKnown ? value + nudge : nil, tellsSlope: false, formula: nil)
      ] + rows
  }
}

extension LessonWalk {
  /// How far the page's nudge goes.
  package var nudgeSize: Double { NudgeErrorReading.sizes[nudgePower - 1] }

  /// A nudge so many times ten times smaller, between a tenth and as small as is of any use.
  package mutating func changeNudge(powers: Int) {
    nudgePower = min(max(1, nudgePower + powers), NudgeErrorReading.sizes.count)
  }

  /// True while a choice waits: what the nudge does may be the answer.
  var isGuessing: Bool {
    if case .predict? = pendingAsk?.kind { true } else { false }
  }

  /// What the page's nudge measures of a slope; nil where it measures another.
  package func measured(_ slope: Quantity) -> Double? {
    guard let scene = page.scene.nudge, let value = trace.value(of: scene.moved) else { return nil }
    let watched = scene.watched.filter { Quantity.slope(of: $0, by: scene.moved) == slope }
    guard let last = watched.last, let before = trace.value(of: last) else { return nil }
    let after = trace.values(of: [last], with: scene.moved, at: value + nudgeSize)
    return (after[0] - before) / nudgeSize
  }

  /// Whether a number that was typed is a slope as the page's nudge measures it.
  package func isMeasured(_ value: Double, typed: String, as slope: Quantity) -> Bool {
    guard let measured = measured(slope) else { return false }
    let rounding = min(TypedNumber.halfUnit(of: typed), abs(measured) * 0.05)
    return abs(value - measured) <= max(abs(measured) * 0.005, rounding) * (1 + 1e-9)
  }
}
