import Drawing
import Session
import Walkthrough

/// The bottom row: at most six keys that do something now.
struct Footer: Widget {
  let context: KeyContext
  var notation = Notation.symbols

  static let maximumHints = 6

  func draw(in area: Rect, on grid: inout Grid) {
    var column = area.column + 1
    for (key, hint) in hints(fitting: area.columns - 2) {
      column += grid.write(
        key, at: Point(row: area.row, column: column), style: .strong, within: area)
      column += 1
      column += grid.write(
        hint, at: Point(row: area.row, column: column), style: .faint, within: area)
      column += 3
    }
  }

  /// The hints that fit; help and quit always stay, and so does the hint to a question; what is
  /// dropped are the ones before them.
  private func hints(fitting columns: Int) -> [(key: String, hint: String)] {
    var hints = Keymap.bindings(in: context).compactMap { binding in
      binding.hint.map { (key: binding.keyText(notation), hint: $0) }
    }
    while hints.count > Self.maximumHints || (hints.count > 2 && width(hints) > columns) {
      let others = hints.dropLast(2).indices.filter { hints[$0].hint != "hint" }
      hints.remove(at: others.last ?? 0)
    }
    return hints
  }

  private func width(_ hints: [(key: String, hint: String)]) -> Int {
    hints.reduce(-3) { $0 + TextWidth.columns($1.key) + 1 + TextWidth.columns($1.hint) + 3 }
  }
}
