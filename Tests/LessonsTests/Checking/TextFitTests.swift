import Testing
import Walkthrough

@testable import Lessons

@Suite struct TextFitTests {
  static func words(_ count: Int, _ length: Int) -> [Inline] {
    let word = String(repeating: "a", count: length)
    return [.text(Array(repeating: word, count: count).joined(separator: " "))]
  }

  @Test(arguments: [
    (1, 1, 1), (1, 78, 1), (1, 79, 2), (2, 39, 2), (2, 38, 1), (8, 38, 4), (39, 1, 1), (40, 1, 2),
    (1, 200, 3),
  ])
  func wrapsWords(_ count: Int, _ length: Int, _ lines: Int) {
    #expect(TextFit().lines(Self.words(count, length)) == lines)
  }

  @Test func setsBlocksApartOnlyWhenAlone() {
    let blocks: [Block] = [
      .paragraph([.text("a")]), .bullet([.text("b")]), .bullet([.text("c")]),
      .preformatted(["d", "e"]),
    ]
    #expect(TextFit().lines(blocks, isAlone: false) == 5)
    #expect(TextFit().lines(blocks, isAlone: true) == 7)
  }

  @Test func countsLiveNumbers() throws {
    let lesson = try Lesson(Sample.source(Sample.lesson))
    let trace = Trace(lesson.experiment)
    let text: [Inline] = [
      .text(String(repeating: "a", count: 70) + " "),
      .quantity(.preActivation(.hidden(1, layer: nil))),
    ]
    #expect(TextFit(trace: trace, cursor: 0).lines(text) == 1)
    #expect(TextFit(trace: trace, cursor: 1).lines(text) == 2)
  }

  @Test func countsWideCharacters() {
    #expect(TextFit.columns("漢字") == 4)
    #expect(TextFit.columns("∂L/∂a") == 5)
    #expect(TextFit.columns("🙂") == 2)
    #expect(TextFit.columns("e\u{301}") == 1)
  }
}
