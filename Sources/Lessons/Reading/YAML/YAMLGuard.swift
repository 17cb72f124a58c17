/// Looks over YAML text before the parser sees it, and objects to what a lesson never needs.
///
/// Deep nesting and collections as keys can make a parser slow or run out of stack; aliases can
/// make a small text stand for a huge one. The guard reads every byte once. It is stricter than
/// YAML where that keeps it simple: words that begin with `*`, `&` or `!` need quotes.
struct YAMLGuard {
  struct Objection {
    let offset: Int
    let problem: String
    let advice: String
  }

  /// How deep lists and mappings may stand in each other.
  static let maximumNesting = 16

  private let bytes: [UInt8]
  private var position = 0
  /// The open brackets, `[` or `{`.
  private var brackets: [UInt8] = []
  /// True where a `{` or its comma is followed by a key.
  private var expectsKey = false
  private var lineStart = 0
  /// The column of the line's last leading `-`.
  private var dashColumn = -1
  /// The column of the first thing in the line that is no `-`.
  private var contentColumn: Int?

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The first thing in the text to object to; nil when all is well.
  mutating func objection() -> Objection? {
    while position < bytes.count {
      if let objection = readToken() { return objection }
    }
    return nil
  }

  private mutating func readToken() -> Objection? {
    let byte = bytes[position]
    switch byte {
    case .newline: startLine()
    case .space, .tab: position += 1
    case UInt8(ascii: "#"): skip { $0 != .newline }
    case UInt8(ascii: "["), UInt8(ascii: "{"): return openBracket(byte)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      brackets.removeLast(brackets.isEmpty ? 0 : 1)
      position += 1
    case UInt8(ascii: ","):
      expectsKey = brackets.last == UInt8(ascii: "{")
      position += 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"): skipQuoted(byte)
    case UInt8(ascii: "*"), UInt8(ascii: "&"):
      return object(
        "aliases and anchors are not read here", "write the value out, or quote the text")
    case UInt8(ascii: "!"):
      return object("tags are not read here", "leave the ! out, or put the text in quotes")
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      if brackets.isEmpty { skipBlockText() } else { position += 1 }
    default: return readWord(byte)
    }
    return nil
  }

  private mutating func startLine() {
    position += 1
    lineStart = position
    dashColumn = -1
    contentColumn = nil
  }

  private mutating func openBracket(_ byte: UInt8) -> Objection? {
    noteContent()
    if expectsKey { return object("a list or mapping cannot be a key", "use a word as the key") }
    guard brackets.count < Self.maximumNesting else {
      return object("this is nested too deeply", "close some brackets before you open more")
    }
    brackets.append(byte)
    expectsKey = byte == UInt8(ascii: "{")
    position += 1
    return nil
  }

  /// A dash, a colon, a question mark, or a word that begins with none of the special signs.
  private mutating func readWord(_ byte: UInt8) -> Objection? {
    let isAlone = position + 1 == bytes.count || bytes[position + 1].isBlank
    if isAlone, byte == UInt8(ascii: "?") {
      return object("long keys with ? are not read here", "write key: value")
    }
    if isAlone, byte == UInt8(ascii: "-"), brackets.isEmpty, contentColumn == nil {
      dashColumn = position - lineStart
      position += 1
      return nil
    }
    if isAlone, byte == UInt8(ascii: ":") {
      position += 1
      return nil
    }
    skipPlainText()
    return nil
  }

  /// Up to a colon, a comment, the end of the line, or in brackets up to the next sign.
  private mutating func skipPlainText() {
    noteContent()
    expectsKey = false
    let start = position
    while position < bytes.count, bytes[position] != .newline {
      let byte = bytes[position]
      if byte == UInt8(ascii: ":"), position + 1 == bytes.count || bytes[position + 1].isBlank {
        break
      }
      if byte == UInt8(ascii: "#"), position > start, bytes[position - 1].isBlank { break }
      if !brackets.isEmpty, byte.isFlowSign, position > start { break }
      position += 1
    }
    if position == start { position += 1 }
  }

  private mutating func skipQuoted(_ quote: UInt8) {
    noteContent()
    expectsKey = false
    position += 1
    while position < bytes.count, bytes[position] != quote {
      let isEscape = quote == UInt8(ascii: "\"") && bytes[position] == UInt8(ascii: "\\")
      position += isEscape ? 2 : 1
    }
    position = min(position + 1, bytes.count)
  }

  /// The indented lines after `|` or `>` are text, whatever stands in them.
  private mutating func skipBlockText() {
    let parent = contentColumn ?? dashColumn
    skip { $0 != .newline }
    while position < bytes.count {
      let next = position + 1
      var indent = 0
      while next + indent < bytes.count, bytes[next + indent] == .space { indent += 1 }
      let first = next + indent
      let isBlank = first >= bytes.count || bytes[first] == .newline
      guard isBlank || indent > parent else { return }
      position = first
      skip { $0 != .newline }
    }
  }

  private mutating func noteContent() {
    if contentColumn == nil { contentColumn = position - lineStart }
  }

  private mutating func skip(while isInside: (UInt8) -> Bool) {
    while position < bytes.count, isInside(bytes[position]) { position += 1 }
  }

  private func object(_ problem: String, _ advice: String) -> Objection {
    Objection(offset: position, problem: problem, advice: advice)
  }
}

extension UInt8 {
  fileprivate var isFlowSign: Bool {
    switch self {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ","):
      true
    default: false
    }
  }
}
