import Drawing
import Lessons
import Session
import Walkthrough

/// A page's text with its live numbers, wrapped to lines.
struct PageText {
  let walk: LessonWalk
  let notation: Notation
  /// Only the first page's text is preceded by its heading; others would lose a row to it.
  let columns: Int
  private let emphasis: Emphasis

  init(walk: LessonWalk, notation: Notation, columns: Int) {
    self.walk = walk
    self.notation = notation
    self.columns = columns
    emphasis = Emphasis(walk)
  }

  var lines: [TextLine] {
    var lines: [TextLine] = []
    for (index, block) in walk.page.blocks.enumerated() {
      let isAlone = walk.page.scene.views == []
      if isAlone, index > 0, block.isSetApart(from: walk.page.blocks[index - 1]) {
        lines.append(TextLine())
      }
      lines += wrapped(block)
    }
    return lines
  }

  private func wrapped(_ block: Block) -> [TextLine] {
    switch block {
    case .paragraph(let text): return TextFlow.wrap(spans(text), columns: columns)
    case .bullet(let text): return hanging(notation.prose("• "), text)
    case .item(let number, let text): return hanging("\(number). ", text)
    case .quote(let text): return hanging(notation.prose("│ "), text)
    case .preformatted(let lines): return lines.map { TextLine(notation.prose($0)) }
    }
  }

  private func hanging(_ mark: String, _ text: [Inline]) -> [TextLine] {
    TextFlow.wrap(spans(text), columns: columns, marker: Span(mark))
  }

  func spans(_ text: [Inline]) -> [Span] {
    text.map { inline in
      switch inline {
      case .text(let text): Span(notation.prose(text), style: .plain)
      case .emphasis(let text): Span(notation.prose(text), style: Style(underline: true))
      case .strong(let text): Span(notation.prose(text), style: .strong)
      case .code(let text): Span(notation.prose(text), style: Style(.accent))
      case .link(let text, _): Span(notation.prose(text), style: Style(.accent, underline: true))
      case .address(let words, let address):
        Span(notation.prose(Inline.written(words, address)), style: .plain)
      case .quantity(let quantity): live(quantity)
      case .formula(let formula):
        Span(TextFlow.unbroken(notation.live(formula, walk.known)), style: Style(bold: true))
      case .timed(let timed):
        Span(TextFlow.unbroken(notation.live(timed, walk.known(timed))), style: Style(bold: true))
      }
    }
  }

  /// A quantity with its live number, kept on one line.
  private func live(_ quantity: Quantity) -> Span {
    let value = walk.known(quantity)
    var style = emphasis.style(of: quantity, value: value)
    if style.ink == .faint { style = .plain }
    style.bold = true
    return Span(TextFlow.unbroken(notation.live(quantity, value)), style: style)
  }
}
