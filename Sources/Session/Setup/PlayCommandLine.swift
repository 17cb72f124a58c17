import Lessons
import NeuralNetwork

/// The command line that opens free play with the same settings.
extension PlaySettings {
  /// Names and values, from the table of options; a flag has no value.
  ///
  /// What is as usual is left out, but for what everybody asks first.
  private var arguments: [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    if let given { found.append(("network", given.file)) }
    for option in PlayOption.named {
      let row = option.row
      if let value = row.argument(self) { found.append((row.name, value)) }
      if option == .loss, let chosenOutput {
        found.append(("output-activation", chosenOutput.rawValue))
      }
    }
    return found
  }

  /// The arguments as words for a shell.
  package func words(epochs: Int) -> [String] {
    var words = arguments.map { Self.word($0.name, $0.value) }
    if epochs > 0 { words.append("--epochs \(epochs)") }
    if case .table(let table) = data { words += table.words }
    return ["nn101 play"] + words
  }

  /// An option and its value; a flag stands alone.
  package static func word(_ name: String, _ value: String) -> String {
    guard !value.isEmpty else { return "--\(name)" }
    // What begins with a hyphen would be taken for an option.
    return "--\(name)\(value.hasPrefix("-") ? "=" : " ")\(quoted(value))"
  }

  /// A word that a shell takes as it is.
  package static func quoted(_ word: String) -> String {
    let isSafe = word.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "-_./,:@+".unicodeScalars.contains($0)
    }
    guard !isSafe || word.isEmpty else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}

extension TableChoices {
  /// As they are typed on a command line, without what is so anyhow.
  package var words: [String] {
    var words: [String] = []
    func add(_ name: String, _ columns: [String]) {
      if !columns.isEmpty { words.append(PlaySettings.word(name, columns.joined(separator: ","))) }
    }
    add("target", targets)
    if areClasses { words.append("--classes") }
    add("inputs", inputs ?? [])
    add("drop", drop)
    if let missing { words.append("--missing \(missing.rawValue)") }
    return words
  }
}
