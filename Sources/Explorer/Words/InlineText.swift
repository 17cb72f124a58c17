import Drawing
import Lessons
import Session
import Walkthrough

extension [Inline] {
  /// The text with every live number written out, for messages and plain mode.
  package func text(
    notation: Notation, timed: [TimedQuantity: Double] = [:], value: (Quantity) -> Double?
  ) -> String {
    map { inline in
      switch inline {
      case .text(let text), .emphasis(let text), .strong(let text), .code(let text),
        .link(let text, _):
        notation.prose(text)
      case .address(let words, let address): notation.prose(Inline.written(words, address))
      case .quantity(let quantity): notation.live(quantity, value(quantity))
      case .formula(let formula): notation.live(formula, value)
      case .timed(let number): notation.live(number, timed[number])
      }
    }.joined()
  }
}

extension Notation {
  /// A sentence in this notation's signs.
  ///
  /// In ASCII it says what formulas say: `delta`, `eta`, `*` for the product's point, `1/2`.
  package func prose(_ text: String) -> String {
    switch self {
    case .symbols: text
    case .keys, .ascii:
      GlyphSet.ascii(text.replacing(" · ", with: " \(times) ").replacing("σ", with: "sigmoid"))
    }
  }
}
