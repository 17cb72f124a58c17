import Drawing

/// A small terminal: bytes go in, and the characters that stand on its screen come out.
///
/// It knows what ncurses sends to the ANSI-like terminals of the tests, and no more.
struct ScreenModel {
  private(set) var size: Size
  private var cells: [[Cell]]
  private var attributes = Attributes()
  private var row = 0
  private var column = 0
  private var parser = SequenceParser()
  /// The private modes that are on, by number.
  private(set) var modes: Set<Int> = [25]
  /// How often the whole screen was cleared.
  private(set) var clears = 0
  /// True once something was written where there is no cell.
  private(set) var wroteOutside = false
  private var last: Character = " "

  init(size: Size) {
    self.size = size
    cells = Array(repeating: Array(repeating: .blank, count: size.columns), count: size.rows)
  }

  private struct Cell {
    var character: Character
    var attributes: Attributes

    static let blank = Cell(character: " ", attributes: Attributes())
  }

  /// The rows, without the spaces at their ends.
  var rows: [String] {
    cells.map { row in
      let text = String(row.map(\.character).filter { $0 != Self.rightHalf })
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  var text: String { rows.joined(separator: "\n") }

  /// How the places look where a text stands, row by row; the first character of each counts.
  func attributes(of text: String) -> [Attributes] {
    let text = Array(text)
    return cells.flatMap { row in
      row.indices.filter { row[$0...].prefix(text.count).map(\.character) == text }
        .map { row[$0].attributes }
    }
  }

  /// Every look on the screen, with an example of what is written in it.
  var looks: [Attributes: String] {
    var looks: [Attributes: String] = [:]
    for cell in cells.joined() where cell.character != " " {
      looks[cell.attributes, default: ""].append(cell.character)
    }
    return looks
  }

  /// True when the alternate screen, the mouse and bracketed paste are off and the cursor shows.
  var isRestored: Bool {
    modes.isDisjoint(with: [1, 1049, 1000, 1002, 1003, 1006, 2004]) && modes.contains(25)
  }

  mutating func resize(to size: Size) {
    let old = cells
    self.size = size
    cells = (0..<size.rows).map { row in
      (0..<size.columns).map { column in
        row < old.count && column < old[row].count ? old[row][column] : .blank
      }
    }
    row = min(row, size.rows - 1)
    column = min(column, size.columns - 1)
  }

  mutating func write(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let item = parser.read(byte) else { continue }
      switch item {
      case .character(let character): put(character)
      case .control(let byte): obey(control: byte)
      case .sequence(let sequence): obey(sequence)
      case .escape: break
      }
    }
  }

  /// What stands in the right half of a wide character.
  private static let rightHalf: Character = "\u{0}"
}

// MARK: - Obeying

extension ScreenModel {
  private mutating func put(_ character: Character) {
    let width = CharacterColumns.of(character)
    guard width > 0 else { return }
    if column + width > size.columns {
      column = 0
      lineFeed()
    }
    set(character, row, column)
    if width == 2 { set(Self.rightHalf, row, column + 1) }
    last = character
    column += width
  }

  private mutating func set(_ character: Character, _ row: Int, _ column: Int) {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else {
      wroteOutside = true
      return
    }
    cells[row][column] = Cell(character: character, attributes: attributes)
  }

  private mutating func lineFeed() {
    if row + 1 < size.rows {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: .blank, count: size.columns))
    }
  }

  private mutating func obey(control byte: UInt8) {
    switch byte {
    case 0x08: column = max(0, min(column, size.columns) - 1)
    case 0x09: column = min(size.columns - 1, (column / 8 + 1) * 8)
    case 0x0a: lineFeed()
    case 0x0d: column = 0
    default: break
    }
  }

  private mutating func obey(_ sequence: SequenceParser.Sequence) {
    let count = max(1, sequence.number(0) ?? 1)
    switch sequence.final {
    case "A": move(row - count, column)
    case "B": move(row + count, column)
    case "C": move(row, column + count)
    case "D": move(row, min(column, size.columns - 1) - count)
    case "G": move(row, count - 1)
    case "d": move(count - 1, column)
    case "H", "f": move(count - 1, max(1, sequence.number(1) ?? 1) - 1)
    case "J": erase(screen: sequence.number(0) ?? 0)
    case "K": erase(line: sequence.number(0) ?? 0)
    case "X": clear(row, column..<column + count)
    case "P": delete(count)
    case "@": insert(count)
    case "b": for _ in 0..<count { put(last) }
    case "m": attributes.obey(sequence.numbers)
    case "h" where sequence.isPrivate: modes.formUnion(sequence.numbers)
    case "l" where sequence.isPrivate: modes.subtract(sequence.numbers)
    default: break
    }
  }

  private mutating func move(_ row: Int, _ column: Int) {
    self.row = min(max(0, row), size.rows - 1)
    self.column = min(max(0, column), size.columns - 1)
  }

  private mutating func clear(_ row: Int, _ columns: Range<Int>) {
    for column in columns.clamped(to: 0..<size.columns) { cells[row][column] = .blank }
  }

  private mutating func erase(line part: Int) {
    switch part {
    case 0: clear(row, min(column, size.columns)..<size.columns)
    case 1: clear(row, 0..<column + 1)
    default: clear(row, 0..<size.columns)
    }
  }

  private mutating func erase(screen part: Int) {
    let isWhole = part == 2 || (part == 0 && row == 0 && column == 0)
    if isWhole { clears += 1 }
    if part != 2 { erase(line: part) }
    let others = part == 0 ? row + 1..<max(row + 1, size.rows) : part == 1 ? 0..<row : 0..<size.rows
    for row in others { clear(row, 0..<size.columns) }
  }

  private mutating func delete(_ count: Int) {
    let column = min(column, size.columns)
    let gone = min(count, size.columns - column)
    cells[row].removeSubrange(column..<column + gone)
    cells[row].append(contentsOf: Array(repeating: .blank, count: gone))
  }

  private mutating func insert(_ count: Int) {
    let column = min(column, size.columns)
    let new = min(count, size.columns - column)
    cells[row].insert(contentsOf: Array(repeating: .blank, count: new), at: column)
    cells[row].removeLast(new)
  }
}
