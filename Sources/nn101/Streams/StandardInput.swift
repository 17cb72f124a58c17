import CLibrary
import Lessons

/// Standard input as a file that `-` names.
enum StandardInput {
  /// All of it, up to its end.
  ///
  /// Throws what is wrong with it. Whoever sits at a terminal is told what is waited for.
  static func text(upTo maximum: Int = SourceFile.maximumBytes) throws(SourceError) -> SourceText {
    announce()
    return try SourceFile.readStandardInput(upTo: maximum)
  }

  /// The same, or the text of a file where the path is not `-`.
  static func text(
    of path: String, upTo maximum: Int = SourceFile.maximumBytes
  ) throws(SourceError) -> SourceText {
    try path == "-" ? text(upTo: maximum) : SourceFile.read(path, upTo: maximum)
  }

  /// Says that input is waited for, where it is typed.
  static func announce() {
    guard isatty(STDIN_FILENO) == 1 else { return }
    say(["nn101: reading what is typed; Ctrl-D on a line of its own ends it."])
  }
}
