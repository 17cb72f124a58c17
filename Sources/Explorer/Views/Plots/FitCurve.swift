import Drawing
import NeuralNetwork
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
    plot.draw(in: below, on: &grid)
  }

  /// The output, or the neuron that is selected.
  private var neuron: Neuron {
    let shape = walk.trace.shape
    guard let selected = walk.selection?.neuron, (shape.layer(of: selected) ?? 0) > 0 else {
      return .output(1)
    }
    return selected
  }

  private var plot: Plot {
    let own = walk.present
    var series = [Plot.Series("", curve(of: own), Stroke(Style(.positive)))]
    if let other = walk.besideExperiment, other.network.inputs == 1, neuron == .output(1) {
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
    walk.experiment.examples.map { example in
      Plot.Mark(Plot.Value(example.input[0], example.target[0]), style: .strong)
    }
  }

  private func curve(of experiment: Experiment) -> [Plot.Value] {
    guard let (layer, index) = NetworkShape(experiment.network).position(of: neuron) else {
      return []
    }
    let inputs = experiment.examples.map { $0.input[0] }
    let low = min(-1, inputs.min() ?? -1)
    let high = max(1, inputs.max() ?? 1)
    return (0...200).map { step in
      let x = low + (high - low) * Double(step) / 200
      return Plot.Value(x, experiment.network.forward([x])[layer - 1].activations[index])
    }
  }
}
