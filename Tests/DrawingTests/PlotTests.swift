import GridLooks
import Testing

@testable import Drawing

@Suite struct PlotTests {
  /// A curve with everything on it: the shape of a sigmoid without the mathematics library.
  func curve(_ glyphs: GlyphSet) -> Plot {
    func height(_ x: Double) -> Double { 0.5 + x / (2 * (1 + abs(x))) }
    let values = stride(from: -6.0, through: 6, by: 0.05).map { Plot.Value($0, height($0)) }
    var plot = Plot(
      [Plot.Series("", values, Stroke(Style(.positive)))], x: Axis("z", range: -6...6),
      y: Axis("a", range: 0...1), glyphs: glyphs)
    plot.marks = [Plot.Mark(Plot.Value(0.5, height(0.5)), label: "0.6667")]
    plot.tangents = [Plot.Tangent(at: Plot.Value(0.5, height(0.5)), slope: 2.0 / 9)]
    plot.cursor = Plot.Cursor(0.5, label: "z 0.5")
    return plot
  }

  func losses(_ glyphs: GlyphSet) -> Plot {
    var (training, test) = (0.4, 0.4)
    var values: (training: [Plot.Value], test: [Plot.Value]) = ([], [])
    for epoch in 0..<200 {
      values.training.append(Plot.Value(Double(epoch), training))
      values.test.append(Plot.Value(Double(epoch), test))
      training *= 0.97
      test = test * 0.97 + 0.0006
    }
    return Plot(
      [
        Plot.Series("training", values.training),
        Plot.Series("test", values.test, Stroke(Style(.negative), pattern: .dashed)),
      ], x: Axis("epoch"), y: Axis("loss", scale: .logarithmic), glyphs: glyphs)
  }

  @Test func showsACurveWithItsPointTangentAndCursor() {
    let grid = drawn(curve(.unicode), columns: 44, rows: 12)
    #expect(
      grid.text == """
        a
        1.00 ┤              z 0.5 ┊   ⡠⠊
             │                    ┊ ⢀⠔⣁⣀⠤⠤⠔⠒⠒⠒⠊⠉⠉⠉⠉⠉
        0.75 ┤                    ┊⡴⠗⠉⠁
             │                   ⣠● 0.6667
        0.50 ┤                 ⢀⢼⠃┊
             │               ⢀⠔⡡⠋ ┊
        0.25 ┤             ⢀⣠⠮⠚   ┊
             │⣀⣀⣀⣀⣀⡠⠤⠤⠤⠴⠒⠒⢫⠋      ┊
        0.00 ┤           ⠔⠁       ┊
             ╰┬─────┬─────┬──────┬─────┬─────┬─────┬
             −6    −4    −2      0     2     4     z
        """)
    #expect(
      grid.styleText == """
        f
        ffff f              fffff f   OO
             f                    f OOOppppppppppppp
        ffff f                    fOOpp
             f                   OO OOOOOO
        ffff f                 OOpf
             f               OOOp f
        ffff f             pOOp   f
             fppppppppppppOO      f
        ffff f           OO       f
             fffffffffffffffffffffffffffffffffffffff
             ff    ff    ff      f     f     f     f
        """)
  }

  @Test func showsTheSameWithoutBraille() {
    #expect(
      picture(of: curve(.unicodeWithoutBraille), columns: 44, rows: 12) == """
        a
        1.00 ┤              z 0.5 ┊    ╱
             │                    ┊  ╱──────────────
        0.75 ┤                    ╭╱─╯
             │                  ╭╱● 0.6667
        0.50 ┤                 ╭╱ ┊
             │                ╱─  ┊
        0.25 ┤            ╭─╱─╯   ┊
             │────────────╱─      ┊
        0.00 ┤           ╱        ┊
             ╰┬─────┬─────┬──────┬─────┬─────┬─────┬
             −6    −4    −2      0     2     4     z
        """)
  }

  @Test func showsTheSameInAscii() {
    #expect(
      picture(of: curve(.ascii), columns: 44, rows: 12) == """
        a
        1.00 +              z 0.5 :    /
             |                    :  /--------------
        0.75 +                    :/--
             |                   /@ 0.6667
        0.50 +                  / :
             |                /-  :
        0.25 +             //--   :
             |------------/-      :
        0.00 +           /        :
             ++-----+-----+------+-----+-----+-----+
             -6    -4    -2      0     2     4     z
        """)
  }

  @Test func showsLossesOnALogarithmicScale() {
    #expect(
      picture(of: losses(.unicode), columns: 60, rows: 12) == """
        loss                                  ⠤⠤⠤ training  ⠤⠤  test

              │
            1 ┤
              │⠒⠒⠦⠤⢤⣀⣀⣀
          0.1 ┤       ⠉⠉⠉⠛⠒⠦⠶⢄⣀⣤⣀ ⢀⣀
              │                 ⠉⠉⠙⠚⠒⠮⠭⢥⣀⣒⡒ ⠐⠢⠄ ⠤⠤ ⠠⠤⠄ ⣄⡀ ⣀⣀ ⢀⣀⡀ ⣀⣀
         0.01 ┤                           ⠉⠉⠙⠒⠒⠦⠤⢤⣀⣀⡀
              │                                     ⠉⠉⠙⠒⠒⠤⠤⢤⣀⣀
        0.001 ┤                                               ⠉⠉⠙⠒⠒⠤
              ╰┬─────┬──────┬──────┬─────┬──────┬─────┬──────┬──────
               0    25     50     75    100    125   150       epoch
        """)
    #expect(
      picture(of: losses(.ascii), columns: 60, rows: 12) == """
        loss                                  --- training  --  test

              |
            1 +
              |-------
          0.1 +       \\--------- --
              |                 \\----------- -- -- -- -- -- -- -- --
         0.01 +                           \\---------
              |                                     \\---------
        0.001 +                                               \\-----
              ++-----+------+------+-----+------+-----+------+------
               0    25     50     75    100    125   150       epoch
        """)
  }

  @Test func leavesOutWhatHasNoRoom() {
    #expect(
      picture(of: losses(.unicode), columns: 20, rows: 6) == """
         ⠤⠤⠤ trai…  ⠤⠤  test
          0.1 ┤⠓⠲⢤⣄⡀
         0.01 ┤    ⠉⠛⠫⢤⣒⠒ ⠐⠒
        0.001 ┤        ⠈⠉⠓⠦⢤
              ╰┬─────┬──────
               0       epoch
        """)
    #expect(
      picture(of: losses(.unicode), columns: 12, rows: 4) == """
        ┤⠓⠦⣤⣀
        ┤   ⠉⠓⠺⢶⣀⠐⠒⠂
        ┤       ⠈⠙⠲⢤
        ╰┬──────────
        """)
    #expect(
      picture(of: losses(.unicode), columns: 7, rows: 2) == """
        ⠑⠲⢄⣀⣀ ⢀
           ⠈⠑⠢⢄
        """)
  }

  @Test func theBaselineLiesUnderTheCurve() {
    var plot = Plot([
      Plot.Series("", (-2...3).map { Plot.Value(Double($0), Double($0 * $0 - 3)) })
    ])
    plot.baseline = 0
    #expect(
      picture(of: plot, columns: 30, rows: 8) == """
        10 ┤
           │
         5 ┤                       ⢀⠤⠊
           │                     ⡠⠔⠁
         0 ┤⠑⠢⢄⡀┈┈┈┈┈┈┈┈┈┈┈┈┈⣀⠤⠒⠉┈┈┈┈┈
           │   ⠈⠑⠒⠒⠢⠤⠤⠤⠤⠤⠒⠒⠒⠉
           ╰┬─────────┬─────────┬─────
           −2         0         2
        """)
  }

  @Test func labelsAreWrittenAsAsked() {
    var plot = Plot([Plot.Series("", [Plot.Value(0, 0), Plot.Value(1, 1)])])
    plot.label = { $0 == 0 ? "none" : $0 == 1 ? "all" : "" }
    let text = picture(of: plot, columns: 30, rows: 8)
    #expect(text.contains("none ┤") && text.contains("all ┤"))
  }

  @Test func oneValueIsADotInTheMiddle() {
    #expect(
      picture(of: Plot([Plot.Series("", [Plot.Value(3, 0)])]), columns: 7, rows: 3) == """

           ⠠

        """)
  }

  @Test func aGapStaysAGap() {
    let values = [0, 1, 2, Double.nan, 4, .infinity, 6, 7].enumerated().map {
      Plot.Value(Double($0.offset), $0.element)
    }
    let plot = Plot([Plot.Series("", values)], y: Axis(range: 0...7))
    #expect(
      picture(of: plot, columns: 7, rows: 2) == """
           ⢀ ⠐⠉
        ⡠⠔⠂
        """)
  }

  @Test func aLogarithmicScaleLeavesOutZeroAndBelow() {
    let values = [Plot.Value(0, 1), Plot.Value(1, 0), Plot.Value(2, -5), Plot.Value(3, 0.01)]
    let plot = Plot([Plot.Series("", values)], y: Axis(scale: .logarithmic))
    let axis = plot.y.fitted(to: values.map(\.y), margin: 0)
    #expect(axis.fraction(1) == 1 && axis.fraction(0.01) == 0)
    #expect(axis.fraction(0) == nil && axis.fraction(-5) == nil)
  }
}

/// The rows of a plot stand for round steps.
@Suite struct EvenRowsTests {
  @Test func ticksAreEvenAndEveryValueHasItsRow() {
    var chance = Chance(seed: 7)
    for _ in 0..<2000 {
      let rows = 4 + chance.below(30)
      let low = Double.random(in: -100...100, using: &chance)
      let span = Double.random(in: 0.001...200, using: &chance)
      let axis = FittedAxis(low: low, high: low + span, scale: .linear)
      guard let even = EvenRows(axis, rows: rows) else {
        Issue.record("no rows for \(low) and \(span) in \(rows)")
        continue
      }
      #expect(even.axis.low <= low + 1e-9 && even.axis.high >= low + span - 1e-9)
      let dots = even.ticks.values.compactMap(even.axis.fraction).map { $0 * Double(rows * 4 - 1) }
      // In the second dot of a row from below, and as far from each other.
      let rest = dots.map { ($0 - 1.5).remainder(dividingBy: 4) }
      #expect(dots.count >= 2 && rest.allSatisfy { abs($0) < 1e-6 })
      let steps = zip(dots, dots.dropFirst()).map { $1 - $0 }
      #expect(steps.allSatisfy { abs($0 - steps[0]) < 1e-6 && $0 > 7.9 })
    }
  }

  @Test func powersOfTenAreEvenToo() throws {
    let axis = FittedAxis(low: -3.2, high: 0.1, scale: .logarithmic)
    let even = try #require(EvenRows(axis, rows: 9))
    #expect(even.ticks.values.map { ($0 * 1e4).rounded() / 1e4 } == [0.001, 0.01, 0.1, 1])
    #expect(EvenRows(FittedAxis(low: -0.9, high: -0.1, scale: .logarithmic), rows: 9) == nil)
  }
}
