import Drawing

/// All keys that mean something now, each with what it does.
struct HelpCard {
  let keys: [(key: String, help: String)]

  func card(on size: Size) -> Card {
    let lines = keys.filter { !$0.help.isEmpty }.flatMap { key, help in
      let width = max(11, TextWidth.columns(key) + 1)
      return TextFlow.wrap(
        help, columns: Card.textColumns(on: size),
        marker: Span(TextWidth.fitted(key, columns: width), style: .strong))
    }
    return Card(title: "Keys", lines: lines, footer: "↑ ↓ scroll · esc closes")
  }
}
