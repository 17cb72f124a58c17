/// A number of somebody's working, as it stands on their sheet.
package struct WrittenNumber: Hashable, Sendable {
  /// Which training step it belongs to, counted from 1.
  package let trainingStep: Int
  /// What it is a number of; in a batch of several it names its example.
  package let quantity: Quantity
  /// What stands there, as it was typed; empty where nothing was filled in.
  package let text: String
  /// True for what the sheet itself gave: it is gone on from and not judged.
  package let isPrinted: Bool

  /// A number as it stands on a sheet.
  package init(
    _ quantity: Quantity, _ text: String, trainingStep: Int = 1, isPrinted: Bool = false
  ) {
    self.trainingStep = trainingStep
    self.quantity = quantity
    self.text = text
    self.isPrinted = isPrinted
  }

  /// Nothing was filled in.
  var isMissing: Bool { text.allSatisfy(\.isWhitespace) }
}

/// What a text says as a number, and how exactly.
struct WrittenValue {
  let value: Double
  /// One unit of its last digit; 0 for a fraction.
  let unit: Double
  /// How many digits say something.
  let digits: Int
  let isPercent: Bool

  /// nil for what is no number.
  init?(_ text: String) {
    guard let value = TypedNumber.value(text) else { return nil }
    self.value = value
    unit = TypedNumber.unit(of: text)
    digits = TypedNumber.significantDigits(of: text)
    isPercent = TypedNumber.percent(text) != nil
  }

  /// True for the number itself, and for one within a unit of the last of two digits or more.
  ///
  /// `slack` is how far off the number may be besides, having been made from rounded ones.
  func agrees(with number: Double, slack: Double = 0) -> Bool {
    if slack == .infinity { return true }
    let distance = abs(value - number)
    // What computers add to a number by themselves is nobody's mistake.
    if distance <= max(abs(number) * 1e-9, 1e-12) { return true }
    return digits >= 2 && distance <= (unit + slack) * (1 + 1e-9)
  }

  /// True where rounding the number gives just these digits, however few.
  func isRounded(from number: Double, slack: Double = 0) -> Bool {
    let distance = abs(value - number)
    return distance <= max(unit / 2 + slack, abs(number) * 1e-9) * (1 + 1e-9)
  }
}
