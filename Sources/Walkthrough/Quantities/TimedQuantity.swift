/// A quantity as it is at another time of its training: `L at pass 1`, `J at end`.
package struct TimedQuantity: Hashable, Sendable {
  /// A time, told by what a reader of a page knows.
  package enum Time: Hashable, Sendable {
    /// When a training step begins, counted from 1: at pass 1 nothing is learned yet.
    case pass(Int)
    /// When the page begins.
    case start
    /// When the page has walked, or trained, all that it does.
    case end
  }

  /// The number that is meant.
  package let quantity: Quantity
  /// Which time's network gives it.
  package let time: Time

  /// A page far along a training would take long to open.
  package static let maximumPass = 10_000

  /// Reads a key; nil when it names no quantity at a time.
  package init?(key text: some StringProtocol) {
    let words = String(text).split(whereSeparator: \.isWhitespace)
    guard words.count >= 3, words[1] == "at", let quantity = Quantity(key: words[0]) else {
      return nil
    }
    self.quantity = quantity
    switch words[2] {
    case "start" where words.count == 3: time = .start
    case "end" where words.count == 3: time = .end
    case "pass" where words.count == 4:
      guard let pass = Neuron.counted(words[3].utf8, atMost: 5), pass <= Self.maximumPass else {
        return nil
      }
      time = .pass(pass)
    default: return nil
    }
  }
}
