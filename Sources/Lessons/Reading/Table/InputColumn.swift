/// A column as inputs: its numbers, or the words that stand in it.
///
/// Of two words the second in the alphabet is 1 and the first is 0; more have an input each, which
/// is 1 where the word stands and else 0. Where nothing stands, each input has its mean.
struct InputColumn {
  let names: [String]
  /// What is to be said of it; nil for plain numbers.
  let note: String?
  private let column: TableColumn
  var columnName: String { column.name }
  /// The codes of the words that have an input, in the order of the inputs; empty for numbers.
  private let codes: [Int]
  private let means: [Double]

  init(_ column: TableColumn) {
    self.column = column
    guard column.written.words.count > 0 else {
      (names, note, codes) = ([column.name], nil, [])
      means = [Self.mean(column.numbers)]
      return
    }
    let order = column.words.indices.sorted { column.words[$0] < column.words[$1] }
    let words = order.map { Sanitiser.visible(column.words[$0], keepingLines: false) }
    if words.count <= 2 {
      names = [column.name]
      codes = [order[order.count - 1]]
      let zero = words.count == 2 ? "0 is \(words[0]), " : ""
      note = "\(column.name): \(zero)1 is \(words[words.count - 1])."
    } else {
      names = words.map { "\(column.name)=\($0)" }
      codes = order
      note =
        "\(column.name) becomes \(words.count) inputs, one for each word: "
        + "\(NearestName.listed(words))."
    }
    means = codes.map { code in
      Self.mean(
        column.numbers.indices.map { row in column.word(row).map { $0 == code ? 1 : 0 } ?? .nan })
    }
  }

  /// The inputs of a row.
  func values(_ row: Int) -> [Double] {
    guard !codes.isEmpty else {
      let number = column.numbers[row]
      return [number.isNaN ? means[0] : number]
    }
    guard let word = column.word(row) else { return means }
    return codes.map { $0 == word ? 1 : 0 }
  }

  /// The mean of the numbers that are there.
  private static func mean(_ numbers: [Double]) -> Double {
    let count = numbers.count { !$0.isNaN }
    guard count > 0 else { return 0 }
    // Divided first, so that a sum of very large numbers stays a number.
    return numbers.reduce(0) { $1.isNaN ? $0 : $0 + $1 / Double(count) }
  }
}
