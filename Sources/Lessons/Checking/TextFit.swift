import Walkthrough

/// Counts the lines that a text takes on the screen, its live numbers written out.
struct TextFit {
  /// Text lines are this long, however wide the screen is.
  static let columns = 78
  /// Lines of text beside the diagram, the table and the equation on 80x24.
  static let linesBesideNetwork = 4
  /// Lines of text on a page without views.
  static let linesAlone = 18

  /// The walk that the live numbers come from; nil for text without any.
  let trace: Trace?
  /// How many steps are done: later numbers are not yet known.
  let cursor: Int

  init(trace: Trace? = nil, cursor: Int = 0) {
    self.trace = trace
    self.cursor = cursor
  }

  /// The lines of a page's blocks.
  ///
  /// On a page without views a blank line sets blocks apart, but not the items of one list.
  func lines(_ blocks: [Block], isAlone: Bool) -> Int {
    var count = 0
    for (index, block) in blocks.enumerated() {
      if isAlone, index > 0, block.isSetApart(from: blocks[index - 1]) { count += 1 }
      count += lines(block)
    }
    return count
  }

  /// The lines of running text, given the columns that it may take.
  func lines(_ text: [Inline], columns: Int = columns) -> Int {
    var lines = 1
    var used = 0
    for word in words(text) {
      let needed = used == 0 ? word : used + 1 + word
      if needed <= columns || used == 0 {
        used = needed
      } else {
        lines += 1
        used = word
      }
      // A word longer than a line is broken.
      while used > columns {
        lines += 1
        used -= columns
      }
    }
    return lines
  }

  private func lines(_ block: Block) -> Int {
    switch block {
    case .paragraph(let text): lines(text)
    case .bullet(let text), .quote(let text): lines(text, columns: Self.columns - 2)
    case .item(let number, let text):
      lines(text, columns: Self.columns - "\(number). ".count)
    case .preformatted(let lines): lines.count
    }
  }

  // MARK: Words

  private func live(_ quantity: Quantity) -> String {
    Notation.symbols.live(quantity, trace?.value(of: quantity, at: cursor))
  }

  /// The columns of each word; a live number and its name stay together.
  private func words(_ text: [Inline]) -> [Int] {
    let glue: Character = "\u{a0}"
    let whole = text.map { inline in
      switch inline {
      case .text(let text), .emphasis(let text), .strong(let text), .code(let text),
        .link(let text, _):
        text
      case .quantity(let quantity):
        String(live(quantity).map { $0 == " " ? glue : $0 })
      }
    }.joined()
    return whole.split { $0 == " " || $0 == "\n" }.map(Self.columns)
  }

  /// How many columns a text takes: two for each wide character.
  static func columns(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
  }
}

extension Character {
  /// True for East Asian characters and pictures, which take two columns.
  fileprivate var isWide: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }
}
