import Drawing
import NeuralNetwork
import Session
import Walkthrough

/// The activation of a neuron as a curve, with the live z on it and the slope there.
struct ActivationCurve {
  let walk: LessonWalk
  let look: ScreenLook

  /// The neuron that is selected, else the one that the step is about, else the first that sums.
  var neuron: Neuron? {
    let shape = walk.trace.shape
    let candidates = [walk.selection?.neuron, walk.currentStep?.quantity.neuron]
    let summing = candidates.compactMap { $0 }.first { (shape.layer(of: $0) ?? 0) > 0 }
    return summing ?? shape.neurons(layer: 1).first
  }

  func draw(in area: Rect, on grid: inout Grid) {
    guard let neuron, let layer = walk.trace.shape.layer(of: neuron), layer > 0 else { return }
    let activation = walk.experiment.network.layers[layer - 1].activation
    let (heading, below) = area.split(top: 1)
    grid.write(
      title(of: neuron, activation, columns: heading.columns),
      at: Point(row: heading.row, column: heading.column), style: .faint, within: area)
    guard activation != .softmax else {
      grid.write(
        "softmax has no curve of its own: every z of the layer counts",
        at: Point(row: below.row, column: below.column), within: area)
      return
    }
    plot(neuron, activation).draw(in: below, on: &grid)
  }

  private func title(
    of neuron: Neuron, _ activation: Activation, columns: Int
  ) -> String {
    let name = activation.rawValue
    let z = walk.known(.preActivation(neuron))
    let a = walk.known(.activation(neuron))
    guard let z, let a, !isAsked(neuron) else {
      return TextWidth.fullest(
        of: "\(name), the activation of \(neuron.key)", "\(name) of \(neuron.key)",
        columns: columns)
    }
    let slope = activation.slope(z: z, a: a)
    let number = NumberFormat(.exact, minus: look.notation.minus).text(slope)
    return TextWidth.fullest(
      of: "\(name) of \(neuron.key): slope \(number)", "\(name): slope \(number)",
      "slope \(number)", columns: columns)
  }

  /// While the slope is what the page asks for, it is not shown.
  private func isAsked(_ neuron: Neuron) -> Bool { walk.isAsked(.activationSlope(neuron)) }

  private func plot(_ neuron: Neuron, _ activation: Activation) -> Plot {
    let z = walk.known(.preActivation(neuron))
    let reach = max(6, (z.map { abs($0) } ?? 0) * 1.2).finiteOr(6)
    let values = (0...160).map { index -> Plot.Value in
      let x = -reach + 2 * reach * Double(index) / 160
      return Plot.Value(x, activation.value(x))
    }
    var plot = Plot([Plot.Series("", values)], x: Axis("z"), y: Axis("a"), glyphs: look.glyphs)
    plot.baseline = 0
    if let z, let a = walk.known(.activation(neuron)), z.isFinite {
      let here = Plot.Value(z, a)
      plot.marks = [Plot.Mark(here, label: NumberFormat(minus: look.notation.minus).text(a))]
      guard !isAsked(neuron) else { return plot }
      plot.tangents = [Plot.Tangent(at: here, slope: activation.slope(z: z, a: a), reach: 0.2)]
    }
    return plot
  }
}

extension Double {
  /// The number itself, or another one when it is infinite or none.
  func finiteOr(_ other: Double) -> Double { isFinite ? self : other }
}
