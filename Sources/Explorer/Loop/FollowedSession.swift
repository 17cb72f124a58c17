import Drawing
import Session

/// A presenter's session as it goes on elsewhere, made again from what happened in it.
package struct FollowedSession: Sendable {
  /// The presenter's state, at the presenter's size.
  package private(set) var state: State

  /// A session that begins in a state.
  package init(_ state: State) {
    self.state = state
  }

  /// Lets happen what a record says; false when it says nothing that is known.
  package mutating func happen(_ text: String) -> Bool {
    guard let event = SessionEvent(text: text) else { return false }
    state.happen(event)
    // Files are the presenter's to write.
    _ = state.takeSave()
    return true
  }

  /// The same place on a screen of another size and look, where nothing runs by itself.
  package func seen(at size: Size, look: ScreenLook) -> State {
    var seen = state
    seen.size = size
    seen.look = look
    seen.isRunning = false
    seen.isFinished = false
    return seen
  }
}
