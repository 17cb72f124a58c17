/// exp(x) for four numbers, taken apart so that sigmoid, tanh and softmax need one division each.
///
/// x = k · ln 2 + r with k whole and |r| ≤ ½ ln 2, so exp(x) = 2ᵏ · exp(r). And exp(r) is
/// (d + r) / (d − r) with d = r · coth(r/2) = 2 + r²/6 − r⁴/360 + r⁶/15120 − …, a series whose
/// terms shrink so fast that seven are enough. Source: the series 2·Σ B₂ₙ r²ⁿ/(2n)! with the
/// Bernoulli numbers B; the quotient is due to Remes.
///
/// Arithmetic alone, so the same bits on every platform; right to 4 units in the last place.
struct LaneExponential {
  /// The power 2ᵏ, one for each number.
  private let scale: WideLanes
  private let rest: WideLanes
  private let series: WideLanes

  /// Takes x between −700 and 700, or NaN.
  @inline(__always)
  init(_ x: WideLanes) {
    // Adding this moves the whole part of a number into the lowest bits of its significand.
    let shift = WideLanes(repeating: 0x1.8p52)
    let shifted = x * 1.442_695_040_888_963_4 + shift
    let whole = shifted - shift
    // ln 2 in two parts; the product with the first is exact.
    rest = x - whole * 0x1.62E42FEEp-1 - whole * 0x1.A39EF35793C76p-33
    let bits = unsafeBitCast(shifted, to: SIMD4<UInt64>.self)
    scale = unsafeBitCast((bits &+ SIMD4(repeating: 1023)) &<< 52, to: WideLanes.self)
    let square = rest * rest
    let fourth = square * square
    let low = 2 + square * (1.0 / 6)
    let middle = -1.0 / 360 + square * (1.0 / 15_120)
    let high = -1.0 / 604_800 + square * (1.0 / 23_950_080)
    series = low + fourth * (middle + fourth * (high + fourth * (-691.0 / 653_837_184_000)))
  }

  /// The power itself, exp(x).
  @inline(__always) var power: WideLanes {
    scale * (series + rest) / (series - rest)
  }

  /// The sigmoid exp(x) / (exp(x) + 1).
  @inline(__always) var sigmoid: WideLanes {
    let top = scale * (series + rest)
    return top / (top + (series - rest))
  }

  /// The hyperbolic tangent of half of x, (exp(x) − 1) / (exp(x) + 1); exact near 0 too.
  @inline(__always) var tanhOfHalf: WideLanes {
    let less = scale - 1
    let more = scale + 1
    return (less * series + more * rest) / (more * series + less * rest)
  }
}

extension WideLanes {
  /// Four values of the hyperbolic tangent, which is ±1 to the last bit beyond ±22.
  @inline(__always) var tanh: WideLanes {
    LaneExponential((self + self).limited(to: 44)).tanhOfHalf
  }

  /// Four values of the sigmoid.
  @inline(__always) var sigmoid: WideLanes {
    LaneExponential(limited(to: 700)).sigmoid
  }

  /// Four values of the exponential function.
  @inline(__always) var exp: WideLanes {
    LaneExponential(limited(to: 700)).power
  }
}
