import CursesTerminal
import Drawing
import Explorer
import Lessons

/// Plain sentences on standard output, in the characters that the terminal has.
struct PlainOutput {
  private let isASCII: Bool

  init(_ decision: TerminalDecision) {
    isASCII = decision.glyphs.choice == .ascii
  }

  /// How signs are written here.
  var look: ScreenLook { ScreenLook(isASCII ? .ascii : .unicode) }

  /// Prints lines, and does not come back before they are gone: whoever types wants to have read
  /// them, and they may be on their way through a pipe.
  func tell(_ lines: [String]) throws(Failure) {
    for line in lines {
      let safe = Sanitiser.visible(line, keepingLines: false)
      for part in TerminalWidth.folded(isASCII ? GlyphSet.ascii(safe) : safe) { print(part) }
    }
    try StandardStreams.flush()
  }
}
