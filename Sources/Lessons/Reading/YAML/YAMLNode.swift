/// A piece of YAML, with the place where it stands.
struct YAMLNode: Sendable {
  struct Pair: Sendable {
    let key: String
    let spot: SourceSpot
    let value: YAMLNode
  }

  enum Content: Sendable {
    /// Text; plain text stands without quotes, and may mean a number or a truth value.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// Pairs in the order they are written. No key comes twice.
    case mapping([Pair])
  }

  let content: Content
  let spot: SourceSpot

  /// True for a key without a value.
  var isNothing: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null"].contains(text)
  }

  /// True for a mapping with such a key.
  func has(_ key: String) -> Bool {
    guard case .mapping(let pairs) = content else { return false }
    return pairs.contains { $0.key == key }
  }

  /// What it is, for messages: `a list`.
  var kind: String {
    switch content {
    case .scalar: isNothing ? "nothing" : scalarText
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  private var scalarText: String {
    guard case .scalar(let text, _) = content else { return "" }
    return NearestName.quoted(text)
  }
}
