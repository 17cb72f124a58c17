import ArgumentParser

/// A word that a shell offers, and what it means there.
struct CompletionWord {
  let word: String
  /// A few words; empty where the word says all.
  var meaning = ""

  /// The word as the shell wants it: zsh and fish show what it means.
  func line(for shell: CompletionShell?) -> String {
    // A colon ends a word of zsh's.
    let word =
      shell == .zsh
      ? word.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "\\:") : word
    guard !meaning.isEmpty, shell == .zsh || shell == .fish else { return word }
    return shell == .zsh ? "\(word):\(meaning)" : "\(word)\t\(meaning)"
  }
}

extension CompletionKind {
  /// Words with their meanings, made anew from what is typed.
  static func words(_ words: @escaping @Sendable (_ start: String) -> [CompletionWord]) -> Self {
    .custom { _, _, start in words(start).map { $0.line(for: CompletionShell.requesting) } }
  }
}
