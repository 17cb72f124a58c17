import Drawing
import NeuralNetwork
import Session
import Walkthrough

/// What a network with one input answers all along it, with the examples as points.
///
/// A run beside has its curve in the same picture, dotted.
struct FitCurve {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let (heading, below) = area.split(top: 1)
    grid.write(
      "\(look.notation.text(.activation(neuron))) for every x1",
      at: Point(row: heading.row, column: heading.column), style: .faint, within: area)
    guard below.rows >= 6, let fit else { return plot.draw(in: below, on: &grid) }
    let (picture, caption) = below.split(top: below.rows - 1)
    plot.draw(in: picture, on: &grid)
    let number = NumberFormat(minus: look.notation.minus)
    let mean = "\(look.glyphs.dot) off by \(number.text(fit.mean)) on average"
    let both = "\(mean), by \(number.text(fit.worst)) at most"
    grid.write(
      TextWidth.columns(both) <= caption.columns ? both : mean,
      at: Point(row: caption.row, column: caption.column), within: caption)
  }

  /// How far the curve passes the examples that are learned from.
  struct Fit: Hashable {
    /// The mean distance.
    let mean: Double
    /// The largest distance, and where.
    let worst: Double
    let x: Double
  }

  /// nil for a hidden neuron, which has no targets.
  var fit: Fit? {
    let examples = walk.present.examples
    guard neuron == .output(1), let first = examples.first else { return nil }
    let outputs = walk.present.network.outputs(for: examples.map(\.input))
    let distances = zip(examples, outputs).map { abs($0.target[0] - $1[0]) }
    let worst = distances.indices.max { distances[$0] < distances[$1] } ?? 0
    return Fit(
      mean: distances.reduce(0, +) / Double(distances.count), worst: distances[worst],
      x: places.indices.contains(worst) ? places[worst] : first.input[0])
  }

  /// The curve at five places, for telling it in words.
  var samples: [Plot.Value] {
    let values = curve(of: walk.present)
    return stride(from: 0, to: values.count, by: max(1, values.count / 4)).map { values[$0] }
  }

  /// The output, or the neuron that is selected.
  var neuron: Neuron {
    let shape = walk.trace.shape
    guard let selected = walk.selection?.neuron, (shape.layer(of: selected) ?? 0) > 0 else {
      return .output(1)
    }
    return selected
  }

  private var plot: Plot {
    let own = walk.present
    var series = [Plot.Series("", curve(of: own), Stroke(Style(.positive)))]
    let inputs = own.network.inputs
    if let other = walk.besideExperiment, other.network.inputs == inputs, neuron == .output(1) {
      series[0].name = own.difference(from: other, notation: look.notation)
      series.append(
        Plot.Series(
          other.difference(from: own, notation: look.notation), curve(of: other),
          Stroke(Style(.negative), pattern: .dotted)))
    }
    var plot = Plot(series, x: Axis("x1"), y: Axis(""), glyphs: look.glyphs)
    if neuron == .output(1) { plot.marks = points }
    return plot
  }

  /// The examples that are learned from.
  private var points: [Plot.Mark] {
    zip(places, walk.experiment.examples).map { x, example in
      Plot.Mark(Plot.Value(x, example.target[0]), style: .strong)
    }
  }

  /// x1 of every example, before features are made of it.
  private var places: [Double] {
    (walk.play?.points.train ?? walk.experiment.examples).map { $0.input[0] }
  }

  private func curve(of experiment: Experiment) -> [Plot.Value] {
    guard let (layer, index) = NetworkShape(experiment.network).position(of: neuron) else {
      return []
    }
    let low = min(-1, places.min() ?? -1)
    let high = max(1, places.max() ?? 1)
    func inputs(_ x: Double) -> [Double] { walk.play?.settings.inputs(for: [x]) ?? [x] }
    var states = experiment.network.forward(inputs(low))
    return (0...200).map { step in
      let x = low + (high - low) * Double(step) / 200
      experiment.network.renew(&states, for: inputs(x))
      return Plot.Value(x, states[layer - 1].activations[index])
    }
  }
}
