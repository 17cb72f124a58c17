extension [String] {
  /// Words of a command line as lines that a shell takes for one: each ends in a backslash where it
  /// goes on.
  ///
  /// Keys in quotes that are longer than a line go on in the next one as they are, for white space
  /// divides them.
  package func shellLines(columns: Int) -> [String] {
    var lines: [(text: String, isInQuotes: Bool)] = []
    for word in self {
      if let last = lines.last, last.text.count + word.count + 3 <= columns {
        lines[lines.count - 1].text = last.text + " " + word
        continue
      }
      lines.append((lines.isEmpty ? "" : "  ", false))
      for part in word.split(separator: " ", omittingEmptySubsequences: false) {
        let text = lines[lines.count - 1].text
        let isStart = text.allSatisfy { $0 == " " }
        if !isStart, text.count + part.count + 3 > columns {
          lines[lines.count - 1].isInQuotes = true
          lines.append(("  " + part, false))
        } else {
          lines[lines.count - 1].text = text + (isStart ? "" : " ") + part
        }
      }
    }
    return lines.indices.map { index in
      let (text, isInQuotes) = lines[index]
      return isInQuotes || index + 1 == lines.count ? text : text + " \\"
    }
  }
}
