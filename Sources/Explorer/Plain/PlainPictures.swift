import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// Every picture in sentences, with the numbers that stand beside it on the screen.
extension PlainWords {
  /// What a view shows; nil for those that other commands tell.
  func picture(_ view: Scene.View, _ rest: [String]) -> [String]? {
    switch view {
    case .map: walk.hasCurve ? fittedCurve : map
    case .training: curve(epoch: rest.first)
    case .histogram: histogram
    case .surface: surface
    case .curve: activationCurve
    case .lossCurve: lossCurve
    case .paths: paths
    case .weights, .matrix: weights
    case .check: gradientCheck
    case .confusion: confusion
    case .table: everything
    case .equation: currentStep
    case .examples: examples(bySize: false)
    case .examplesBySize: examples(bySize: true)
    case .nudge: nudged
    case .nudgeErrors: nudgeErrors
    }
  }

  /// One number of every example of the batch, and the mean.
  ///
  /// `Gradient of the weight from x1 to h1 in example 7, row 245: minus 0.4212.`
  private func examples(bySize: Bool) -> [String] {
    guard let reading = ExamplesReading(walk) else {
      return ["This training step learns from one example alone."]
    }
    let name = words.name(reading.quantity)
    let entries = bySize ? reading.bySize : reading.entries
    let lines = entries.prefix(50).map { entry in
      let number = entry.value.map(SpokenNotation.number) ?? "not computed yet"
      return "\(name.capitalisedFirst) in example \(entry.example), row \(entry.row): \(number)."
    }
    let rest = entries.count - lines.count
    let mean = reading.mean.map {
      ["The mean over all \(entries.count) examples is \(SpokenNotation.number($0))."]
    }
    return lines + (rest > 0 ? ["And \(rest) more."] : []) + (mean ?? [])
  }

  // MARK: The map

  private var map: [String] {
    guard walk.canBeMapped else { return ["A map needs one input or two."] }
    var lines = map(MapReading(walk, of: walk.experiment))
    if let other = walk.besideExperiment, let names = RunNames(walk, notation: look.notation) {
      lines += ["The run beside, \(heard(names.beside)):"] + map(MapReading(walk, of: other))
    }
    return lines
  }

  private func map(_ reading: MapReading) -> [String] {
    if reading.showsClasses { return classes(reading) }
    let numbers = reading.numbers
    let name = words.name(.activation(reading.neuron)).capitalisedFirst
    var lines = [
      "\(name), with \(square(reading)): above "
        + "\(short(numbers.middle)) on \(percent(numbers.share)) percent of the square."
    ]
    if let range = numbers.range {
      lines.append(
        "Its values go from \(SpokenNotation.number(range.lowerBound)) to "
          + "\(SpokenNotation.number(range.upperBound)).")
    }
    if let above = numbers.above, let below = numbers.below {
      let names = [1, 0].map {
        reading.namesClasses
          ? "of class \(reading.className($0))"
          : $0 == 1 ? "with the larger target" : "with the smaller"
      }
      lines.append(
        "On the right side of the boundary: \(above.right) of \(above.count) examples "
          + "\(names[0]), \(below.right) of \(below.count) \(names[1]).")
    }
    return lines + [1, 2].map { crossing(reading, along: $0) }
  }

  /// The coordinates of the map and where they end.
  private func square(_ reading: MapReading) -> String {
    let (low, high) = (reading.bounds.lowerBound, reading.bounds.upperBound)
    return "\(reading.axes[0]) and \(reading.axes[1]) from \(short(low)) to \(short(high))"
  }

  /// Where each class wins, and how many of its examples are told right.
  private func classes(_ reading: MapReading) -> [String] {
    ["The class that wins, with \(square(reading)):"]
      + zip(reading.classShares, reading.classSides).enumerated().map { index, numbers in
        "\(reading.className(index).capitalisedFirst) on \(percent(numbers.0)) percent of the square; "
          + "\(numbers.1.right) of its \(numbers.1.count) examples are told right."
      }
  }

  /// Where the boundary crosses an axis.
  ///
  /// `Along x1, with x2 at 0, the boundary is crossed at minus 0.5 and 0.48.`
  private func crossing(_ reading: MapReading, along axis: Int) -> String {
    let (own, other) = (reading.axes[axis - 1], reading.axes[2 - axis])
    let lead = "Along \(own), with \(other) at 0, the boundary is crossed"
    let places = reading.crossings(along: axis).map(short)
    guard let last = places.last else { return "\(lead) nowhere." }
    let others = places.dropLast().joined(separator: ", ")
    return "\(lead) at \(others.isEmpty ? last : "\(others) and \(last)")."
  }

  private var fittedCurve: [String] {
    let reading = FitReading(walk)
    let name = words.name(.activation(reading.neuron))
    var lines = reading.samples.map {
      "At \(reading.axis) = \(short($0.x)) the \(name) is \(SpokenNotation.number($0.y))."
    }
    if let fit = reading.fit {
      lines.append(
        "It misses the examples by \(SpokenNotation.number(fit.mean)) on average, and by "
          + "\(SpokenNotation.number(fit.worst)) at most, at \(reading.axis) = \(short(fit.x)).")
    }
    return lines
  }

  // MARK: Training

  private func curve(epoch text: String?) -> [String] {
    let reading = TrainingReading(walk, notation: look.notation)
    guard let first = reading.reports.first, let last = reading.reports.last,
      reading.reports.count > 1
    else { return ["No epoch is done yet. Type train 10 for ten epochs."] }
    if let text {
      guard let epoch = Int(text), let report = reading.report(upTo: epoch), report.epoch == epoch
      else { return ["Epochs 0 to \(last.epoch) can be read: show training \(last.epoch)."] }
      return sentences(report, in: reading)
    }
    let lowest = reading.lowest ?? last
    var lines = [
      "\(last.epoch) epochs. The mean loss began at \(SpokenNotation.number(first.training.loss)) and is "
        + "\(SpokenNotation.number(last.training.loss)) now; lowest was "
        + "\(SpokenNotation.number(lowest.training.loss)), after epoch \(lowest.epoch)."
    ]
    if let now = last.test, let best = reading.lowestTest, let least = best.test {
      lines.append(
        "On the test examples it is \(SpokenNotation.number(now.loss)) now; lowest was "
          + "\(SpokenNotation.number(least.loss)), after epoch \(best.epoch).")
    }
    return lines + ["show training \(last.epoch / 2) reads the numbers after that epoch."]
  }

  private func sentences(_ report: EpochReport, in reading: TrainingReading) -> [String] {
    var lines = [
      "After epoch \(report.epoch): \(sentence(report.training))",
      "The gradient's length is \(SpokenNotation.number(report.gradientNorm)).",
    ]
    if let test = report.test { lines.append("On the test examples: \(sentence(test))") }
    lines += MeasuredSentences(report, walk).lines
    if let beside = reading.besideReport(upTo: report.epoch) {
      lines.append("The run beside: \(sentence(beside.training))")
      if let test = beside.test { lines.append("Its test examples: \(sentence(test))") }
    }
    return lines
  }

  private func sentence(_ evaluation: Evaluation) -> String {
    let loss = "mean loss \(SpokenNotation.number(evaluation.loss))"
    return evaluation.accuracy.map { "\(loss), \(percent($0)) percent right." } ?? "\(loss)."
  }

  /// Which classes are taken for which.
  ///
  /// `Of 125 examples of class 0, taken: 97 for class 0, 28 for class 1.`
  private var confusion: [String] {
    guard let matrix = ConfusionReading(walk.run.report)?.matrix else {
      return ["These examples have no classes."]
    }
    return matrix.counts.enumerated().map { actual, row in
      let names = row.indices.map { walk.className($0) }
      let taken = zip(names, row).map { "\($1) for \($0)" }
      return "Of \(row.reduce(0, +)) examples of \(names[actual]), taken: "
        + taken.joined(separator: ", ") + "."
    }
  }

  // MARK: Weights

  private var histogram: [String] {
    let layers = WeightReading(walk).layers
    return layers.enumerated().map { index, layer in
      let weights = layer.weights.sorted()
      let name = index == layers.count - 1 ? "Output layer" : "Hidden layer \(index + 1)"
      let ends = [weights.first, weights.last].map { SpokenNotation.number($0 ?? 0) }
      let middle = SpokenNotation.number(layer.median)
      let length = layer.gradientNorm.map {
        " The length of their gradient is \(SpokenNotation.number($0))."
      }
      return "\(name): \(counted(weights.count, "weight")) from \(ends[0]) to \(ends[1]), median "
        + "\(middle).\(length ?? "")"
    }
  }

  private var weights: [String] {
    let shape = walk.trace.shape
    return shape.neurons.flatMap { shape.givenNumbers(of: $0) }.map(quantity)
  }

  private var surface: [String] {
    guard let reading = SurfaceReading(walk) else { return ["The surface needs two weights."] }
    let names = [reading.across, reading.upward].map { words.name($0.weight) }
    var lines = [
      "The mean loss over the \(names[0]) and the \(names[1]), all else held, up to "
        + "\(short(reading.reach)) to each side of where they are, \(place(reading.here))."
    ]
    guard reading.tellsLoss else { return lines + ["The loss is not computed yet."] }
    let part = reading.examples.map { " of the first \($0) examples" } ?? ""
    lines.append("Here the loss\(part) is \(SpokenNotation.number(reading.now)).")
    if let lowest = reading.lowest {
      lines.append(
        "The lowest in sight is \(SpokenNotation.number(lowest.loss)), at \(place(lowest.place)).")
    }
    if let first = reading.path.first { lines.append("Descent began at \(place(first)).") }
    for other in reading.others {
      guard let now = other.path.last else { continue }
      lines.append("The run beside, \(heard(other.name)), is at \(place(now)).")
    }
    return lines
  }

  private func place(_ weights: SIMD2<Double>) -> String {
    "\(SpokenNotation.number(weights.x)) and \(SpokenNotation.number(weights.y))"
  }

  // MARK: Curves of one number

  private var activationCurve: [String] {
    guard let reading = ActivationReading(walk) else { return ["No neuron is selected."] }
    guard reading.activation != .softmax else {
      return ["Softmax has no curve of its own: every weighted sum of the layer counts."]
    }
    let name = "\(reading.activation.rawValue.capitalisedFirst) of \(reading.neuron.key)"
    guard let z = reading.z, let a = reading.a else {
      return ["\(name). Its weighted sum and activation are not computed yet."]
    }
    let slope = reading.slope.map { ", and the slope there is \(SpokenNotation.number($0))" }
    return [
      "\(name): at the weighted sum \(SpokenNotation.number(z)) the activation is "
        + "\(SpokenNotation.number(a))\(slope ?? "")."
    ]
  }

  private var lossCurve: [String] {
    guard let reading = LossReading(walk) else { return ["No number is selected."] }
    let name = words.name(reading.quantity)
    let value = SpokenNotation.number(reading.value)
    guard let loss = reading.loss else {
      return ["The loss as the \(name) changes, now \(value). It is not computed yet."]
    }
    var lines = ["At \(value), the \(name) now, the loss is \(SpokenNotation.number(loss))."]
    guard let slope = reading.slope, let next = reading.next else { return lines }
    lines.append("The slope there is \(SpokenNotation.number(slope)).")
    lines.append(
      "One step of descent leads to \(SpokenNotation.number(next)); this number alone changed, "
        + "the loss would be \(SpokenNotation.number(reading.loss(at: next))).")
    return lines
  }

  private var paths: [String] {
    guard let reading = PathReading(walk), let paths = reading.paths else {
      return ["There are too many paths to tell."]
    }
    guard reading.isKnown else { return ["The gradients are not computed yet."] }
    return paths.prefix(16).map {
      "\($0.neurons.map(\.key).joined(separator: " to ")): \(SpokenNotation.number($0.product))."
    } + ["\(paths.count) paths, added up: \(SpokenNotation.number(reading.sum))."]
  }

  private func short(_ value: Double) -> String {
    NumberFormat.short((value * 1e4).rounded() / 1e4, minus: "minus ")
  }

  private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
