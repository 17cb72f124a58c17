import Walkthrough

/// Reads `names: {x1: clouds, o1: umbrella}`, and `classes: [dry, wet]` of a single output.
struct NamesReader {
  static let keys = ["names", "classes"]
  /// Longer names are cut: nobody reads them on a diagram.
  private static let mostCharacters = 60

  let log: ComplaintLog
  let shape: NetworkShape

  /// The names; what is wrong with them is in the log.
  func read(_ fields: Fields) -> NeuronNames {
    NeuronNames(fields["names"].map(words) ?? [:], classes: fields["classes"].map(classes) ?? [])
  }

  private func words(_ node: YAMLNode) -> [Neuron: String] {
    guard case .mapping(let pairs) = node.content else {
      log.add(
        "names should be a mapping, not \(node.kind)",
        "write names: {x1: clouds, o1: umbrella}", at: node.spot)
      return [:]
    }
    var words: [Neuron: String] = [:]
    for pair in pairs {
      guard let neuron = Neuron(key: pair.key), shape.position(of: neuron) != nil else {
        let known = shape.neurons.prefix(100).map(\.key)
        log.add(
          "the network has no \(NearestName.quoted(pair.key)) to give a name to",
          NearestName.advice(for: pair.key, among: known), at: pair.spot)
        continue
      }
      words[neuron] = pair.value.text(log, "the name of \(neuron.key)").map(Self.shortened)
    }
    return words
  }

  private func classes(_ node: YAMLNode) -> [String] {
    let names = node.list(log, "classes", of: "names")?
      .compactMap { $0.text(log, "a name in classes").map(Self.shortened) }
    guard let names else { return [] }
    guard names.count == 2, shape.sizes.last == 1 else {
      log.add(
        "classes names what 0 and 1 of a single output are called",
        "write classes: [no, yes]; more outputs than one have names, such as o1: rain",
        at: node.spot)
      return []
    }
    return names
  }

  private static func shortened(_ text: String) -> String {
    String(Sanitiser.visible(text, keepingLines: false).prefix(mostCharacters))
  }
}
