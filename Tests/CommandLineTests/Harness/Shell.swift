/// A shell's way with a line, as far as quotes go.
enum Shell {
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var (word, isQuoted, isEmpty) = ("", false, true)
    var escaped = false
    for character in line {
      if escaped {
        word.append(character)
        escaped = false
      } else if character == "'" {
        (isQuoted, isEmpty) = (!isQuoted, false)
      } else if character == "\\", !isQuoted {
        (escaped, isEmpty) = (true, false)
      } else if character == " ", !isQuoted {
        if !isEmpty { words.append(word) }
        (word, isEmpty) = ("", true)
      } else {
        word.append(character)
        isEmpty = false
      }
    }
    return isEmpty ? words : words + [word]
  }
}
