import Drawing

/// Where the menu's rows stand: one for each lesson, and one for free play.
struct MenuLayout {
  let list: Rect
  /// The rows that are shown, around the marked one.
  let rows: Range<Int>

  /// So many lines of a lesson's goal are shown.
  static let goalRows = 3

  /// How wide lessons and goals are on a screen.
  static func columns(of columns: Int) -> Int { min(72, columns - 4) }

  init(rows count: Int, marked: Int, size: Size) {
    let width = Self.columns(of: size.columns)
    let left = size.columns > 110 ? (size.columns - width) / 2 : 3
    list = Rect(row: 2, column: left, columns: width, rows: max(1, size.rows - 8))
    rows = Table.window(of: count, room: list.rows, around: marked)
  }

  /// Where arrows say that the list goes on: above its first row and below its last one, of so many.
  func arrows(of count: Int) -> (up: Point?, down: Point?) {
    let column = list.column - 2
    return (
      rows.lowerBound > 0 ? Point(row: list.row, column: column) : nil,
      rows.upperBound < count ? Point(row: list.row + rows.count - 1, column: column) : nil
    )
  }

  /// The row at a cell; nil where there is none.
  func row(at point: Point) -> Int? {
    let index = rows.lowerBound + point.row - list.row
    return rows.contains(index) ? index : nil
  }
}
