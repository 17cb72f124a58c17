import Yams

@testable import Lessons

/// A tree of YAML as text, each piece but nothing with its place.
enum YAMLTree {
  static func text(_ node: YAMLNode, _ source: SourceText) -> String {
    let content =
      switch node.content {
      case .scalar(let text, let isPlain): isPlain ? text : "\"\(text)\""
      case .sequence(let items): "[\(items.map { text($0, source) }.joined(separator: ", "))]"
      case .mapping(let pairs):
        "{"
          + pairs.map { "\($0.key)@\(place($0.spot, source)): \(text($0.value, source))" }
          .joined(separator: ", ") + "}"
      }
    return content.isEmpty ? "" : "\(content)@\(place(node.spot, source))"
  }

  private static func place(_ spot: SourceSpot, _ source: SourceText) -> String {
    let place = source.place(of: spot)
    return "\(place.line):\(place.column)"
  }

  /// The tree that Yams makes of the same text; nil when it makes none.
  static func yams(_ text: String) -> String? {
    // Without rules to guess types by: what a scalar means is for us to say.
    let parser = try? Parser(
      yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
    let root = try? parser?.singleRoot()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return root.map { self.text($0, lines: lines) }
  }

  private static func text(_ node: Node, lines: [Substring]) -> String {
    let content =
      switch node {
      case .scalar(let scalar): scalar.style == .plain ? scalar.string : "\"\(scalar.string)\""
      case .sequence(let items):
        "[\(items.map { text($0, lines: lines) }.joined(separator: ", "))]"
      case .mapping(let pairs):
        "{"
          + pairs.map { key, value in
            let name = key.scalar.map(\.string) ?? "?"
            return "\(name)@\(place(key, lines)): \(text(value, lines: lines))"
          }.joined(separator: ", ") + "}"
      case .alias: "*"
      }
    return content.isEmpty ? "" : "\(content)@\(place(node, lines))"
  }

  /// Yams counts Unicode scalars, we count characters.
  private static func place(_ node: Node, _ lines: [Substring]) -> String {
    guard let mark = node.mark else { return "?" }
    let before = lines[mark.line - 1].unicodeScalars.prefix(mark.column - 1)
    return "\(mark.line):\(String(before).count + 1)"
  }
}
