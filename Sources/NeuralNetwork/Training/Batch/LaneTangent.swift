extension WideLanes {
  /// Four values of the hyperbolic tangent, which is ±1 to the last bit beyond ±22.
  ///
  /// The largest single cost of training, so it has a shorter way than `LaneExponential`.
  /// 2h = k · ln 2 + 2r with k whole and |r| ≤ ¼ ln 2; exp(2r) = (d + r) / (d − r) with
  /// d = r · coth r, and so tanh h = (exp(2h) − 1) / (exp(2h) + 1) = (c + r) / (c + d) with
  /// c = ½(2ᵏ − 1)(d + r), which is 0 for small h: nothing cancels there.
  ///
  /// Arithmetic alone, so the same bits on every platform; right to 16 units in the last place.
  @inline(__always) var tanh: WideLanes {
    let h = limited(to: 22)
    // Adding this moves the whole part of a number into the lowest bits of its significand, and
    // 1022 with it: together the exponent's bits of 2ᵏ⁻¹.
    let shift = WideLanes(repeating: 0x1.8p52 + 1022)
    let shifted = h * 2.885_390_081_777_926_8 + shift
    let rest = h - (shifted - shift) * 0.346_573_590_279_972_65
    let exponents = unsafeBitCast(shifted, to: SIMD4<UInt64>.self) &<< 52
    let halfScale = unsafeBitCast(exponents, to: WideLanes.self)
    let series = Self.hyperbolicSeries(rest * rest)
    let common = (halfScale - 0.5) * (series + rest)
    return (common + rest) / (common + series)
  }

  /// r · coth r from r², for |r| ≤ ¼ ln 2.
  ///
  /// Not with the factors 1/3, −1/45, 2/945 and −1/4725 of the series, but with those near them
  /// whose largest error over the whole stretch is least, 1.1 · 10⁻¹⁵, so that four are enough.
  /// They come from Remez's exchange algorithm.
  @inline(__always)
  private static func hyperbolicSeries(_ square: WideLanes) -> WideLanes {
    let fourth = square * square
    // In this order few of the operations wait for one another.
    let low = 1 + square * 0x1.555_5555_5500_afp-2
    let middle = -0x1.6c1_6c10_1071_ffp-6 + square * 0x1.156_55af_30dd_b8p-9
    return low + fourth * (middle + fourth * -0x1.b89_3acd_14c0_b4p-13)
  }
}
