import Walkthrough

/// Numbers that are typed into a page's words though its network computes them: they would stay when
/// a learner changes the network, and so become untrue.
struct TypedNumbers {
  let page: Page
  let moment: PageMoment
  let heading: SourceSpot
  let log: ComplaintLog

  /// So many digits are no coincidence.
  private static let fewestDigits = 3

  func check() {
    let typed = page.passages.flatMap(\.prose).flatMap(Self.numbers)
    for number in Set(typed).sorted() {
      guard let quantity = quantity(behind: number) else { continue }
      log.warn(
        "\(number) is what \(quantity.key) comes to, and stays when a learner changes the network",
        "write `\(quantity.key)`, or `\(number)` where it is quoted", at: spot(of: number))
    }
  }

  /// What this page's steps computed that reads like the number with as many digits.
  private func quantity(behind number: String) -> Quantity? {
    guard let value = Double(number), let point = number.firstIndex(of: ".") else { return nil }
    let half = number[point...].dropFirst().reduce(0.5) { half, _ in half / 10 }
    func steps(_ trace: Trace, _ count: Int) -> Quantity? {
      trace.steps.prefix(count).first { abs(abs($0.value) - value) <= half }?.quantity
    }
    return steps(moment.last, moment.end)
      ?? (moment.first.trainingStep == moment.last.trainingStep
        ? nil : steps(moment.first, moment.first.steps.count))
  }

  /// Decimal numbers of at least so many digits that count, without their signs.
  private static func numbers(in text: String) -> [String] {
    text.split { !($0.isASCII && $0.isNumber) && $0 != "." }
      .map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
      .filter { number in
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return false }
        return number.filter { $0 != "." }.drop { $0 == "0" }.count >= fewestDigits
      }
  }

  /// Where a page's text has the number.
  private func spot(of number: String) -> SourceSpot {
    for line in heading.line..<log.source.lineCount + 1 {
      let text = String(decoding: log.source.line(line), as: UTF8.self)
      if line > heading.line, text.hasPrefix("## ") { break }
      if let found = text.firstRange(of: number) {
        return SourceSpot(line: line, offset: text[..<found.lowerBound].utf8.count)
      }
    }
    return heading
  }
}

extension [Inline] {
  /// What is said in words, without code and live numbers.
  fileprivate var prose: [String] {
    compactMap { inline in
      switch inline {
      case .text(let text), .emphasis(let text), .strong(let text): text
      case .code, .quantity, .formula, .timed, .link, .address: nil
      }
    }
  }
}
