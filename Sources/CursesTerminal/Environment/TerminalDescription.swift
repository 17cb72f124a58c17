import CTerminal

/// What the system's database says about a kind of terminal.
package struct TerminalDescription: Hashable, Sendable {
  /// How many colours it has; 0 when it has none.
  package var colors: Int
  /// Whether the cursor can be put anywhere and the screen cleared.
  package var addressesCursor: Bool
  /// Whether it can go back to its own default colours.
  package var hasDefaultColors: Bool

  /// Describes a terminal by hand, for one that no system knows.
  package init(colors: Int, addressesCursor: Bool, hasDefaultColors: Bool) {
    self.colors = colors
    self.addressesCursor = addressesCursor
    self.hasDefaultColors = hasDefaultColors
  }

  /// Looks a kind of terminal up; `nil` when the system does not know it.
  package init?(named name: String) {
    var found = ct_description()
    guard ct_describe(name, &found) == 1 else { return nil }
    self.init(
      colors: Int(found.colors), addressesCursor: found.addresses_cursor != 0,
      hasDefaultColors: found.default_colors != 0)
  }
}
