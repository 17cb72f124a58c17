/// The names by which progress keeps the pages of a lesson, wherever they move.
enum PageID {
  /// What a heading gives, unless the page's scene gives another: `Error, slope, input` is
  /// `error-slope-input`.
  static func of(title: String) -> String {
    var id = ""
    var isApart = false
    for scalar in title.unicodeScalars {
      guard scalar.isASCII ? isPlain(scalar) : scalar.properties.isAlphabetic else {
        isApart = !id.isEmpty
        continue
      }
      if isApart { id += "-" }
      isApart = false
      id += scalar.isASCII ? lower(scalar) : scalar.properties.lowercaseMapping
    }
    return id
  }

  /// Names of which no two are the same: the second of a name becomes `name-2`.
  static func distinct(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return names.map { name in
      let count = (counts[name] ?? 0) + 1
      counts[name] = count
      return count == 1 ? name : "\(name)-\(count)"
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: scalar)
    return byte.isLetter || byte.isDigit
  }

  private static func lower(_ scalar: Unicode.Scalar) -> String {
    let byte = UInt8(ascii: scalar)
    return String(Unicode.Scalar(byte.isLetter ? byte | 0x20 : byte))
  }
}
