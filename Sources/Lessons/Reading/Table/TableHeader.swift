/// What the first row of a table is, told from it and from some of the rows below.
enum TableHeader: Equatable {
  /// The columns' names.
  case names
  /// An example like the others.
  case example
  /// How many rows and inputs there are, and what the classes are called that the last column counts
  /// from 0: `150,4,setosa,versicolor,virginica`.
  case counts(classes: [String])
  /// The columns' places from 0, as programs write them whose columns have no names.
  case places

  /// So many rows are looked at.
  static let rowsBelow = 40

  init(_ first: CSVRow, _ below: [CSVRow]) {
    let texts = first.cells.map(\.text)
    if let classes = Self.classes(texts, inputs: (below.first?.cells.count ?? 0) - 1) {
      self = .counts(classes: classes)
    } else if Self.arePlaces(texts) {
      self = .places
    } else {
      self = Self.isExample(texts, below.map { $0.cells.map(\.text) }) ? .example : .names
    }
  }

  /// What the columns are called: as the row says, or x1, x2 and so on, and at last target.
  func columnNames(_ first: CSVRow, _ below: CSVRow?) -> [String] {
    switch self {
    case .names: first.cells.map { Sanitiser.visible($0.text, keepingLines: false) }
    case .example: Self.numbered(first.cells.count)
    case .counts: Self.numbered(below?.cells.count ?? 0)
    case .places:
      // What has no place in front only tells the rows apart.
      first.cells[0].text.isEmpty
        ? [""] + Self.numbered(first.cells.count - 1) : Self.numbered(first.cells.count)
    }
  }

  private static func numbered(_ count: Int) -> [String] {
    (0..<count).map { $0 == count - 1 ? "target" : "x\($0 + 1)" }
  }

  private static func classes(_ texts: [String], inputs: Int) -> [String]? {
    guard texts.count > 3, Int(texts[0]) != nil, Int(texts[1]) == inputs else { return nil }
    let names = Array(texts.dropFirst(2))
    return names.allSatisfy { Kind($0) == .word } ? names : nil
  }

  private static func arePlaces(_ texts: [String]) -> Bool {
    let places = texts.first?.isEmpty == true ? texts.dropFirst() : texts[...]
    return places.count > 2 && zip(places, 0...).allSatisfy { $0 == "\($1)" }
  }

  /// Whether numbers stand where the others have numbers, and words where they have words.
  ///
  /// One number at least tells it; where there is none, most of the words must come again.
  private static func isExample(_ texts: [String], _ below: [[String]]) -> Bool {
    guard texts.count > 1, below.first?.count == texts.count else { return false }
    var (numbers, words, wordsAgain) = (0, 0, 0)
    for (place, text) in texts.enumerated() {
      let others = below.filter { $0.count > place }.map { $0[place] }
      let kinds = Set(others.map(Kind.init)).subtracting([.nothing])
      switch Kind(text) {
      case .nothing: break
      case .number:
        guard kinds != [.word] else { return false }
        numbers += 1
      case .word:
        guard !kinds.contains(.number) else { return false }
        words += 1
        wordsAgain += others.contains(text) ? 1 : 0
      }
    }
    return numbers > 0 || (words > 1 && 2 * wordsAgain > words)
  }

  /// What a cell holds, as far as a first row is told from the others.
  private enum Kind {
    case number, word, nothing

    init(_ text: String) {
      if PlainNumber.value(text) != nil {
        self = .number
      } else {
        self = TableCell.wordsForNothing.contains(text) ? .nothing : .word
      }
    }
  }
}
