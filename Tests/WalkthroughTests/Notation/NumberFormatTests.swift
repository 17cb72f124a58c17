import Testing
import Walkthrough

/// The one rule for writing numbers.
@Suite struct NumberFormatTests {
  private static let table: [(value: Double, compact: String, exact: String)] = [
    (0, "0.0000", "0.0000"), (-0.0, "0.0000", "0.0000"), (1, "1.0000", "1.0000"),
    (0.05, "0.0500", "0.0500"), (-0.05, "−0.0500", "−0.0500"), (0.3775, "0.3775", "0.3775"),
    (0.00877, "0.0088", "0.008770"), (0.01, "0.0100", "0.0100"), (0.00999999, "0.0100", "0.010000"),
    (0.001, "0.0010", "0.001000"), (0.000996, "0.0010", "0.0009960"),
    (0.000994, "9.9e-4", "9.940e-4"), (0.00043857, "4.4e-4", "4.386e-4"),
    (1e-5, "1.0e-5", "1.000e-5"),
    (9.99994, "9.9999", "9.9999"), (9.99996, "10.000", "10.000"), (12.3456, "12.346", "12.346"),
    (99.9996, "100.00", "100.00"), (123.456, "123.46", "123.46"), (999.996, "1000.0", "1000.0"),
    (9999.96, "10000", "10000"), (12345.67, "12346", "12346"), (999_999, "999999", "999999"),
    (999_999.6, "1.00e6", "1.000e6"), (1_234_567, "1.23e6", "1.235e6"),
    (-9.996e6, "−1.00e7", "−9.996e6"), (9.9996e9, "1.0e10", "1.000e10"),
    (1e100, "1e100", "1.000e100"),
    (0x1p-1063, "1e-320", "1.01e-320"), (.leastNonzeroMagnitude, "5e-324", "4.94e-324"),
    (1.7976931348623157e308, "2e308", "1.798e308"), (.infinity, "inf", "inf"),
    (-.infinity, "−inf", "−inf"), (.nan, "NaN", "NaN"), (-.nan, "NaN", "NaN"),
  ]

  @Test(arguments: table)
  func texts(_ value: Double, _ compact: String, _ exact: String) {
    #expect(NumberFormat(.compact).text(value) == compact)
    #expect(NumberFormat(.exact).text(value) == exact)
  }

  @Test(arguments: [(1.0, "+1.0000"), (-1, "-1.0000"), (0, "0.0000"), (.nan, "NaN")])
  func signs(_ value: Double, _ expected: String) {
    #expect(NumberFormat(.exact, sign: .always, minus: "-").text(value) == expected)
  }

  private static let tens = (-323...308).map { power -> Double in
    Double("1e\(power)") ?? .nan
  }

  @Test func widthsAreBounded() {
    for base in Self.tens {
      for factor in [1, 1.23456, 9.4999, 9.5001, 9.94999, 9.9501, 9.99499, 9.9951, 9.9999999] {
        for value in [base * factor, -base * factor] where value.isFinite {
          let sign = value < 0 ? 1 : 0
          #expect(NumberFormat(.compact).text(value).count <= 6 + sign, "\(value)")
          #expect(NumberFormat(.exact).text(value).count <= 9 + sign, "\(value)")
        }
      }
    }
  }

  @Test func theTextMeansTheNumber() {
    for base in Self.tens where base > 1e-300 && base < 1e300 {
      // Where the power of ten takes the room, one digit has to do.
      let allowed = base < 1e-9 || base > 1e98 ? 0.35 : 0.051
      for factor in [1, 1.23456, 4.5678, 9.4999, 9.9951] {
        let value = base * factor
        let compact = Double(NumberFormat(.compact, minus: "-").text(-value)) ?? .nan
        let exact = Double(NumberFormat(.exact, minus: "-").text(-value)) ?? .nan
        #expect(abs(compact + value) <= value * allowed, "\(value) as \(compact)")
        #expect(abs(exact + value) <= value * 0.0051, "\(value) as \(exact)")
      }
    }
  }

  @Test(arguments: [
    (0.5, "0.5"), (12, "12"), (0.001, "0.001"), (0, "0"), (-2, "−2"), (100, "100"), (0.1, "0.1"),
    (1e-5, "1e-5"), (2.5e-7, "2.5e-7"), (1e6, "1e6"), (1.5e9, "1.5e9"), (.nan, "NaN"),
    (.infinity, "inf"), (1.0 / 3, "0.3333"),
  ])
  func shortNumbersHaveNoTrailingZeros(_ value: Double, _ expected: String) {
    #expect(NumberFormat.short(value) == expected)
  }

  @Test(arguments: [
    (0.00043, "4e-4"), (-12345, "−1e4"), (9.6e8, "1e9"), (0x1p-1063, "1e-320"),
    (.leastNonzeroMagnitude, "5e-324"),
    (1e308, "1e308"), (0, "0.0000"), (.infinity, "inf"), (.nan, "NaN"),
  ])
  func powers(_ value: Double, _ expected: String) {
    #expect(NumberFormat().power(value) == expected)
  }

  @Test(arguments: [
    (1.005, 2, "1.00"), (1.5, 0, "2"), (-0.001, 2, "0.00"), (-1.26, 1, "-1.3"), (1e20, 2, "1e+20"),
    (0.07, 3, "0.070"),
  ])
  func fixedDecimals(_ value: Double, _ decimals: Int, _ expected: String) {
    #expect(NumberFormat.fixed(value, decimals: decimals) == expected)
  }
}
