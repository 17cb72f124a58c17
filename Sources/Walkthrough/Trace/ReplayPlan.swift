/// Where each operand of an example's formulas is found, so that further examples need no look-up.
struct ReplayPlan {
  /// For each step, the places of its operands in the order they are read: another step of the
  /// example, or below 0 the place in `given`, turned over.
  private var places: [[Int]] = []
  private var quantities: [Quantity] = []
  private var given: [Double] = []

  init(_ forms: [Step], _ indices: [Quantity: Int]) {
    var known: [Quantity: Int] = [:]
    places = forms.map { form in
      form.own.formula.operands.map { operand in
        if let place = indices[operand] { return place }
        if let place = known[operand] { return ~place }
        known[operand] = quantities.count
        quantities.append(operand)
        return ~(quantities.count - 1)
      }
    }
    given = quantities.map { _ in .nan }
  }

  /// Takes the numbers that are given to an example.
  mutating func fill(_ value: (Quantity) -> Double) {
    for (place, quantity) in quantities.enumerated() { given[place] = value(quantity) }
  }

  /// What the formula of a step comes to; `own` gives the example's earlier steps.
  func value(of formula: Formula, at step: Int, _ own: (Int) -> Double) -> Double {
    var next = 0
    return places[step].withUnsafeBufferPointer { places in
      formula.value { _ in
        let place = places[next]
        next += 1
        return place >= 0 ? own(place) : given[~place]
      }
    }
  }
}
