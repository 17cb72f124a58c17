import ArgumentParser

/// An option's value that is one word of a few.
///
/// The words are given plainly here: to find them by reflection, as the parser would, takes longer
/// than to draw a picture.
package protocol WordChoice: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {
  /// A few words for a shell that offers the choice; empty where the word says all.
  var meaning: String { get }
}

extension WordChoice {
  /// The words that the command line takes.
  package static var allValueStrings: [String] {
    var words: [String] = []
    for choice in allCases { words.append(choice.rawValue) }
    return words
  }

  /// No word needs a sentence of its own.
  package static var allValueDescriptions: [String: String] { [:] }

  /// What a shell offers.
  package static var defaultCompletionKind: CompletionKind {
    .words { _ in completionWords }
  }

  /// All words with their meanings.
  static var completionWords: [CompletionWord] {
    allCases.map { CompletionWord(word: $0.rawValue, meaning: $0.meaning) }
  }

  /// Nothing, unless it is said.
  package var meaning: String { "" }

  /// The word itself.
  package var defaultValueDescription: String { rawValue }
}
