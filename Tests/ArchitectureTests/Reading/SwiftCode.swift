/// A Swift file without its comments and the text of its strings.
///
/// Both are replaced by spaces, so that lines and columns stay what they were. What stands in an
/// interpolation is code and stays.
struct SwiftCode {
  /// A string that is open: how it began is how it ends.
  private struct Literal {
    let isMultiline: Bool
    /// The number of `#` before its first quote.
    let pounds: Int
    /// How many brackets are open in the interpolation; nil while its text is read.
    var brackets: Int?
  }

  private let source: [Character]
  private var position = 0
  private var literals: [Literal] = []
  private(set) var text = ""

  init(_ source: String) {
    self.source = Array(source)
    while position < self.source.count { step() }
  }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  private mutating func step() {
    if let literal = literals.last, literal.brackets == nil {
      readText(of: literal)
    } else if starts(with: "//") {
      while position < source.count, !source[position].isNewline { blank() }
    } else if starts(with: "/*") {
      blankComment()
    } else if let literal = literalHere() {
      literals.append(literal)
      blank(literal.pounds + (literal.isMultiline ? 3 : 1))
    } else {
      readCode()
    }
  }

  private mutating func readText(of literal: Literal) {
    let pounds = String(repeating: "#", count: literal.pounds)
    let quotes = literal.isMultiline ? "\"\"\"" : "\""
    if starts(with: quotes + pounds) {
      literals.removeLast()
      blank(quotes.count + literal.pounds)
    } else if starts(with: "\\" + pounds + "(") {
      literals[literals.count - 1].brackets = 1
      blank(2 + literal.pounds)
    } else {
      blank(starts(with: "\\" + pounds) ? 2 + literal.pounds : 1)
    }
  }

  /// One character of code; a bracket that closes an interpolation leads back into its string.
  private mutating func readCode() {
    let character = source[position]
    if let brackets = literals.last?.brackets {
      if character == "(" { literals[literals.count - 1].brackets = brackets + 1 }
      if character == ")" {
        literals[literals.count - 1].brackets = brackets == 1 ? nil : brackets - 1
        if brackets == 1 { return blank() }
      }
    }
    text.append(character)
    position += 1
  }

  private func literalHere() -> Literal? {
    let pounds = source[position...].prefix { $0 == "#" }.count
    guard position + pounds < source.count, source[position + pounds] == "\"" else { return nil }
    let quotes = source[(position + pounds)...].prefix { $0 == "\"" }.count
    return Literal(isMultiline: quotes >= 3, pounds: pounds)
  }

  private mutating func blankComment() {
    var depth = 0
    repeat {
      let isOpening = starts(with: "/*")
      let isClosing = starts(with: "*/")
      depth += isOpening ? 1 : isClosing ? -1 : 0
      blank(isOpening || isClosing ? 2 : 1)
    } while depth > 0 && position < source.count
  }

  private func starts(with text: String) -> Bool {
    source[position...].starts(with: text)
  }

  private mutating func blank(_ count: Int = 1) {
    for character in source[position...].prefix(count) {
      text.append(character.isNewline ? character : " ")
    }
    position = min(position + count, source.count)
  }
}
