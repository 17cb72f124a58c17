import Walkthrough

/// The marks of several workings: who has what, number by number, and what went wrong most.
struct ClassMarks {
  private let works: [MarkedWork]
  /// So many learners stand beside one another in 80 columns.
  private static let mostBeside = 16

  init(_ works: [MarkedWork]) {
    self.works = works
  }

  var text: String {
    let blocks = stride(from: 0, to: works.count, by: Self.mostBeside).map { start in
      table(start..<min(start + Self.mostBeside, works.count))
    }
    return (learners + [""] + blocks.joined(separator: [""]) + [""] + summary)
      .joined(separator: "\n")
  }

  // MARK: Learners

  private var learners: [String] {
    let width = works.map(\.name.count).max() ?? 0
    return works.enumerated().map { index, work in
      let number = String(index + 1)
      let slip = work.marks.firstSlip.map { mark in
        "first slip \(mark.place)" + (mark.slip.map { " (\($0.rawValue))" } ?? "")
      }
      let place = String(repeating: " ", count: max(0, 3 - number.count)) + number
      return "\(place)  \(work.name.padded(to: width))  "
        + "\(work.marks.earned) of \(work.marks.numbers.count)  \(slip ?? "no slip")"
    }
  }

  // MARK: By quantity

  /// All that anybody was asked for, in the order of the walk.
  private var places: [String] {
    var seen: Set<String> = []
    return works.flatMap(\.marks.numbers).map(\.place).filter { seen.insert($0).inserted }
  }

  private func table(_ learners: Range<Int>) -> [String] {
    let signs = learners.map { learner in
      Dictionary(
        works[learner].marks.numbers.map { ($0.place, $0.verdict.sign) },
        uniquingKeysWith: { first, _ in first })
    }
    let width = max(places.map(\.count).max() ?? 0, "quantity".count)
    let head = "quantity".padded(to: width) + learners.map { column("\($0 + 1)") }.joined()
    return [head]
      + places.map { place in
        place.padded(to: width) + signs.map { column($0[place] ?? " ") }.joined()
      }
  }

  private func column(_ text: String) -> String {
    String(repeating: " ", count: max(0, 4 - text.count)) + text
  }

  // MARK: What went wrong most

  private var summary: [String] {
    ["+ right  > follows, and counts  x wrong  . missing"]
      + [hardest, commonest].compactMap(\.self)
  }

  private var hardest: String? {
    let wrong = works.flatMap { $0.marks.numbers.filter { $0.verdict == .wrong }.map(\.place) }
    guard let (place, count) = wrong.commonest else { return nil }
    return "Hardest: \(place), wrong in \(count) of \(works.count)."
  }

  private var commonest: String? {
    let slips = works.flatMap { $0.marks.numbers.compactMap(\.slip?.rawValue) }
    guard let (slip, count) = slips.commonest else { return nil }
    let learners = works.count { $0.marks.numbers.contains { $0.slip?.rawValue == slip } }
    return "Commonest slip: \(slip), \(count == 1 ? "once" : "\(count) times"), by \(learners) of "
      + "\(works.count)."
  }
}

extension [String] {
  /// What comes most often, the first of equals, and how often; nil in an empty list.
  var commonest: (text: String, count: Int)? {
    let counts = Dictionary(map { ($0, 1) }, uniquingKeysWith: +)
    guard let most = counts.values.max(), let first = first(where: { counts[$0] == most }) else {
      return nil
    }
    return (first, most)
  }
}
