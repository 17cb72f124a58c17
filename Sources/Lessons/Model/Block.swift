import Walkthrough

/// A piece of a page's text.
package enum Block: Hashable, Sendable {
  case paragraph([Inline])
  case bullet([Inline])
  /// An item of a numbered list, with its number.
  case item(Int, [Inline])
  case quote([Inline])
  /// Text that keeps its lines and spaces.
  case preformatted([String])
}

/// A run of text in a paragraph.
package enum Inline: Hashable, Sendable {
  case text(String)
  case emphasis(String)
  case strong(String)
  case code(String)
  /// A code span that names a quantity: it shows its live value.
  case quantity(Quantity)
  /// A code span that computes with quantities: it shows what that comes to.
  case formula(Formula)
  /// A code span that names a quantity at another time of the training: its value then.
  case timed(TimedQuantity)
  /// A link to another lesson, by the lesson's id.
  case link(String, lesson: String)
  /// Words, and the web address behind them, which is written out.
  case address(String, String)
}

extension Inline {
  /// A web address behind the words that lead to it: nothing opens it here, so it is there to read.
  package static func written(_ words: String, _ address: String) -> String {
    words == address ? address : "\(words) (\(address))"
  }
}

extension Block {
  /// False for items of one list, which stand together; other blocks are set apart on pages of text
  /// alone.
  package func isSetApart(from above: Block) -> Bool {
    switch (above, self) {
    case (.bullet, .bullet), (.item, .item): false
    case (.paragraph, _), (.bullet, _), (.item, _), (.quote, _), (.preformatted, _): true
    }
  }
}
