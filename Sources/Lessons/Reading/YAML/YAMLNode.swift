/// A piece of YAML, with the place where it stands.
struct YAMLNode: Sendable {
  struct Pair: Sendable {
    let key: String
    let spot: Spot
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
  let spot: Spot

  /// What it is, for messages: `a list`.
  var kind: String {
    switch content {
    case .scalar("", isPlain: true), .scalar("~", isPlain: true), .scalar("null", isPlain: true):
      "nothing"
    case .scalar(let text, isPlain: true): NearestName.quoted(text)
    case .scalar(let text, isPlain: false): "the text \(NearestName.quoted(text))"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// True for a key without a value.
  var isNothing: Bool { kind == "nothing" }
}
