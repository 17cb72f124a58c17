import Testing

@testable import Drawing

@Suite struct TicksTests {
  func labels(
    _ low: Double, _ high: Double, _ scale: Axis.Scale = .linear, isWhole: Bool = false,
    spacing: Double = 0.25
  ) -> [String] {
    let axis = Axis(range: low...high, scale: scale, isWhole: isWhole).fitted(to: [], margin: 0)
    let ticks = Ticks(axis, spacing: spacing)
    return ticks.values.map { ticks.text($0, minus: "−") }
  }

  @Test(arguments: [
    (0.0, 1.0, ["0.00", "0.25", "0.50", "0.75", "1.00"]),
    (-6.0, 6.0, ["−5", "0", "5"]), (0.0, 10.0, ["0.0", "2.5", "5.0", "7.5", "10.0"]),
    (0.0, 0.003, ["0.000", "0.001", "0.002", "0.003"]),
    (-1.0, 1.0, ["−1.0", "−0.5", "0.0", "0.5", "1.0"]),
    (0.0, 2e6, ["0", "5e5", "1e6", "1.5e6", "2e6"]),
    (0.0, 4e-9, ["0", "1e−9", "2e−9", "3e−9", "4e−9"]),
    (99.0, 101.0, ["99.0", "99.5", "100.0", "100.5", "101.0"]),
  ])
  func areRound(low: Double, high: Double, expected: [String]) {
    #expect(labels(low, high) == expected)
  }

  @Test(arguments: [
    (0.001, 1.0, ["0.001", "0.01", "0.1", "1"]), (1e-9, 1.0, ["1e−5", "1"]),
    (0.02, 0.9, ["0.25", "0.50", "0.75"]), (1.0, 1e8, ["1", "100", "1e4", "1e6", "1e8"]),
  ])
  func arePowersOnALogarithmicScale(low: Double, high: Double, expected: [String]) {
    #expect(labels(low, high, .logarithmic) == expected)
  }

  @Test("Epochs are counted: there is no half of one")
  func areWholeWhereTheyCount() {
    #expect(labels(0, 3, isWhole: true) == ["0", "1", "2", "3"])
    #expect(labels(0, 1, isWhole: true, spacing: 0.1) == ["0", "1"])
    #expect(labels(0, 10, isWhole: true) == ["0", "5", "10"])
  }

  @Test func surviveEveryRange() {
    let odd: [Double] = [
      -1e308, -1e300, -1, -1e-300, -Double.leastNonzeroMagnitude, -0.0, 0, .leastNonzeroMagnitude,
      1e-300, 1, 1 + 1e-15, 1e16, 1e16 + 2,
      1e300, .greatestFiniteMagnitude,
    ]
    for low in odd {
      for high in odd where low <= high {
        for scale in [Axis.Scale.linear, .logarithmic] {
          for spacing in [0, 0.01, 0.3, 1, 50, Double.infinity] {
            let labels = labels(low, high, scale, spacing: spacing)
            #expect(labels.count <= 61 && labels.allSatisfy { $0.utf8.count < 24 })
          }
        }
      }
    }
  }
}
