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
