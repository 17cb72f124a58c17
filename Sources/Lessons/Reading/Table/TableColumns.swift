/// The columns of a table, read row by row in one pass.
struct TableColumns {
  private(set) var all: [TableColumn]
  private(set) var rowCount = 0
  let header: CSVRow
  let shape: TableShape
  /// What the first row is.
  let kind: TableHeader
  private(set) var shorter = TableColumn.Places()
  private(set) var longer = TableColumn.Places()

  /// What a header of counts says the classes are called, as in `150,4,setosa,versicolor`.
  var classNames: [String]? {
    if case .counts(let classes) = kind { classes } else { nil }
  }

  /// Reads all rows; nil when there is no table, and then that is in the log.
  ///
  /// `onProgress` is told now and then what share of the text is read.
  init?(_ log: ComplaintLog, onProgress: (Double) -> Void = { _ in }) {
    shape = TableShape(log.source)
    var csv = CSVReader(log, shape: shape)
    guard var first = csv.nextRow() else {
      if log.isEmpty {
        log.addAtStart("the file is empty", "write a row of names, and then a row for each example")
      }
      return nil
    }
    var second = csv.nextRow()
    // A comma behind every row makes an empty last column.
    let endsEmpty = first.cells.count > 2 && first.cells.last?.text == ""
    if endsEmpty { first = CSVRow(cells: Array(first.cells.dropLast())) }
    header = first
    kind = TableHeader(first, Self.rows(below: first, log.source, shape))
    all = kind.columnNames(first, second).map { TableColumn(name: $0) }
    if kind == .example { add(first) }
    while let row = second {
      add(row)
      if rowCount & 0x3ff == 0 { onProgress(csv.share) }
      second = csv.nextRow()
    }
    guard log.isEmpty else { return nil }
  }

  private mutating func add(_ row: CSVRow) {
    var cells = row.cells[...]
    if cells.count == all.count + 1, cells.last?.text == "" { cells = cells.dropLast() }
    guard cells.count == all.count else {
      let place = CSVCell(text: "\(cells.count)", spot: row.spot)
      if cells.count < all.count { shorter.add(place) } else { longer.add(place) }
      return
    }
    let commas = shape.hasDecimalCommas ? TableCell.Commas.decimalPoints : .thousands
    for (index, cell) in cells.enumerated() { all[index].add(cell, commas: commas) }
    rowCount += 1
  }

  /// Some rows behind the first, whatever is wrong in them.
  private static func rows(
    below first: CSVRow, _ source: SourceText, _ shape: TableShape
  ) -> [CSVRow] {
    var csv = CSVReader(ComplaintLog(source), shape: shape)
    var rows: [CSVRow] = []
    while rows.count <= TableHeader.rowsBelow, let row = csv.nextRow() { rows.append(row) }
    let columns = first.cells.count
    return rows.dropFirst().map { row in
      let endsEmpty = row.cells.count == columns + 1 && row.cells.last?.text == ""
      return endsEmpty ? CSVRow(cells: Array(row.cells.dropLast())) : row
    }
  }
}
