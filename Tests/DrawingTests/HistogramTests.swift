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
