import Session
import Walkthrough

/// What the neurons of some quantities are called, each sign with its name: `x1 clouds`.
///
/// Empty where nothing has a name.
struct NamedSigns {
  let texts: [String]

  init(_ quantities: [Quantity], in walk: LessonWalk) {
    let names = walk.experiment.names
    texts = quantities.flatMap { [$0.connection?.from, $0.neuron].compactMap(\.self) }
      .filter { names[$0] != nil }
      .reduce(into: []) { found, neuron in
        let text = names.labelled(neuron)
        if !found.contains(text) { found.append(text) }
      }
  }

  /// Behind a text all names, then fewer and fewer, and at last none: the fullest first.
  func behind(_ texts: [String]) -> [String] {
    (0...self.texts.count).reversed().map { count in
      let more = count > 0 && count < self.texts.count ? ["…"] : []
      return (texts + self.texts.prefix(count) + more).joined(separator: " · ")
    }
  }
}
