/// What a line of Markdown begins.
enum MarkdownLine: Hashable {
  case blank
  /// A heading's level, and where its text begins.
  case heading(level: Int, text: Int)
  /// A fence of backticks, and the word after it.
  case fence(info: String)
  case bullet(text: Int, indent: Int)
  case item(number: Int, text: Int, indent: Int)
  case quote(text: Int)
  /// Words; `indent` counts the spaces before them.
  case words(indent: Int)
  /// Markdown that is not read here.
  case foreign(problem: String, advice: String)

  init(_ line: ArraySlice<UInt8>) {
    let indent = line.prefix { $0 == .space || $0 == .tab }.count
    let rest = line.dropFirst(indent)
    guard let first = rest.first else {
      self = .blank
      return
    }
    self = .words(indent: indent)
    if let found = Self.marked(first, rest, indent) ?? Self.foreign(first, rest) { self = found }
  }

  private static func marked(
    _ first: UInt8, _ rest: ArraySlice<UInt8>, _ indent: Int
  ) -> MarkdownLine? {
    switch first {
    case UInt8(ascii: "#"):
      let level = rest.prefix { $0 == UInt8(ascii: "#") }.count
      guard level <= 6, rest.dropFirst(level).first?.isBlank ?? true else { return nil }
      return .heading(level: level, text: indent + level)
    case UInt8(ascii: "`"):
      let ticks = rest.prefix { $0 == UInt8(ascii: "`") }.count
      guard ticks >= 3 else { return nil }
      return .fence(info: String(decoding: rest.dropFirst(ticks), as: UTF8.self).trimmed)
    case UInt8(ascii: "-") where rest.dropFirst().first == .space:
      return .bullet(text: indent + 2, indent: indent)
    case UInt8(ascii: ">"): return .quote(text: indent + 1)
    default: return item(rest, indent)
    }
  }

  /// `1. text`.
  private static func item(_ rest: ArraySlice<UInt8>, _ indent: Int) -> MarkdownLine? {
    let digits = rest.prefix(while: \.isDigit)
    let after = rest.dropFirst(digits.count)
    guard (1...4).contains(digits.count), after.starts(with: [UInt8(ascii: "."), .space]),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return .item(number: number, text: indent + digits.count + 2, indent: indent)
  }

  private static func foreign(_ first: UInt8, _ rest: ArraySlice<UInt8>) -> MarkdownLine? {
    let second = rest.dropFirst().first
    switch first {
    case UInt8(ascii: "|"):
      return .foreign(problem: "tables are not read here", advice: "use a list, or a ```text block")
    case UInt8(ascii: "~") where rest.starts(with: Array("~~~".utf8)):
      return .foreign(problem: "~~~ is not read here", advice: "write ``` instead")
    case UInt8(ascii: "*") where second == .space, UInt8(ascii: "+") where second == .space:
      return .foreign(problem: "this sign does not begin a list here", advice: "begin items with -")
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*"):
      let isRule = rest.count >= 3 && rest.allSatisfy { $0 == first || $0 == .space }
      guard isRule else { return nil }
      return .foreign(
        problem: "rules and underlined headings are not read here", advice: "begin a page with ##")
    default: return nil
    }
  }
}
