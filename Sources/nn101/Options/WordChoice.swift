import ArgumentParser

/// An option's value that is one word of a few.
///
/// The words are given plainly here: to find them by reflection, as the parser would, takes longer
/// than to draw a picture.
package protocol WordChoice: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension WordChoice {
  /// The words that the command line takes.
  package static var allValueStrings: [String] {
    var words: [String] = []
    for choice in allCases { words.append(choice.rawValue) }
    return words
  }

  /// No word needs a sentence of its own.
  package static var allValueDescriptions: [String: String] { [:] }

  /// The word itself.
  package var defaultValueDescription: String { rawValue }
}
