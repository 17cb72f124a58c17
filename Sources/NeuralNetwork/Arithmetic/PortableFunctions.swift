// Functions that system libraries round in different ways, from arithmetic alone, so that a seed
// makes the same data everywhere. The exponential function is that of the fast path.

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

/// The sine, from arithmetic alone; right to about fifteen digits for |x| up to 100.
///
/// Whole turns are taken away first, then sin x = x − x³/3! + x⁵/5! − … with fourteen terms.
func portableSine(_ x: Double) -> Double {
  let turns = (x / (2 * Double.pi)).rounded()
  let angle = x - turns * (2 * Double.pi)
  var (term, sum) = (angle, angle)
  for odd in stride(from: 3.0, through: 27, by: 2) {
    term *= -angle * angle / (odd * (odd - 1))
    sum += term
  }
  return sum
}

/// The cosine, likewise.
func portableCosine(_ x: Double) -> Double {
  portableSine(x + Double.pi / 2)
}

/// The exponential function, from arithmetic alone.
func portableExponential(_ x: Double) -> Double {
  WideLanes(repeating: x).exp.x
}
