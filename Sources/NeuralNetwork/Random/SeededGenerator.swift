/// Random numbers that a seed repeats exactly, on every platform: xoshiro256**.
///
/// Everything is built from whole numbers and from operations that IEEE 754 rounds in one way only,
/// never from a system library. Source: Blackman and Vigna, "Scrambled linear pseudorandom number
/// generators", 2018; the state is filled by SplitMix64, as they advise.
package struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  /// All that the numbers to come depend on.
  package private(set) var state: SIMD4<UInt64>

  /// Starts where this seed always starts; every seed will do, 0 too.
  package init(seed: UInt64) {
    var filler = SplitMix64(seed: seed)
    state = SIMD4(filler.next(), filler.next(), filler.next(), filler.next())
  }

  /// Starts from a state instead of a seed; at least one of the numbers must not be 0.
  package init(state: SIMD4<UInt64>) {
    precondition(state != .zero, "a state of zeros would give zeros for ever")
    self.state = state
  }

  /// The next 64 bits, each 0 or 1 with equal chances.
  package mutating func next() -> UInt64 {
    let scrambled = Self.rotated(state.y &* 5, by: 7) &* 9
    let shifted = state.y << 17
    state.z ^= state.x
    state.w ^= state.y
    state.y ^= state.z
    state.x ^= state.w
    state.z ^= shifted
    state.w = Self.rotated(state.w, by: 45)
    return scrambled
  }

  private static func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 {
    (bits << count) | (bits >> (64 - count))
  }
}

extension SeededGenerator {
  /// A number in 0 ..< 1, from the top 53 bits: every multiple of 2⁻⁵³ is equally likely.
  package mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number from the lower bound up to, but hardly ever at, the upper one.
  package mutating func uniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
  }

  /// A whole number in 0 ..< count, each equally likely.
  ///
  /// `count` must be positive. Source: Lemire, "Fast random integer generation in an interval", 2019.
  package mutating func index(below count: Int) -> Int {
    let bound = UInt64(count)
    let unfair = (0 &- bound) % bound
    while true {
      let product = next().multipliedFullWidth(by: bound)
      if product.low >= unfair { return Int(product.high) }
    }
  }

  /// Brings the elements into a random order, each order equally likely (Fisher and Yates).
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, index(below: last + 1))
    }
  }
}
