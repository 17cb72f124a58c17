import CTerminal
import Drawing

/// The colours that a terminal says are its own, asked for without a screen.
package struct TerminalColors: Sendable {
  /// The colour of its letters; nil when it did not say.
  package private(set) var foreground: RGB?
  /// The colour behind them; nil when it did not say.
  package private(set) var background: RGB?

  /// Asks, and waits for a second at most; nothing is known of a terminal that may not be asked.
  package init(asking kind: KindOfTerminal) {
    guard kind.answersQuestions, ct_listen_open() == 1 else { return }
    defer { ct_listen_close() }
    var input = InputReader()
    input.expectReply(at: ct_milliseconds())
    ct_ask_colors()
    input.drainReplies(within: 1000)
    for reply in input.takeReplies() {
      switch reply {
      case .foreground(let color): foreground = color
      case .background(let color): background = color
      case .attributes: break
      }
    }
  }
}
