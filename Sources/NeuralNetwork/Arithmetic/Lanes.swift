/// Where the fast path keeps its numbers.
typealias Numbers = UnsafeMutablePointer<Double>

/// One number of each of two examples, side by side: what every 64-bit processor does at once.
typealias Lanes = SIMD2<Double>

/// Wider vectors, which the compiler splits into pairs of lanes that do not wait for each other.
typealias WideLanes = SIMD4<Double>

extension UnsafeMutablePointer<Double> {
  /// Reads as many numbers from here on as the vector has room for.
  @inline(__always)
  func load<Vector: SIMD>(_ offset: Int, as: Vector.Type = Vector.self) -> Vector
  where Vector.Scalar == Double {
    UnsafeRawPointer(self + offset).loadUnaligned(as: Vector.self)
  }

  /// Writes all numbers of the vector from here on.
  @inline(__always)
  func store<Vector: SIMD>(_ vector: Vector, _ offset: Int) where Vector.Scalar == Double {
    UnsafeMutableRawPointer(self + offset).storeBytes(of: vector, as: Vector.self)
  }

  /// Replaces `count` numbers, four at a time; the last four may reach into the padding behind.
  @inline(__always)
  func transform(_ count: Int, _ change: (WideLanes) -> WideLanes) {
    var offset = 0
    while offset < count {
      store(change(load(offset)), offset)
      offset &+= WideLanes.scalarCount
    }
  }
}

extension WideLanes {
  /// The vector with every number brought to at most `limit` in size; NaN stays NaN.
  @inline(__always)
  func limited(to limit: Double) -> WideLanes {
    let top = replacing(with: WideLanes(repeating: limit), where: self .> limit)
    return top.replacing(with: WideLanes(repeating: -limit), where: top .< -limit)
  }
}
