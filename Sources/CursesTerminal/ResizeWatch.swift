/// Waits for a window that is being dragged to come to rest, so that one drag is few redraws.
struct ResizeWatch {
  /// So many milliseconds without a change count as rest.
  static let rest = 30
  /// A drag that does not rest is answered this often all the same.
  static let longest = 250

  private var began: Int64?
  private var last: Int64 = 0

  mutating func note(at now: Int64) {
    if began == nil { began = now }
    last = now
  }

  /// Milliseconds until the change should be answered; `nil` when there was none.
  func wait(at now: Int64) -> Int? {
    guard let began else { return nil }
    return Int(max(0, min(last + Int64(Self.rest), began + Int64(Self.longest)) - now))
  }

  mutating func answer() {
    began = nil
  }
}
