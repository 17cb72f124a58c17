/// exp(2h) for four numbers, taken apart so that sigmoid and softmax need one division each.
///
/// 2h = k · ln 2 + 2r with k whole and |r| ≤ ¼ ln 2, so exp(2h) = 2ᵏ · exp(2r). And exp(2r) is
/// (d + r) / (d − r) with d = r · coth r = 1 + r²/3 − r⁴/45 + 2r⁶/945 − …, a series whose terms
/// shrink so fast that seven are enough. Source: the series Σ B₂ₙ (2r)²ⁿ/(2n)! with the Bernoulli
/// numbers B.
///
/// Arithmetic alone, so the same bits on every platform; right to 4 units in the last place.
struct LaneExponential {
  /// The power 2ᵏ, one for each number.
  private let scale: WideLanes
  private let rest: WideLanes
  private let series: WideLanes

  /// Takes h between −350 and 350, or NaN.
  @inline(__always)
  init(ofTwice h: WideLanes) {
    // Adding this moves the whole part of a number into the lowest bits of its significand.
    let shift = WideLanes(repeating: 0x1.8p52)
    let shifted = h * 2.885_390_081_777_926_8 + shift
    let whole = shifted - shift
    // Half of ln 2 in two parts; the product with the first is exact.
    rest = h - whole * 0x1.62E42FEEp-2 - whole * 0x1.A39EF35793C76p-34
    let bits = unsafeBitCast(shifted, to: SIMD4<UInt64>.self)
    scale = unsafeBitCast((bits &+ SIMD4(repeating: 1023)) &<< 52, to: WideLanes.self)
    let square = rest * rest
    let fourth = square * square
    let low = 1 + square * (1.0 / 3)
    let middle = -1.0 / 45 + square * (2.0 / 945)
    let high = -1.0 / 4725 + square * (2.0 / 93_555)
    // In this order few of the operations wait for one another.
    series =
      (low + fourth * middle) + fourth * fourth * (high + fourth * (-1382.0 / 638_512_875))
  }

  /// The power itself, exp(2h).
  @inline(__always) var power: WideLanes {
    scale * (series + rest) / (series - rest)
  }

  /// The sigmoid of 2h, exp(2h) / (exp(2h) + 1).
  @inline(__always) var sigmoid: WideLanes {
    let top = scale * (series + rest)
    return top / (top + (series - rest))
  }
}

extension WideLanes {
  /// Four values of the sigmoid.
  @inline(__always) var sigmoid: WideLanes {
    LaneExponential(ofTwice: 0.5 * limited(to: 700)).sigmoid
  }

  /// Four values of the exponential function.
  @inline(__always) var exp: WideLanes {
    LaneExponential(ofTwice: 0.5 * limited(to: 700)).power
  }
}
