import Session

/// Text that was set for the eye, as it is said.
enum ReadAloud {
  /// Signs of arithmetic as words.
  ///
  /// `−0.125 · 0.25` is said as `minus 0.125 times 0.25`.
  static func arithmetic(_ text: String) -> String {
    var said = text
    for (sign, word) in words { said = said.replacing(sign, with: word) }
    return said
  }

  /// Signs that no voice reads, or reads as another, as they are typed: `∂L/∂w(x1→h1)` is
  /// `dL/dw(x1->h1)`, and an arrow between words is said.
  static func signs(_ text: String) -> String {
    var said = text
    for (sign, word) in typed { said = said.replacing(sign, with: word) }
    return said
  }

  /// A passage without the sentences that only the eye has something of: those that speak of colours,
  /// of kinds of lines and marks, or of places on a screen.
  static func withoutSights(_ text: String) -> String {
    var sentences: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      sentences[sentences.count - 1].append(word)
      if let end = word.last, ".?!".contains(end) { sentences.append([]) }
    }
    return sentences.map { $0.joined(separator: " ") }.filter { sentence in
      let words = " " + sentence.lowercased()
      return !sentence.isEmpty && !sights.contains { words.contains($0) }
    }.joined(separator: " ")
  }

  private static let sights = [
    " blue", " orange", " shaded", " striped", " dashed", " dotted", " hollow", " the marks",
    " the mark ", " marked", " on the left", " on the right",
  ]

  private static let typed = [
    ("η", "eta"), ("σ(", "sigmoid("), ("σ", "sigma"), (" ← ", " becomes "), ("∂", "d"),
    ("δ", "delta"), (" → ", " to "), ("→", "->"), (" · ", " times "), ("·", " times "),
    ("′", "'"), ("●", "dot"), ("○", "ring"),
  ]

  private static let words = [
    (" · ", " times "), (" * ", " times "), (" + ", " plus "), (" − ", " minus "),
    (" - ", " minus "), ("−", "minus "), (")²", ") squared"),
  ]

  /// A block of text with its own line breaks: the words of a picture, or a table's rows.
  ///
  /// Lines and blocks that only the eye can read are left out; columns become pauses. A program stays
  /// as it is typed.
  static func block(_ lines: [String]) -> [String] {
    if lines.contains(where: { $0.hasPrefix("import ") }) { return lines }
    let isPicture = lines.contains { $0.contains(where: isDrawn) }
    let said = lines.map(row).filter { !$0.isEmpty }
    return (isPicture && !said.isEmpty ? ["A figure, and what is written in it:"] : []) + said
  }

  /// `10⁻¹    2 · 10⁻³   ████` is said as `10 to the minus 1, 2 times 10 to the minus 3`.
  private static func row(_ line: String) -> String {
    let written = String(line.map { isDrawn($0) ? " " : $0 })
    let columns = written.split(separator: " ", omittingEmptySubsequences: false)
    var parts: [[Substring]] = [[]]
    for word in columns {
      if word.isEmpty { parts.append([]) } else { parts[parts.count - 1].append(word) }
    }
    let cells = parts.filter { !$0.isEmpty }.map { powers($0.joined(separator: " ")) }
    return arithmetic(cells.joined(separator: ", "))
  }

  /// Raised digits as words: `10⁻¹²` is `10 to the minus 12`.
  private static func powers(_ text: String) -> String {
    var said = ""
    var isRaised = false
    for character in text {
      // A square by itself is known to every voice.
      guard let digit = raised[character], isRaised || character != "²" else {
        isRaised = false
        said.append(character)
        continue
      }
      said += (isRaised ? "" : " to the ") + digit
      isRaised = true
    }
    return said
  }

  private static let raised: [Character: String] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9",
    "⁻": "minus ",
  ]

  /// True for lines, corners, blocks, dots and other shapes that pictures are made of.
  private static func isDrawn(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) }
  }
}
