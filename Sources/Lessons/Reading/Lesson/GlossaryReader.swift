/// Reads `glossary: {humidity: "How much water the air holds."}`: words that a lesson or a course
/// explains itself.
struct GlossaryReader {
  static let key = "glossary"

  let log: ComplaintLog

  /// The words in the order of the text; what is wrong is noted and left out.
  func read(_ fields: Fields) -> [GlossaryTerm] {
    guard let node = fields[Self.key] else { return [] }
    guard case .mapping(let pairs) = node.content else {
      log.add(
        "glossary should be words with what they mean, not \(node.kind)",
        "write humidity: \"How much water the air holds.\" below it, a line for each word",
        at: node.spot)
      return []
    }
    return pairs.compactMap { pair in
      let word = Sanitiser.visible(pair.key)
      return pair.value.text(log, "what \(NearestName.quoted(word)) means").map {
        GlossaryTerm(word: word, meaning: $0)
      }
    }
  }
}
