import Testing

@testable import Drawing

@Suite struct IntClampingTests {
  @Test(
    arguments: [
      (0.0, 0), (-0.0, 0), (0.4, 0), (0.5, 1), (-0.5, -1), (2.6, 3), (.nan, 0), (.signalingNaN, 0),
      (.infinity, 1 << 52), (-.infinity, -(1 << 52)), (1e300, 1 << 52), (-1e300, -(1 << 52)),
      (.leastNonzeroMagnitude, 0), (.greatestFiniteMagnitude, 1 << 52),
      (1e15, 1_000_000_000_000_000),
    ] as [(Double, Int)])
  func givesTheNearestWholeNumberThereIs(value: Double, expected: Int) {
    #expect(Int(clamping: value) == expected)
  }
}
