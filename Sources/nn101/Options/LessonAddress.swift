/// A lesson with a place in it, as it is written down: `chain-rule`, `chain-rule:4` or
/// `chain-rule:4.22`.
struct LessonAddress: Hashable {
  /// The lesson's id or file, or whatever else was named.
  let lesson: String
  /// The page, counted from 1; nil where none is named.
  let page: Int?
  /// How many steps are done, as the header counts them; nil where that is not said.
  let step: Int?

  /// Reads it; what is no place behind the last colon belongs to the name.
  init(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), !WholeFile.exists(text) else {
      (lesson, page, step) = (text, nil, nil)
      return
    }
    let parts = text[text.index(after: colon)...].split(
      separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }.filter { $0 >= 0 }
    guard (1...2).contains(parts.count), numbers.count == parts.count else {
      (lesson, page, step) = (text, nil, nil)
      return
    }
    (lesson, page) = (String(text[..<colon]), numbers[0])
    step = numbers.count > 1 ? numbers[1] : nil
  }
}
