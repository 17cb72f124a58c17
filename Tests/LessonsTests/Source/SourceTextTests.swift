import Testing

@testable import Lessons

@Suite struct SourceTextTests {
  @Test(arguments: [
    ("", [""]),
    ("one", ["one"]),
    ("one\n", ["one", ""]),
    ("one\ntwo", ["one", "two"]),
    ("one\r\ntwo\r\n", ["one", "two", ""]),
    ("a\rb", ["a\rb"]),
    ("\u{FEFF}one\n\ntwo", ["one", "", "two"]),
  ])
  func cutsLines(_ text: String, _ lines: [String]) {
    let source = SourceText(path: "x", text: text)
    let found = (1...source.lineCount).map { String(decoding: source.line($0), as: UTF8.self) }
    #expect(found == lines)
  }

  @Test(arguments: [
    ("abc", 2, 3),
    ("äbc", 2, 2),
    ("äbc", 3, 3),
    ("e\u{301}bc", 3, 2),
    ("👩‍🏫bc", 11, 2),
    ("abc", 99, 4),
    ("äbc", 99, 4),
  ])
  func countsColumnsInCharacters(_ line: String, _ offset: Int, _ column: Int) {
    let source = SourceText(path: "x", text: "first\n\(line)\nlast")
    let place = source.place(of: SourceSpot(line: 2, offset: offset))
    #expect(place == LineAndColumn(line: 2, column: column))
  }

  @Test func placesBeyondTheEndStayInside() {
    let source = SourceText(path: "x", text: "a\nb")
    #expect(source.place(of: SourceSpot(line: 9, offset: 9)) == LineAndColumn(line: 2, column: 1))
  }
}
