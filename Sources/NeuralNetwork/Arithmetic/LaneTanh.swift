extension WideLanes {
  /// Four values of the hyperbolic tangent, which is ±1 to the last bit beyond ±22.
  ///
  /// The largest single cost of training, so it has a shorter way than `LaneExponential`.
  /// h · 2/ln 2 = k + u with k whole and |u| ≤ ½; exp(2h) = 2ᵏ · (d + u) / (d − u) with
  /// d = u · coth(½ ln 2 · u), and so tanh h = (exp(2h) − 1) / (exp(2h) + 1) = (c + u) / (c + d)
  /// with c = ½(2ᵏ − 1)(d + u), which is 0 for small h: nothing cancels there.
  ///
  /// Arithmetic alone, so the same bits on every platform; right to 16 units in the last place.
  @inline(__always) var tanh: WideLanes {
    let scaled = (self * Self.scale).limited(to: 64)
    // Adding this moves the whole part of a number into the lowest bits of its significand, and
    // 1022 with it: together the exponent's bits of 2ᵏ⁻¹.
    let shift = WideLanes(repeating: 0x1.8p52 + 1022)
    let shifted = scaled + shift
    let rest = scaled - (shifted - shift)
    let exponents = unsafeBitCast(shifted, to: SIMD4<UInt64>.self) &<< 52
    let halfScale = unsafeBitCast(exponents, to: WideLanes.self)
    let series = Self.hyperbolicSeries(rest * rest)
    let common = (halfScale - 0.5) * (series + rest)
    return (common + rest) / (common + series)
  }

  /// 2 / ln 2.
  @inline(__always) private static var scale: Double { 0x1.7154_7652_b82f_ep+1 }

  /// u · coth(½ ln 2 · u) from u², for |u| ≤ ½.
  ///
  /// With r = ½ ln 2 · u, r · coth r = 1 + r²/3 − r⁴/45 + …; not with these factors, but with those
  /// near them whose largest error over the whole stretch is least, 1.1 · 10⁻¹⁵, so that four are
  /// enough. They come from Remez's exchange algorithm. A power of ½ ln 2 is multiplied into each.
  @inline(__always)
  private static func hyperbolicSeries(_ square: WideLanes) -> WideLanes {
    let fourth = square * square
    // In this order few of the operations wait for one another.
    let low = scale + square * 0x1.d930_3fea_2829_0p-4
    let high = 0x1.6312_a09a_c269_fp-17 + square * -0x1.0ef3_5161_4d56_1p-23
    return (low + fourth * -0x1.e500_964f_8f2e_ep-11) + (square * fourth) * high
  }
}
