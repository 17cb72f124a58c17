/// The keys of a mapping, each known and given once.
struct Fields {
  /// What the mapping is, for messages: `a layer`.
  let name: String
  let spot: Spot
  let log: ComplaintLog
  private var pairs: [String: YAMLNode.Pair] = [:]

  /// Notes unknown keys; nil when the node is no mapping at all.
  init?(_ node: YAMLNode, _ name: String, known: [String], _ log: ComplaintLog) {
    self.name = name
    self.log = log
    spot = node.spot
    guard case .mapping(let pairs) = node.content else {
      log.add(
        "\(name) should be a mapping, not \(node.kind)",
        "write key: value; known keys are \(NearestName.listed(known))", at: node.spot)
      return nil
    }
    for pair in pairs {
      if known.contains(pair.key) {
        self.pairs[pair.key] = pair
      } else {
        let advice = NearestName.advice(for: pair.key, among: known)
        log.add("unknown key \(NearestName.quoted(pair.key)) in \(name)", advice, at: pair.spot)
      }
    }
  }

  subscript(key: String) -> YAMLNode? { pairs[key]?.value }

  func has(_ key: String) -> Bool { pairs[key] != nil }

  /// Where a key stands; the mapping's own place when the key is missing.
  func spot(of key: String) -> Spot { pairs[key]?.spot ?? spot }

  /// The value of a key that must be there.
  func required(_ key: String, _ advice: String) -> YAMLNode? {
    if let value = pairs[key]?.value { return value }
    log.add("\(name) has no \(key)", advice, at: spot)
    return nil
  }
}
