/// The words of a command line, as the parser of options takes them.
enum ArgumentWords {
  /// Joins a number below 0 to the option before it, whose value it is and no option, and takes
  /// `-V` for `--version`.
  static func read(_ words: [String]) -> [String] {
    // What a shell asks for its completions holds another command line.
    guard words.first?.hasPrefix("---") != true else { return words }
    var read: [String] = []
    for (index, word) in words.enumerated() {
      if word.isNegativeNumber, let option = read.last, option.isLongOption,
        !words[..<index].contains("--")
      {
        read[read.count - 1] = "\(option)=\(word)"
      } else {
        read.append(index == 0 && word == "-V" ? "--version" : word)
      }
    }
    return read
  }
}

extension String {
  fileprivate var isNegativeNumber: Bool {
    guard first == "-", let next = dropFirst().first else { return false }
    return next.isNumber || next == "."
  }

  fileprivate var isLongOption: Bool { hasPrefix("--") && count > 2 && !contains("=") }
}
