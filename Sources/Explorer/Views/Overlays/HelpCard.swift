import Drawing

/// All keys, printed from the keymap itself: what applies now first.
struct HelpCard {
  let context: KeyContext

  func draw(on grid: inout Grid) {
    let bindings = Keymap.bindings(in: context).filter { !$0.help.isEmpty }
    let lines = bindings.map { binding in
      let key = binding.keyText
      let pad = String(repeating: " ", count: max(1, 11 - Text.columns(key)))
      return TextLine([Span(key, style: .strong), Span(pad + binding.help)])
    }
    Card(title: "Keys", lines: lines, footer: "↑ ↓ scroll · esc closes").draw(on: &grid)
  }
}
