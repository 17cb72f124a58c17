import Drawing
import Session
import Walkthrough

/// Something that happened in a session: all of them in order make the same session again.
package enum SessionEvent: Hashable, Sendable {
  case input(TerminalEvent)
  /// A line was typed where the session is told in sentences.
  case typed(String)
  /// So much was learned while training ran.
  case trained(TrainingPiece)
}

extension State {
  /// Lets something happen, now or as it was recorded.
  package mutating func happen(_ event: SessionEvent) {
    switch event {
    case .input(.key(let key)): press(key)
    case .input(.paste(let text)): update(.typing(.paste(text)))
    case .input(.resize(let size)): update(.screen(.resize(size)))
    case .input(.click(let point)): update(.screen(.click(point)))
    case .input(.wheel(let point, let rows)): update(.screen(.wheel(point, rows: rows)))
    case .input(.closed): update(.screen(.quit))
    case .input(.tick): break
    case .typed(let line):
      var plain = PlainSession(state: self)
      _ = plain.answer(line)
      self = plain.state
    case .trained(let piece): update(.train(.ran(piece)))
    }
  }
}
