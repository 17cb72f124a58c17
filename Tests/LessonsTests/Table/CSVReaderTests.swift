import Testing

@testable import Lessons

@Suite struct CSVReaderTests {
  private func read(_ text: String) -> (cells: [[String]], complaints: [String]) {
    let log = ComplaintLog(SourceText(path: "t.csv", text: text))
    let rows = rows(log)
    return (rows.map { $0.cells.map(\.text) }, log.complaints.map(\.description))
  }

  private func rows(_ log: ComplaintLog) -> [CSVRow] {
    var reader = CSVReader(log, shape: TableShape(log.source))
    return Array(sequence(state: ()) { _ in reader.nextRow() })
  }

  @Test(
    "What stands in the cells",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("\u{feff}a,b\n1,2", [["a", "b"], ["1", "2"]]),
      (" a ,\tb\t\n 1 , 2 ", [["a", "b"], ["1", "2"]]),
      ("a,b\n\n  \n1,2\n\n\n", [["a", "b"], ["1", "2"]]),
      ("a,\n,\n", [["a", ""], ["", ""]]),
      ("a,b\n1,", [["a", "b"], ["1", ""]]),
      (#""a","b""#, [["a", "b"]]),
      (#""a, too" , "say ""b""" "#, [["a, too", "say \"b\""]]),
      ("\"two\nlines\",b\nc,d", [["two\nlines", "b"], ["c", "d"]]),
      (#"" a ","""#, [[" a ", ""]]),
      ("größe,π\n1,2", [["größe", "π"], ["1", "2"]]),
      ("a;b\n1;2", [["a", "b"], ["1", "2"]]),
      ("a\tb\n1\t2,5", [["a", "b"], ["1", "2,5"]]),
      ("sep=;\na;b,c\n1; 2", [["a", "b,c"], ["1", "2"]]),
      ("# two\n\na,b;c\n", [["a", "b;c"]]),
      ("", []),
      ("\n\n", []),
    ] as [(String, [[String]])])
  func cells(text: String, expected: [[String]]) {
    let found = read(text)
    #expect(found.cells == expected)
    #expect(found.complaints.isEmpty)
  }

  @Test(
    "What is no table, and where",
    arguments: [
      ("a,b\n1,\"2\n3,4\n", ["t.csv:2:3: error: this quote is never closed"]),
      ("a,b\n1,2\"3\n", ["t.csv:2:4: error: there is a quote in the middle of a cell"]),
      ("a,b\n\"1\"2,3", ["t.csv:2:4: error: there is text behind the closing quote"]),
      ("\"a\nb\",c\nd,\"e\"f", ["t.csv:3:6: error: there is text behind the closing quote"]),
      (
        "ä,ö\"\n1,\"2\" 3",
        [
          "t.csv:1:4: error: there is a quote in the middle of a cell",
          "t.csv:2:7: error: there is text behind the closing quote",
        ]
      ),
    ])
  func complaints(text: String, expected: [String]) {
    let found = read(text).complaints
    #expect(found.map { String($0.prefix { $0 != ";" }) } == expected)
    #expect(found.allSatisfy { $0.contains("; ") })
  }

  @Test("Cells know where they stand")
  func spots() {
    let log = ComplaintLog(SourceText(path: "t.csv", text: "a, b\n\"x\ny\", z\nlast,1"))
    let places = rows(log).flatMap(\.cells).map { log.source.place(of: $0.spot) }
    let expected = [(1, 1), (1, 4), (2, 1), (3, 5), (4, 1), (4, 6)]
    #expect(places == expected.map { LineAndColumn(line: $0.0, column: $0.1) })
  }

  @Test("Any bytes give rows or complaints, and an end", arguments: 0..<200 as Range<UInt64>)
  func anyBytes(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let alphabet = Array("\"\",,\n\n\r\t ab1.é")
    let text = String(
      (0..<60).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      })
    let found = read(text)
    #expect(found.cells.allSatisfy { !$0.isEmpty }, "\(text.debugDescription)")
    #expect(!found.cells.contains([""]) || text.contains("\""), "\(text.debugDescription)")
  }
}
