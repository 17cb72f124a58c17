/// How the points of the two classes lie.
extension DatasetKind {
  /// The rows 00, 01, 10, 11, again and again.
  func truthTableRow(_ index: Int, _ gate: (Bool, Bool) -> Bool) -> DatasetPoint {
    let (first, second) = (index / 2 % 2 == 1, index % 2 == 1)
    return DatasetPoint(
      place: [first ? 1 : 0, second ? 1 : 0], target: gate(first, second) ? 1 : 0)
  }

  /// Evenly from the four quarters of the square, a little away from the axes.
  func cloudOfXor(_ label: Int, using generator: inout SeededGenerator) -> DatasetPoint {
    let x = generator.uniform(in: 0.06...1)
    let y = generator.uniform(in: 0.06...1)
    let side = generator.index(below: 2) == 0 ? -1.0 : 1
    let otherSide = label == 1 ? -side : side
    return DatasetPoint(place: [side * x, otherSide * y], target: Double(label))
  }

  /// Class 1 within radius 0.5, class 0 between 0.7 and 1, in an even direction.
  func circle(_ label: Int, using generator: inout SeededGenerator) -> DatasetPoint {
    let radius = label == 1 ? generator.uniform(in: 0...0.5) : generator.uniform(in: 0.7...1)
    let direction = direction(using: &generator)
    return DatasetPoint(place: direction.map { radius * $0 }, target: Double(label))
  }

  /// The centres of the two clouds, (−0.4, −0.4) and (0.4, 0.4): the noise makes the clouds.
  func gaussians(_ label: Int) -> DatasetPoint {
    let centre = label == 1 ? 0.4 : -0.4
    return DatasetPoint(place: [centre, centre], target: Double(label))
  }

  /// A half-circle open below, and one open above that reaches into it; both of radius 0.6.
  func moons(_ label: Int, using generator: inout SeededGenerator) -> DatasetPoint {
    let direction = direction(using: &generator)
    let (across, up) = (0.6 * direction[0], 0.6 * abs(direction[1]))
    let place = label == 1 ? [across + 0.3, 0.15 - up] : [across - 0.3, up - 0.15]
    return DatasetPoint(place: place, target: Double(label))
  }

  /// One and three quarter turns from the middle outwards; the second arm is half a turn ahead.
  ///
  /// One point from each of equal stretches of an arm, so that they are well spread.
  func spiral(
    _ index: Int, of count: Int, using generator: inout SeededGenerator
  ) -> DatasetPoint {
    let label = index % 2
    let part = (Double(index / 2) + generator.uniform()) / Double((count + 1) / 2)
    let angle = 3.5 * .pi * part + (label == 1 ? .pi : 0)
    let place = [part * portableSine(angle), part * portableCosine(angle)]
    return DatasetPoint(place: place, target: Double(label))
  }

  /// A point of the unit circle, every direction equally likely.
  private func direction(using generator: inout SeededGenerator) -> [Double] {
    while true {
      let (x, y) = (generator.uniform(in: -1...1), generator.uniform(in: -1...1))
      let length = (x * x + y * y).squareRoot()
      if length > 0, length <= 1 { return [x / length, y / length] }
    }
  }
}
