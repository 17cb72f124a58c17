/// A key that was pressed, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  case space, enter, escape, tab, backTab, backspace
  case up, down, left, right, pageUp, pageDown, home, end, delete
  /// A key with Control held, named by its letter: `control("l")`.
  case control(Character)
  case character(Character)
}
