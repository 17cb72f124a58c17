import Testing

@testable import Drawing

@Suite struct HistogramTests {
  func histogram(_ glyphs: GlyphSet) -> Histogram {
    Histogram(
      bins: [1, 3, 8, 14, 11, 7, 2, 1, 0, 1], lowLabel: "-2.0", highLabel: "2.0", glyphs: glyphs)
  }

  @Test func barsStandOnALine() {
    #expect(
      picture(of: histogram(.unicode), columns: 30, rows: 6) == """
                 ███▁▁▁
              ▂▂▂██████
              ████████████
        ▂▂▂▇▇▇████████████▅▅▅▂▂▂   ▂▂▂
        ──────────────────────────────
        -2.0                       2.0
        """)
    #expect(
      picture(of: histogram(.ascii), columns: 30, rows: 6) == """
                 ###
                 ######
              ############
        ########################   ###
        ------------------------------
        -2.0                       2.0
        """)
  }

  @Test func lowRoomHasBarsOnly() {
    #expect(picture(of: histogram(.unicode), columns: 10, rows: 1) == "▁▂▅█▆▄▁▁ ▁")
  }

  @Test func countsWhatFallsIntoEachBin() {
    let values: [Double] = [-1, -1, -0.4, 0, 0.9, 1, 5, .nan, .infinity]
    #expect(Histogram.counts(of: values, in: -1...1, bins: 4) == [2, 1, 1, 2])
    #expect(Histogram.counts(of: values, in: 0...0, bins: 2).reduce(0, +) == 1)
    #expect(Histogram.counts(of: values, in: -1...1, bins: 0) == [])
  }
}

@Suite struct BarTests {
  @Test(
    arguments: [
      (0.0, ""), (0.001, "▏"), (0.37, "███▊"), (1, "██████████"), (9, "██████████"),
      (-0.5, "█████"), (.nan, ""), (.infinity, "██████████"),
    ] as [(Double, String)])
  func isLongAsItsFraction(fraction: Double, expected: String) {
    #expect(picture(of: Bar(fraction), columns: 10, rows: 1) == expected)
  }

  @Test(
    arguments: [
      (0.0, "    │"), (0.5, "    │██"), (-0.5, "  ██│"), (1, "    │████"), (-1, "████│"),
      (0.3, "    │█▎"), (-0.01, "   █│"), (-.infinity, "████│"),
    ] as [(Double, String)])
  func aSignedBarStartsInTheMiddle(fraction: Double, expected: String) {
    #expect(picture(of: Bar(fraction, isSigned: true), columns: 9, rows: 1) == expected)
  }

  @Test func inAsciiCellsAreWhole() {
    #expect(picture(of: Bar(0.37, glyphs: .ascii), columns: 10, rows: 1) == "####")
    let signed = Bar(-0.5, isSigned: true, glyphs: .ascii)
    #expect(picture(of: signed, columns: 9, rows: 1) == "  ##|")
  }
}

@Suite struct ProgressBarTests {
  @Test(
    arguments: [
      (0.0, "───────────"), (17.0 / 39, "━━━━━──────"), (0.001, "━──────────"),
      (0.999, "━━━━━━━━━━─"), (1, "━━━━━━━━━━━"), (7, "━━━━━━━━━━━"), (-1, "───────────"),
      (.nan, "───────────"), (.infinity, "━━━━━━━━━━━"),
    ] as [(Double, String)])
  func isFullOnlyAtTheEnd(fraction: Double, expected: String) {
    #expect(picture(of: ProgressBar(fraction), columns: 11, rows: 1) == expected)
  }

  @Test func isPlainInAscii() {
    #expect(picture(of: ProgressBar(0.5, glyphs: .ascii), columns: 6, rows: 1) == "===---")
  }
}
