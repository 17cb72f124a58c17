/// How much is kept of a training run that is not on the screen.
package enum Detail: Hashable, Sendable {
  /// The newest moment; those before are trained again. A curve keeps a few points.
  case newestMoment
  /// A run to come back to soon: the newest moment, and as many reports as a curve has points.
  case resting
  /// Nothing but the edits: all of it is trained again.
  case edits

  /// How many changes old a version is when no more than this is kept of it.
  var age: Int {
    switch self {
    case .newestMoment, .resting: 8
    case .edits: 40
    }
  }

  /// As many reports are kept: 16 points are enough to recognise a run by.
  var reports: Int {
    switch self {
    case .newestMoment: 16
    case .resting: 256
    case .edits: 0
    }
  }
}
