import CursesTerminal
import Drawing
import Testing

/// Mouse reports, in the form of today and in the old one.
struct MouseReportTests {
  @Test(
    "reports",
    arguments: [
      ("\u{1b}[<0;1;1M", .click(Point(row: 0, column: 0))),
      ("\u{1b}[<0;300;40M", .click(Point(row: 39, column: 299))),
      ("\u{1b}[<2;5;6M", .click(Point(row: 5, column: 4))),
      ("\u{1b}[<16;5;6M", .click(Point(row: 5, column: 4))),
      ("\u{1b}[<64;5;6M", .wheel(Point(row: 5, column: 4), rows: -1)),
      ("\u{1b}[<65;5;6M", .wheel(Point(row: 5, column: 4), rows: 1)),
      ("\u{1b}[M !!", .click(Point(row: 0, column: 0))),
      ("\u{1b}[M`\"#", .wheel(Point(row: 2, column: 1), rows: -1)),
    ] as [(String, TerminalEvent)])
  func report(bytes: String, event: TerminalEvent) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes.utf8) == [event])
  }

  @Test(
    "what is no click",
    arguments: [
      "\u{1b}[<0;1;1m", "\u{1b}[<0;0;0M", "\u{1b}[<0;1M", "\u{1b}[<0;99999;1M", "\u{1b}[<35;5;6M",
      "\u{1b}[<66;5;6M", "\u{1b}[M#!!", "\u{1b}[<9999999999999999999;1;1M",
    ])
  func nothing(bytes: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes.utf8).isEmpty)
  }
}
