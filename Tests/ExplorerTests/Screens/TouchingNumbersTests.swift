import Drawing
import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// A number stands by itself: on no page, in no view and at no size does it touch another number, a
/// name or a tick, and none is cut.
@Suite struct TouchingNumbersTests {
  private static let looks = [ScreenLook(), ScreenLook(glyphs: .ascii, notation: .ascii)]
  private static let sizes = [(60, 20), (80, 24), (100, 30), (132, 43)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  /// Of each moment two screens, each with the page's own view and with another in its turn.
  @Test(arguments: RealLessons.walkable)
  func everyNumberStandsByItself(_ lesson: Lesson) {
    var told: Set<String> = []
    for (turn, moment) in Self.moments(of: lesson).enumerated() {
      for number in [turn, turn + 2] {
        var shown = moment
        shown.state.size = Self.sizes[number % Self.sizes.count]
        shown.state.look = Self.looks[(number / Self.sizes.count + number / 2) % Self.looks.count]
        let count = WalkView.choices(for: shown.walk).count
        for times in Set([0, count > 1 ? 1 + turn % (count - 1) : 0]) {
          let text = shown.press("v", times: times).text
          for row in text.split(separator: "\n") {
            guard let fault = RowOfNumbers(row).fault, told.insert(fault).inserted else { continue }
            Issue.record("\"\(fault)\" on page \(shown.walk.pageNumber + 1):\n\(text)")
          }
        }
      }
    }
  }

  /// Of every page its opening, a moment on the way and its end, of one walk with every answer shown.
  private static func moments(of lesson: Lesson) -> [Driver] {
    var pages: [[Driver]] = []
    var driver = Driver(lesson)
    for _ in 0..<600 where driver.state.overlay != .lessonEnd {
      let isNew = pages.last?.last?.walk.pageNumber != driver.walk.pageNumber
      if isNew { pages.append([driver]) } else { pages[pages.count - 1].append(driver) }
      driver = driver.press("space")
    }
    return pages.flatMap { page in
      Set([0, page.count / 2, page.count - 1]).sorted().map { page[$0] }
    }
  }

  @Test(arguments: [
    ("0.14630.8808", "0.14630.8808"), (" 0.1463+0.8808", "0.1463+"), (" 0.8808a", "0.8808a"),
    ("a0.8808 ", "a0.8808"), ("12.50┤", "12.50┤"), ("−0.25…", "0.25…"),
    ("…0.25", "…0.25"), ("w−0.25", "w−0.25"),
  ])
  func whatTouchesIsFound(_ row: String, _ fault: String) {
    #expect(RowOfNumbers(row[...]).fault == fault)
  }

  @Test(arguments: [
    "+0.1463 −0.8808", "4.386e-4", "(0.25)", "│0.25│", "1.5·2.5", "h2.1 x1", "0.25,",
  ])
  func whatStandsByItselfIsNot(_ row: String) {
    #expect(RowOfNumbers(row[...]).fault == nil)
  }
}

/// One row of a screen, read for its decimal numbers.
private struct RowOfNumbers {
  let characters: [Character]

  init(_ row: Substring) { characters = Array(row) }

  /// The first number that touches something, and what it touches.
  var fault: String? {
    var start = 0
    while start < characters.count {
      guard isDigit(start) else {
        start += 1
        continue
      }
      var end = start
      while isDigit(end) || end < characters.count && characters[end] == "." { end += 1 }
      if let fault = fault(start..<end) { return fault }
      start = end
    }
    return nil
  }

  private func fault(_ place: Range<Int>) -> String? {
    let number = String(characters[place])
    let parts = number.drop { $0 == "." }.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, (parts.last?.count ?? 0) > 1 || parts.count > 2 else { return nil }
    if parts.count > 2, parts.allSatisfy({ !$0.isEmpty }) { return number }
    let (before, after) = (self[place.lowerBound - 1], self[place.upperBound])
    let isSigned = "+−-".contains(before)
    let lead = isSigned ? self[place.lowerBound - 2] : before
    if touches(lead) { return "\(lead)\(isSigned ? String(before) : "")\(number)" }
    if after == "e", "+−-".contains(self[place.upperBound + 1]) || isDigit(place.upperBound + 1) {
      return nil
    }
    return touches(after) || "+−-".contains(after) ? "\(number)\(after)" : nil
  }

  private func touches(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "┤├…′".contains(character)
  }

  private subscript(_ index: Int) -> Character {
    characters.indices.contains(index) ? characters[index] : " "
  }

  private func isDigit(_ index: Int) -> Bool {
    characters.indices.contains(index) && characters[index].isASCII && characters[index].isNumber
  }
}
