/// A column of a table: its numbers, and whatever else stands in its cells.
///
/// A row takes a number, and where the column has words a code; no cell is kept as text.
struct TableColumn {
  /// The places of cells of one kind: how many there are, and the first three.
  struct Places {
    private(set) var count = 0
    private(set) var first: [(spot: SourceSpot, text: String)] = []

    mutating func add(_ cell: CSVCell) {
      count += 1
      if first.count < 3 { first.append((cell.spot, cell.text)) }
    }
  }

  /// More different words than this are counted as one.
  private static let mostWords = 1000

  /// As the header has it; safe to print.
  let name: String
  /// The number of each row; NaN where there is none.
  private(set) var numbers: [Double] = []
  /// The different words, in the order in which they come.
  private(set) var words: [String] = []
  private(set) var missing = Places()
  private(set) var notFinite = Places()
  private(set) var written = (numbers: Places(), words: Places(), dates: 0)
  /// True where a comma was understood inside a number.
  private(set) var hasCommas = false
  private var codes: [Int32] = []
  private var codeOfWord: [String: Int32] = [:]

  init(name: String) {
    self.name = name
  }

  private static let noWord: Int32 = -1

  mutating func add(_ cell: CSVCell, commas: TableCell.Commas) {
    switch TableCell(cell.text, commas: commas) {
    case .number(let value):
      numbers.append(value)
      written.numbers.add(cell)
      hasCommas = hasCommas || cell.text.utf8.contains(UInt8(ascii: ","))
    case .notFinite:
      numbers.append(.nan)
      notFinite.add(cell)
    case .missing:
      numbers.append(.nan)
      missing.add(cell)
    case .word(let word):
      while codes.count < numbers.count { codes.append(Self.noWord) }
      numbers.append(.nan)
      codes.append(code(of: word))
      written.words.add(cell)
      if word.looksLikeADate { written.dates += 1 }
    }
  }

  private mutating func code(of word: String) -> Int32 {
    if let code = codeOfWord[word] { return code }
    let code = Int32(min(words.count, Self.mostWords))
    if words.count <= Self.mostWords {
      codeOfWord[word] = code
      words.append(word)
    }
    return code
  }

  /// Which of the words stands in a row; nil where none does.
  func word(_ row: Int) -> Int? {
    guard row < codes.count, codes[row] != Self.noWord else { return nil }
    return Int(codes[row])
  }

  /// Whether a row has neither a number nor a word.
  func isMissing(_ row: Int) -> Bool { numbers[row].isNaN && word(row) == nil }

  /// Whether the column is made of words: more words than numbers, or the first cell in a tie.
  var isOfWords: Bool {
    let (numbers, words) = (written.numbers, written.words)
    guard numbers.count == words.count else { return words.count > numbers.count }
    guard let word = words.first.first, let number = numbers.first.first else { return false }
    return word.spot < number.spot
  }

  /// Whether the words of some rows go with another column's words or numbers one to one, and are
  /// two at least.
  func copies(_ other: TableColumn, in rows: [Int]) -> Bool {
    guard words.count > 1 else { return false }
    var (there, back): ([Int: TableCell], [TableCell: Int]) = ([:], [:])
    for row in rows {
      guard let word = word(row) else { return false }
      let cell: TableCell =
        other.word(row).map { TableCell.word(other.words[$0]) } ?? .number(other.numbers[row])
      if there[word, default: cell] != cell || back[cell, default: word] != word { return false }
      (there[word], back[cell]) = (cell, word)
    }
    return there.count > 1
  }

  /// Whether the numbers count the rows, from 0 or from 1.
  var countsRows: Bool {
    guard let first = numbers.first, first == 0 || first == 1 else { return false }
    return numbers.indices.allSatisfy { numbers[$0] == first + Double($0) }
  }
}
