/// Something that happened at the terminal.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted, already capped in length.
  case paste(String)
  case resize(Size)
  /// A mouse button pressed at a cell.
  case click(Point)
  /// The wheel turned over a cell: up is negative.
  case wheel(Point, rows: Int)
  /// Nothing happened for as long as was waited.
  case tick
  /// The terminal is gone, or asked the program to end.
  case closed
}

/// Where the program is seen and heard: a real screen, or a recording of one.
package protocol Terminal {
  /// How large the picture may be now.
  var size: Size { get }
  /// Shows a picture; only what changed need travel.
  mutating func show(_ grid: Grid)
  /// Waits for the next event, or for so many milliseconds; `nil` waits for ever.
  mutating func nextEvent(timeout milliseconds: Int?) -> TerminalEvent
}
