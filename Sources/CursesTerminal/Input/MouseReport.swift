import Drawing

/// What a terminal says about its mouse, in either of the two forms that are still in use.
struct MouseReport {
  let event: TerminalEvent

  /// Reads `0;12;3` of `ESC [ < 0 ; 12 ; 3 M`; columns and rows count from 1.
  init?(parameters: Substring, isPress: Bool) {
    let numbers = parameters.split(separator: ";").map { Int($0) }
    guard isPress, numbers.count == 3,
      let button = numbers[0], let column = numbers[1], let row = numbers[2]
    else { return nil }
    self.init(button: button, column: column, row: row)
  }

  /// Reads the three bytes after `ESC [ M`, each 32 above its number.
  init?(oldForm button: UInt8, column: UInt8, row: UInt8) {
    guard min(button, column, row) >= 32, (button - 32) & 3 != 3 else { return nil }
    self.init(button: Int(button) - 32, column: Int(column) - 32, row: Int(row) - 32)
  }

  private init?(button: Int, column: Int, row: Int) {
    guard (1...9999).contains(column), (1...9999).contains(row) else { return nil }
    let point = Point(row: row - 1, column: column - 1)
    // Shift, Alt and Control add 4, 8 and 16; moving adds 32.
    switch button & ~0b11100 {
    case 0, 1, 2: event = .click(point)
    case 64: event = .wheel(point, rows: -1)
    case 65: event = .wheel(point, rows: 1)
    default: return nil
    }
  }
}
