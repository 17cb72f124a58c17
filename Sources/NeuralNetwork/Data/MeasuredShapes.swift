/// What is measured at each point, for data without classes.
extension DatasetKind {
  /// A point of the square from −1 to 1.
  func square(using generator: inout SeededGenerator) -> [Double] {
    [generator.uniform(in: -1...1), generator.uniform(in: -1...1)]
  }

  /// Σ ±exp(−d²/(2·0.2²)) over six centres, d being the distance to each.
  func bumps(using generator: inout SeededGenerator) -> DatasetPoint {
    let place = square(using: &generator)
    var target = 0.0
    for (index, centre) in DatasetKind.centres.enumerated() {
      let (across, up) = (place[0] - centre.x, place[1] - centre.y)
      let height = portableExponential(-(across * across + up * up) / (2 * 0.2 * 0.2))
      target += index % 2 == 0 ? height : -height
    }
    return DatasetPoint(place: place, target: target)
  }

  /// One x from each of `count` equal stretches between −1 and 1, so that they are well spread.
  func sine(
    _ index: Int, of count: Int, using generator: inout SeededGenerator
  ) -> DatasetPoint {
    let x = 2 * (Double(index) + generator.uniform()) / Double(count) - 1
    return DatasetPoint(place: [x], target: portableSine(.pi * x))
  }

  /// Where the bumps stand: three above, three below, neighbours of unlike sign.
  private static let centres: [SIMD2<Double>] = [
    [-0.65, 0.4], [0, 0.4], [0.65, 0.4], [0.65, -0.4], [0, -0.4], [-0.65, -0.4],
  ]
}
