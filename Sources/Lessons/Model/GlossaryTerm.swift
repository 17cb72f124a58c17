/// A word that a lesson or a course explains itself.
package struct GlossaryTerm: Hashable, Sendable {
  /// The word as it stands in the text, or as a neuron is called: `humidity`.
  package let word: String
  /// What it means, in a few sentences.
  package let meaning: String
}
