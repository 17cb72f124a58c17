/// Says what the YAML parser stumbled over in words that help an author.
struct YAMLProblem {
  /// What the parser was doing.
  let context: String?
  let problem: String

  /// True for what is never closed or finished: where it begins is what helps.
  var isAboutBeginning: Bool {
    problem.contains("could not find expected ':'") || problem.contains("unexpected end of stream")
      || problem.contains("document indicator")
  }

  var words: (problem: String, advice: String) {
    if problem.contains("nesting level") {
      return ("this is nested too deeply", "use fewer levels")
    }
    if problem.contains("tab character") {
      return ("this line is indented with a tab", "indent with spaces")
    }
    if problem.contains("mapping values are not allowed") {
      return ("a colon makes a new key here", "put text that holds a colon in quotes")
    }
    if problem.contains("could not find expected ':'") {
      return ("a key without its colon", "write key: value, on one line")
    }
    if context?.contains("quoted scalar") == true {
      return (
        "the quotes are not closed, or hold a wrong escape", "close them, and write \\\\ for \\"
      )
    }
    if context?.contains("flow") == true {
      return (
        "a bracket is not closed, or a comma is missing", "check the [ ] and { } of this value"
      )
    }
    if problem.contains("cannot start any token") {
      return (
        "this character cannot begin a value", "indent with spaces, and put the text in quotes"
      )
    }
    if problem.contains("another document") || problem.contains("document start") {
      return ("the YAML should end here", "check the indentation of this line")
    }
    if context?.contains("block") == true {
      return (
        "this line does not fit the ones above", "give keys that belong together one indentation"
      )
    }
    return ("this is not YAML: \(problem)", "check the indentation, colons and quotes of this line")
  }
}
