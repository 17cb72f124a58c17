extension SeededGenerator {
  /// A number from the normal distribution with mean 0 and standard deviation 1.
  ///
  /// Marsaglia's polar method: a point (u, v) evenly from the unit circle, s = u² + v², gives
  /// u · √(−2 ln s / s). The square root is exact everywhere and the logarithm is ours, so that a
  /// seed gives the same bits on every platform.
  package mutating func gaussian() -> Double {
    while true {
      let u = uniform(in: -1...1)
      let v = uniform(in: -1...1)
      let s = u * u + v * v
      if s > 0, s < 1 {
        return u * (-2 * portableLogarithm(s) / s).squareRoot()
      }
    }
  }
}

/// The natural logarithm of a positive normal number, from arithmetic alone.
///
/// x = m · 2ᵉ with m in √½ … √2; then ln x = e · ln 2 + 2 · artanh t with t = (m − 1) / (m + 1),
/// and artanh t = t + t³/3 + t⁵/5 + … needs eleven terms, because t² is at most 0.0295.
func portableLogarithm(_ x: Double) -> Double {
  var (mantissa, exponent) = (x.significand, Double(x.exponent))
  if mantissa > 2.0.squareRoot() {
    mantissa /= 2
    exponent += 1
  }
  let t = (mantissa - 1) / (mantissa + 1)
  var series = 0.0
  for odd in stride(from: 21.0, through: 1, by: -2) {
    series = series * (t * t) + 1 / odd
  }
  return exponent * 0.693_147_180_559_945_3 + 2 * t * series
}
