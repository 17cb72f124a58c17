import Drawing
import Session
import Walkthrough

/// All keys, printed from the keymap itself: what applies now first.
struct HelpCard {
  let context: KeyContext
  let notation: Notation

  func card(on size: Size) -> Card {
    let bindings = Keymap.bindings(in: context).filter { !$0.help.isEmpty }
    let lines = bindings.flatMap { binding in
      let key = binding.keyText(notation)
      let pad = String(repeating: " ", count: max(1, 11 - TextWidth.columns(key)))
      return TextFlow.wrap(
        [Span(binding.help)], columns: Card.textColumns(on: size),
        marker: Span(key + pad, style: .strong))
    }
    return Card(title: "Keys", lines: lines, footer: "↑ ↓ scroll · esc closes")
  }
}
