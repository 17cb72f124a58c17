/// Why text cannot be read as YAML: where, what is wrong, and what to do about it.
struct YAMLProblem: Error {
  let spot: SourceSpot
  let problem: String
  let advice: String

  init(_ problem: String, _ advice: String, at spot: SourceSpot) {
    self.spot = spot
    self.problem = problem
    self.advice = advice
  }

  static func tooDeep(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem("this is nested too deeply", "use fewer levels", at: spot)
  }

  static func tab(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem("this line is indented with a tab", "indent with spaces", at: spot)
  }

  static func misfit(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem(
      "this line does not fit the ones above", "give keys that belong together one indentation",
      at: spot)
  }

  static func secondKey(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem(
      "a colon makes a new key here", "put text that holds a colon in quotes", at: spot)
  }

  static func collectionAsKey(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem("a list or mapping cannot be a key", "use a word as the key", at: spot)
  }

  static func noColon(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem("a key without its colon", "write key: value, on one line", at: spot)
  }

  static func tightColon(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem("a space is missing behind the colon", "write key: value", at: spot)
  }

  static func openQuotes(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem("the quotes are not closed", "close them on the last line of the text", at: spot)
  }

  static func lateQuotes(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem(
      "these quotes are only closed by another quote in a later line",
      "close them on the last line of the text", at: spot)
  }

  static func innerQuote(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem(
      "a quote within the text ends it before this",
      "write \\\" for a quote within the text, or put the text in single quotes", at: spot)
  }

  static func openBracket(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem(
      "this bracket is not closed, or a comma is missing behind it",
      "check the [ ] and { } of this value", at: spot)
  }

  static func end(_ spot: SourceSpot) -> YAMLProblem {
    YAMLProblem("the YAML should end here", "take this line out", at: spot)
  }
}
