/// One sheet of a workbook: rows of cells, as they stand in its file.
struct Sheet {
  /// What a cell holds.
  enum Cell {
    case empty
    case text(String)
    /// The head of a column.
    case head(String)
    /// A number that the reader may change.
    case given(Double)
    /// A number, or a word, that follows from others: nothing is stored but how.
    case formula(String)
    /// An empty cell that waits for a number.
    case blank
  }

  let name: String
  /// How wide the columns are, in characters.
  let widths: [Int]
  private(set) var rows: [[Cell]] = []

  init(_ name: String, widths: [Int]) {
    self.name = name
    self.widths = widths
  }

  mutating func add(_ cells: Cell...) { rows.append(cells) }

  mutating func add(_ cells: [Cell]) { rows.append(cells) }

  /// Puts a cell into a row, from 0, in a column, from 0, whatever else the row holds.
  mutating func put(_ cell: Cell, row: Int, column: Int) {
    while rows.count <= row { rows.append([]) }
    while rows[row].count <= column { rows[row].append(.empty) }
    rows[row][column] = cell
  }

  /// Where a cell is, for other sheets: `forward!$F$3`.
  func address(row: Int, column: Int) -> String {
    "\(name)!$\(Self.letters(column))$\(row + 1)"
  }

  /// The letters of a column, counted from 0: A, B, … Z, AA.
  static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}

extension Sheet {
  /// The sheet's file.
  var xml: String {
    var text = XMLText.head + "<worksheet xmlns=\"\(XMLText.main)\"><cols>"
    for (index, width) in widths.enumerated() {
      let number = index + 1
      text += "<col min=\"\(number)\" max=\"\(number)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    text += "</cols><sheetData>"
    for (row, cells) in rows.enumerated() {
      text += "<row r=\"\(row + 1)\">"
      for (column, cell) in cells.enumerated() {
        text += Self.xml(cell, at: "\(Self.letters(column))\(row + 1)")
      }
      text += "</row>"
    }
    return text + "</sheetData></worksheet>"
  }

  private static func xml(_ cell: Cell, at place: String) -> String {
    func words(_ text: String, style: Int) -> String {
      "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        + "\(XMLText.escaped(text))</t></is></c>"
    }
    switch cell {
    case .empty: return ""
    case .text(let text): return words(text, style: 0)
    case .head(let text): return words(text, style: 1)
    case .given(let number):
      return "<c r=\"\(place)\" s=\"2\"><v>\(SheetFormula.number(number))</v></c>"
    case .blank: return "<c r=\"\(place)\" s=\"3\"/>"
    case .formula(let formula):
      return "<c r=\"\(place)\"><f>\(XMLText.escaped(formula))</f></c>"
    }
  }
}

/// What all files of a workbook share.
enum XMLText {
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let format = "http://schemas.openxmlformats.org/"
  static let main = format + "spreadsheetml/2006/main"
  static let relations = format + "officeDocument/2006/relationships"
  static let packageRelations = format + "package/2006/relationships"
  static let contentTypes = format + "package/2006/content-types"

  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, sign in
      switch sign {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // No file of XML holds a control character.
      default: escaped.unicodeScalars.append(sign.value < 0x20 ? " " : sign)
      }
    }
  }
}
