/// What stands in a cell of a table.
enum TableCell: Hashable {
  case number(Double)
  /// A number too large, or infinite.
  case notFinite
  /// Nothing, or a word for nothing.
  case missing
  case word(String)

  /// `commas` says what a comma between digits is.
  init(_ text: String, commas: Commas) {
    if let value = PlainNumber.value(text) {
      self = .number(value)
    } else if Self.wordsForNothing.contains(text) {
      self = .missing
    } else if PlainNumber.isNotFinite(text) {
      self = .notFinite
    } else if let value = commas.number(text) {
      self = .number(value)
    } else {
      self = .word(text)
    }
  }

  /// What a comma between digits is.
  enum Commas {
    case decimalPoints
    case thousands

    /// The number of a text with commas; nil where it is none, or has no comma.
    func number(_ text: String) -> Double? {
      guard text.utf8.contains(UInt8(ascii: ",")) else { return nil }
      switch self {
      case .decimalPoints:
        guard !text.utf8.contains(UInt8(ascii: ".")) else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        return parts.count == 2 ? PlainNumber.value(text.replacing(",", with: ".")) : nil
      case .thousands:
        let whole = text.utf8.prefix { $0 != UInt8(ascii: ".") }
        let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard groups.dropFirst().allSatisfy({ $0.count == 3 && $0.allSatisfy(\.isDigit) }) else {
          return nil
        }
        return PlainNumber.value(text.replacing(",", with: ""))
      }
    }
  }

  static let wordsForNothing: Set<String> = [
    "", "NA", "N/A", "n/a", "na", "?", "NaN", "nan", "NAN", "null", "NULL", "Null",
  ]
}

extension String {
  /// True for what looks like a day, as in 2024-03-01, 1/3/24 or 01.03.2024, like a day and a time,
  /// or like a month, as in 2024-03.
  var looksLikeADate: Bool {
    if utf8.count == 7, utf8.dropFirst(4).first == UInt8(ascii: "-"),
      let year = Int(prefix(4)), let month = Int(suffix(2)),
      (1000...2999).contains(year), (1...12).contains(month)
    {
      return true
    }
    let day = utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "T") }
    for sign in "-/.".utf8 {
      let parts = day.split(separator: sign, omittingEmptySubsequences: false)
      if parts.count == 3,
        parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isDigit) })
      {
        return true
      }
    }
    return false
  }
}
