import Foundation

/// A moment by which something must have happened: generous, for machines under load.
struct Deadline {
  /// Long enough for any step of a test on the slowest machine; a passing test never waits for it.
  static let patience = 60.0

  private let end: Double

  init(after seconds: Double = patience) {
    end = Self.now + seconds
  }

  var isOver: Bool { Self.now >= end }

  /// Seconds of a clock that only goes forward.
  static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}
