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
      return TextFlow.wrap(
        [Span(binding.help)], columns: Card.textColumns(on: size),
        marker: Span(
          TextWidth.fitted(key, columns: max(11, TextWidth.columns(key) + 1)), style: .strong))
    }
    return Card(title: "Keys", lines: lines, footer: "↑ ↓ scroll · esc closes")
  }
}
