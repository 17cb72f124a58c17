import CLibrary

/// The less usual activations of four numbers, and what their slopes need.
///
/// Those that are made of an exponential are arithmetic alone, like the others of the fast path;
/// the sine and the error function are the library's.
extension WideLanes {
  /// exp(v) − 1 without the loss of digits near 0: 2t / (1 − t) with t = tanh(½v); for v ≤ 0.
  @inline(__always) var powerLessOne: WideLanes {
    let half = (0.5 * self).tanh
    return 2 * half / (1 - half)
  }

  /// z above 0, exp(z) − 1 below.
  @inline(__always) var elu: WideLanes {
    powerLessOne.replacing(with: self, where: self .> 0)
  }

  /// ln(1 + exp(z)) = max(z, 0) + ln(1 + p) with p = exp(−|z|).
  ///
  /// ln(1 + p) = 2 · artanh u with u = p / (2 + p), at most ⅓: u + u³/3 + … needs sixteen terms.
  @inline(__always) var softplus: WideLanes {
    let negative = self .< 0
    let power = replacing(with: -self, where: negative).negated.exp
    let u = power / (2 + power)
    let square = u * u
    var series = WideLanes(repeating: 1.0 / 31)
    var odd = 29.0
    while odd > 0 {
      series = series * square + 1 / odd
      odd -= 2
    }
    return replacing(with: 0, where: negative) + 2 * u * series
  }

  /// 1 above 0, else 0; NaN stays NaN.
  @inline(__always) var step: WideLanes {
    (self - self).replacing(with: 1, where: self .> 0)
  }

  /// −1, 0 or 1; NaN stays NaN.
  @inline(__always) var sign: WideLanes {
    replacing(with: 1, where: self .> 0).replacing(with: -1, where: self .< 0)
  }

  /// z · Φ(z), and its slope Φ(z) + z · φ(z).
  @inline(__always) var gelu: WideLanes { one(by: Activation.gelu.value) }
  @inline(__always) var geluSlope: WideLanes { one(by: { Activation.gelu.slope(z: $0, a: 0) }) }

  @inline(__always) var sine: WideLanes { one(by: sin) }
  @inline(__always) var cosine: WideLanes { one(by: cos) }

  private var negated: WideLanes { 0 - self }

  /// One number after the other.
  private func one(by function: (Double) -> Double) -> WideLanes {
    WideLanes(function(x), function(y), function(z), function(w))
  }
}
