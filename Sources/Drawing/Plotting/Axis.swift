import CLibrary

/// One direction of a plot: which values it shows, and how they are spaced.
package struct Axis: Hashable, Sendable {
  /// How values are spaced.
  package enum Scale: Hashable, Sendable {
    case linear
    /// Equal steps for equal ratios; values at or below zero have no place on it.
    case logarithmic
  }

  var title: String
  /// What is shown; nil shows everything that is there.
  package var range: ClosedRange<Double>?
  /// How the values are spaced.
  package var scale: Scale
  /// Whether what it counts comes in whole numbers: then nothing between them is labelled.
  var isWhole: Bool

  /// An axis that shows all there is, evenly, unless told otherwise.
  package init(
    _ title: String = "", range: ClosedRange<Double>? = nil, scale: Scale = .linear,
    isWhole: Bool = false
  ) {
    self.title = title
    self.range = range
    self.scale = scale
    self.isWhole = isWhole
  }

  /// The axis with its ends settled, for values that it has to show.
  func fitted(to values: some Sequence<Double>, margin: Double) -> FittedAxis {
    var (low, high) = (Double.infinity, -Double.infinity)
    let shown = range.map { [$0.lowerBound, $0.upperBound] }
    for value in shown ?? [] where FittedAxis.canShow(value, scale) {
      (low, high) = (min(low, value), max(high, value))
    }
    if shown == nil {
      for value in values where FittedAxis.canShow(value, scale) {
        (low, high) = (min(low, value), max(high, value))
      }
    }
    var fitted = FittedAxis(low: low, high: high, scale: scale, margin: shown == nil ? margin : 0)
    fitted.isWhole = isWhole
    return fitted
  }
}

/// An axis between two values that differ, so that every value has a place on it.
struct FittedAxis: Hashable, Sendable {
  let scale: Axis.Scale
  /// The ends, as logarithms on a logarithmic scale.
  let low: Double
  let high: Double
  /// Whether only whole numbers are labelled.
  var isWhole = false

  /// Larger values are shown at the limit: their differences must stay finite.
  private static let largest = 1e300

  static func canShow(_ value: Double, _ scale: Axis.Scale) -> Bool {
    switch scale {
    case .linear: value.isFinite
    case .logarithmic: value.isFinite && value > 0
    }
  }

  init(low: Double, high: Double, scale: Axis.Scale, margin: Double) {
    self.scale = scale
    guard low <= high else {
      (self.low, self.high) = scale == .linear ? (0, 1) : (-1, 0)
      return
    }
    var (bottom, top) = (Self.spaced(low, scale), Self.spaced(high, scale))
    let pad = (top - bottom) * margin
    if top - bottom > max(abs(top), abs(bottom)) * 1e-12, (top - bottom).isNormal {
      (bottom, top) = (bottom - pad, top + pad)
    } else {
      // All values are one: it stands in the middle, with room around it.
      let tenth = abs(top) * 0.1
      let room = scale == .logarithmic ? 0.5 : tenth.isNormal ? tenth : 1
      (bottom, top) = (bottom - room, top + room)
    }
    (self.low, self.high) = (bottom, top)
  }

  /// An axis with its ends as they are, as logarithms on a logarithmic scale.
  init(low: Double, high: Double, scale: Axis.Scale) {
    (self.low, self.high, self.scale) = (low, high, scale)
  }

  private static func spaced(_ value: Double, _ scale: Axis.Scale) -> Double {
    switch scale {
    case .linear: min(max(value, -largest), largest)
    case .logarithmic: log10(value)
    }
  }

  /// How far along the axis a value is, 0 at the low end and 1 at the high one; nil for no place.
  ///
  /// Far outside it is held at a thousand lengths.
  func fraction(_ value: Double) -> Double? {
    guard Self.canShow(value, scale) else { return nil }
    let fraction = (Self.spaced(value, scale) - low) / (high - low)
    return min(max(fraction, -1000), 1000)
  }

  /// The value at a place along the axis.
  func value(at fraction: Double) -> Double {
    let spaced = low + (high - low) * fraction
    return scale == .linear ? spaced : pow(10, spaced)
  }
}
