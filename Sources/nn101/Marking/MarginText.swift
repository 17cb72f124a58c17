import Drawing
import Lessons
import Walkthrough

/// The marks of one working as a teacher writes them: what it came to, where to look first, and then
/// number by number.
struct MarginText {
  private let work: MarkedWork
  private let columns: Int?
  private var marks: Marks { work.marks }

  /// Remarks go on in the margin where the terminal is so many columns wide; nil writes each in one
  /// line.
  init(_ work: MarkedWork, columns: Int?) {
    self.work = work
    self.columns = columns
  }

  var text: String {
    ([headline] + first + [""] + rows).joined(separator: "\n")
  }

  /// What it came to, such as `work.csv: 37 of 39. 33 right, 4 follow, 1 wrong, 1 missing.`.
  private var headline: String {
    let counts = Verdict.allCases.compactMap { verdict -> String? in
      let count = marks.count(verdict)
      guard count > 0 else { return nil }
      return "\(count) \(verdict == .follows && count > 1 ? "follow" : verdict.rawValue)"
    }
    let sum = "\(work.path): \(marks.earned) of \(marks.numbers.count)"
    return counts.isEmpty ? "\(sum)." : "\(sum). \(counts.joined(separator: ", "))."
  }

  /// Where to look first.
  private var first: [String] {
    guard let slip = marks.firstSlip else {
      let isWhole = marks.count(.missing) == 0 && !marks.numbers.isEmpty
      return isWhole ? ["All of it holds."] : []
    }
    let name = slip.slip.map { " (\($0.rawValue))" } ?? ""
    let follow = marks.count(.follows)
    let after =
      follow == 0
      ? []
      : [
        "\(follow == 1 ? "One number follows" : "\(follow) numbers follow") from earlier ones "
          + "by the right formula: that counts."
      ]
    let given = Sanitiser.visible(slip.given, keepingLines: false)
    return ["Look first at \(slip.place)\(name): \(given), and it is \(slip.rightText)."]
      + after
  }

  // MARK: Number by number

  private var rows: [String] {
    let names = marks.numbers.map(\.place)
    let given = marks.numbers.map { Sanitiser.visible($0.given, keepingLines: false) }
    let width = (names: names.map(\.count).max() ?? 0, given: given.map(\.count).max() ?? 0)
    return marks.numbers.indices.flatMap { index in
      let mark = marks.numbers[index]
      let number =
        "\(mark.verdict.sign) \(names[index].padded(to: width.names))  "
        + "\(given[index].padded(to: width.given))  "
      return beside(number, margin(mark)).map(\.trimmedBehind)
    }
  }

  /// A number and its remark, which goes on below its own beginning.
  private func beside(_ number: String, _ remark: String) -> [String] {
    guard let columns, number.count + remark.count > columns, columns - number.count >= 24 else {
      return [number + remark]
    }
    let parts = TextFlow.wrap(remark, columns: columns - number.count).map(\.text)
    let room = String(repeating: " ", count: number.count)
    return parts.enumerated().map { ($0.offset == 0 ? number : room) + $0.element }
  }

  private func margin(_ mark: Mark) -> String {
    switch mark.verdict {
    case .right: ""
    case .follows: "\(mark.remark ?? "") (\(mark.rightText))"
    case .wrong: ["\(mark.rightText).", mark.remark].compactMap(\.self).joined(separator: " ")
    case .missing: "missing"
    }
  }
}

extension Verdict {
  /// A sign that needs no colour.
  var sign: String {
    switch self {
    case .right: "+"
    case .follows: ">"
    case .wrong: "x"
    case .missing: "."
    }
  }
}

extension String {
  /// The text without spaces behind it.
  fileprivate var trimmedBehind: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
