import Walkthrough

/// The keys of a mapping, each known and given once.
struct Fields {
  /// What the mapping is, for messages: `a layer`.
  let name: String
  let spot: SourceSpot
  let log: ComplaintLog
  /// So few that looking through them is faster than hashing.
  private let pairs: [YAMLNode.Pair]

  /// Notes unknown keys; nil when the node is no mapping at all.
  init?(_ node: YAMLNode, _ name: String, known: [String], _ log: ComplaintLog) {
    self.name = name
    self.log = log
    spot = node.spot
    guard case .mapping(let pairs) = node.content else {
      self.pairs = []
      log.add(
        "\(name) should be a mapping, not \(node.kind)",
        "write key: value; known keys are \(NearestName.listed(known))", at: node.spot)
      return nil
    }
    self.pairs = pairs.filter { known.contains($0.key) }
    guard self.pairs.count < pairs.count else { return }
    for pair in pairs where !known.contains(pair.key) && !log.isFull {
      let advice = NearestName.advice(for: pair.key, among: known)
      log.add("unknown key \(NearestName.quoted(pair.key)) in \(name)", advice, at: pair.spot)
    }
  }

  private func pair(_ key: String) -> YAMLNode.Pair? { pairs.first { $0.key == key } }

  subscript(key: String) -> YAMLNode? { pair(key)?.value }

  func has(_ key: String) -> Bool { pair(key) != nil }

  /// Where a key stands; the mapping's own place when the key is missing.
  func spot(of key: String) -> SourceSpot { pair(key)?.spot ?? spot }

  /// The number of a setting that is given; nil when it is not, or not within its bounds.
  func number(_ bounds: SettingBounds) -> Double? {
    guard let node = self[bounds.name], let value = node.number(log, bounds.name) else {
      return nil
    }
    if bounds.contains(value) { return value }
    log.add(
      "\(bounds.name) should be \(bounds.meaning), not \(node.kind)",
      bounds.reason(against: value).map { "write 0 or more: \($0)" } ?? "change it",
      at: node.spot)
    return nil
  }

  /// The value of a key that must be there.
  func required(_ key: String, _ advice: String) -> YAMLNode? {
    if let value = self[key] { return value }
    log.add("\(name) has no \(key)", advice, at: spot)
    return nil
  }
}
