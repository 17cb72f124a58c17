/// One point of a data set, before features are made of it.
struct DatasetPoint {
  var place: [Double]
  var target: Double
}

extension DatasetKind {
  /// Draws points.
  ///
  /// The classes come by turns, so they are equally many.
  func points(
    _ count: Int, noise: Double, using generator: inout SeededGenerator
  ) -> [DatasetPoint] {
    var points: [DatasetPoint] = []
    for index in 0..<count {
      var point = point(index, of: count, using: &generator)
      if classes == nil {
        point.target += noise * generator.gaussian()
      } else if noise > 0 {
        point.place = point.place.map { $0 + noise * generator.gaussian() }
      }
      points.append(point)
    }
    if !isTruthTable { generator.shuffle(&points) }
    return points
  }

  /// One point without noise.
  private func point(
    _ index: Int, of count: Int, using generator: inout SeededGenerator
  ) -> DatasetPoint {
    let label = index % 2
    switch self {
    case .xor: return truthTableRow(index) { $0 != $1 }
    case .and: return truthTableRow(index) { $0 && $1 }
    case .or: return truthTableRow(index) { $0 || $1 }
    case .xorCloud: return cloudOfXor(label, using: &generator)
    case .circle: return circle(label, using: &generator)
    case .gaussians: return gaussians(label)
    case .moons: return moons(label, using: &generator)
    case .spiral: return spiral(index, of: count, using: &generator)
    case .plane:
      let place = square(using: &generator)
      return DatasetPoint(place: place, target: (place[0] + place[1]) / 2)
    case .multiGaussian: return bumps(using: &generator)
    case .sine: return sine(index, of: count, using: &generator)
    }
  }
}
