/// Lines of Python, indented as they are added, with comments that stand under one another.
struct PythonText {
  private(set) var text = ""
  /// How many blanks each line begins with.
  var indent = 0

  /// Comments begin in this column where the code leaves room.
  private static let commentColumn = 44
  /// No line of numbers is longer.
  private static let columns = 96

  /// A line of code, with a comment behind it where there is one.
  mutating func add(_ code: String = "", _ comment: String? = nil) {
    let line = code.isEmpty ? "" : String(repeating: " ", count: indent) + code
    guard let comment else { return text += line + "\n" }
    let gap = max(2, Self.commentColumn - line.count)
    text += line + String(repeating: " ", count: gap) + "# \(comment)\n"
  }

  /// A line that is a comment alone.
  mutating func note(_ comment: String) {
    let line = String(repeating: " ", count: indent) + "#"
    text += line + (comment.isEmpty ? "" : " " + comment) + "\n"
  }

  /// A call with its arguments, on several lines where one is too short.
  ///
  /// `for z in (z1, z2):` is one too, with another end.
  mutating func call(_ function: String, _ arguments: [String], end: String = "") {
    let start = String(repeating: " ", count: indent) + function + "("
    let next = String(repeating: " ", count: start.count)
    text += start + Self.wrapped(arguments, from: start.count, next) + ")\(end)\n"
  }

  /// A number, or a list or a table of numbers, under a name: `b1 = np.array([0.35, 0.35])`.
  mutating func add(_ name: String, _ open: String, _ rows: [[Double]], isTable: Bool = true) {
    let start = "\(name) = \(open)(" + (isTable ? "[[" : "[")
    let next = String(repeating: " ", count: start.count)
    let lists = rows.map { Self.wrapped($0.map(Self.number), from: start.count, next) }
    let between = "],\n" + next.dropLast() + "["
    add(start + lists.joined(separator: between) + (isTable ? "]])" : "])"))
  }

  /// A list of words, such as names or rows.
  mutating func add(_ name: String, words: [String]) {
    let start = "\(name) = ["
    let next = String(repeating: " ", count: start.count)
    add(start + Self.wrapped(words, from: start.count, next) + "]")
  }

  /// All digits, so that Python reads the same number.
  static func number(_ value: Double) -> String { "\(value)" }

  private static func wrapped(_ words: [String], from start: Int, _ next: String) -> String {
    var (text, column) = ("", start)
    for (index, word) in words.enumerated() {
      let piece = word + (index < words.count - 1 ? "," : "")
      if index > 0, column + piece.count + 1 > columns {
        text += "\n" + next
        column = start
      } else if index > 0 {
        text += " "
        column += 1
      }
      text += piece
      column += piece.count
    }
    return text
  }
}
