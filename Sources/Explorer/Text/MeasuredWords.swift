import Session
import Walkthrough

/// What the figures of a measured target are called on the screen.
///
/// Where there are several targets each is called by its name, or by its sign.
struct MeasuredWords {
  private let look: ScreenLook
  private let target: String

  init(_ look: ScreenLook, _ place: Int, of reading: MeasuredReading) {
    self.look = look
    let isAlone = reading.targets.count == 1
    target = isAlone ? "" : " " + (reading.targets[place].name ?? "o\(place + 1)")
  }

  /// The root mean squared error.
  var error: String { "RMSE\(target)" }

  /// The share of a target's variance that the network explains.
  var explained: String { (look.notation == .symbols ? "R²" : "R2") + target }

  /// A figure of the training examples and of the test; nil where there is none.
  func pair(_ name: String, _ training: Double?, _ test: Double?) -> String? {
    guard let training else { return nil }
    return "\(name) \(text(training))" + (test.map { ", test \(text($0))" } ?? "")
  }

  /// A figure.
  func text(_ value: Double) -> String { NumberFormat(minus: look.notation.minus).text(value) }
}
