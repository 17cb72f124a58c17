import Drawing

/// All keys, printed from the keymap itself: what applies now first.
struct HelpCard {
  let context: KeyContext

  func draw(on grid: inout Grid) {
    let bindings = Keymap.bindings(in: context).filter { !$0.help.isEmpty }
    let columns = Card.textColumns(on: grid.size)
    let lines = bindings.map { binding in
      let key = binding.keyText
      let pad = String(repeating: " ", count: max(1, 11 - Text.columns(key)))
      return [Span(key, style: .strong), Span(pad + binding.help)]
    }
    let room = grid.size.rows - 4
    let paired = lines.count > room && columns >= 60 ? lines : lines
    Card(title: "Keys", lines: paired, footer: "↑ ↓ scroll · esc closes").draw(on: &grid)
  }
}
