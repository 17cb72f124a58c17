/// The words of a target column, and the numbers that stand for them.
struct ClassColumn {
  /// In alphabetical order, numbers by their size; safe to print.
  let names: [String]
  private let column: TableColumn
  private let placeOfWord: [Int: Int]
  private let placeOfNumber: [Double: Int]

  /// nil when the column holds measurements, or when there are several.
  ///
  /// `headerNames` are what a header of counts calls the classes 0, 1, 2 and so on.
  init?(_ targets: [TableColumn], areClasses: Bool, _ headerNames: [String]?) {
    let isWhole = areClasses || headerNames != nil
    guard targets.count == 1, isWhole || targets[0].isOfWords else { return nil }
    let column = targets[0]
    self.column = column
    let numbers = isWhole ? Set(column.numbers.filter { !$0.isNaN }).sorted() : []
    let words = column.words.indices.sorted { column.words[$0] < column.words[$1] }
    placeOfNumber = Dictionary(uniqueKeysWithValues: zip(numbers, numbers.indices))
    placeOfWord = Dictionary(
      uniqueKeysWithValues: words.enumerated().map { ($0.element, $0.offset + numbers.count) })
    names =
      numbers.map { Self.name($0, headerNames) }
      + words.map { Sanitiser.visible(column.words[$0], keepingLines: false) }
  }

  private static func name(_ number: Double, _ names: [String]?) -> String {
    if let names, let place = Int(exactly: number), names.indices.contains(place) {
      return Sanitiser.visible(names[place], keepingLines: false)
    }
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// 0 or 1 for two classes; a 1 among zeros for more.
  func target(_ row: Int) -> [Double] {
    let place =
      column.word(row).flatMap { placeOfWord[$0] } ?? placeOfNumber[column.numbers[row]] ?? 0
    guard names.count > 2 else { return [Double(place)] }
    return names.indices.map { $0 == place ? 1 : 0 }
  }
}
