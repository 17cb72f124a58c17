/// Huber's loss bends where the error is 1: a parabola up to there, a line beyond.
extension Formula {
  /// ½(a − t)², or |a − t| − ½ beyond the bend.
  static func huber(of error: Formula, isBeyond: Bool) -> Formula {
    isBeyond
      ? .difference(.function(.magnitude, error), .number(0.5))
      : .product([.number(0.5), .squared(error)])
  }

  /// Its slope: a − t, or beyond the bend the sign of that.
  static func huberSlope(of error: Formula, isBeyond: Bool) -> Formula {
    isBeyond ? .function(.sign, error) : error
  }
}
