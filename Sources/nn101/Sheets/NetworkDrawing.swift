import NeuralNetwork
import Walkthrough

/// The network of a sheet as a drawing in SVG: neurons, lines and, where there is room, the weights.
struct NetworkDrawing {
  private let trace: Trace
  private let step = (across: 215.0, down: 74.0)
  private let radius = 20.0
  /// More lines between two layers leave no room for their numbers, which stand in the tables.
  private let mostNumbers = 12
  /// So far apart must two numbers stand.
  private let leastGap = 13.0
  /// More neurons than this are not drawn one by one.
  private let mostNeurons = 12

  init(_ trace: Trace) {
    self.trace = trace
  }

  private var shape: NetworkShape { trace.shape }

  /// Nothing for a network that no drawing makes clearer.
  var text: String {
    guard shape.sizes.allSatisfy({ $0 <= mostNeurons }) else { return "" }
    let width = step.across * Double(shape.lastLayer) + 140
    let height = step.down * Double(shape.sizes.max() ?? 1) + 10
    let lines = (1...shape.lastLayer).flatMap { self.lines(into: $0) }
    let neurons = shape.sizes.indices.flatMap { self.neurons(of: $0) }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.text(width)) \(Self.text(height))" \
      width="\(Self.text(width))" height="\(Self.text(height))" role="img" \
      font-family="sans-serif" font-size="12">
      <title>\(shape.sizes.map { "\($0)" }.joined(separator: "-")) network</title>
      \((lines + neurons).joined(separator: "\n"))
      </svg>
      """
  }

  /// Where a neuron stands; each layer is in the middle of the height.
  private func place(_ layer: Int, _ index: Int) -> (x: Double, y: Double) {
    let most = Double(shape.sizes.max() ?? 1)
    let above = (most - Double(shape.sizes[layer])) / 2
    return (70 + step.across * Double(layer), 5 + step.down * (above + Double(index) + 0.5))
  }

  // MARK: Lines

  private func lines(into layer: Int) -> [String] {
    let share = numberShare(into: layer)
    var lines: [String] = []
    var numbers: [String] = []
    for to in 0..<shape.sizes[layer] {
      for from in 0..<shape.sizes[layer - 1] {
        let (start, end) = (place(layer - 1, from), place(layer, to))
        lines.append(
          "<line x1=\"\(Self.text(start.x + radius))\" y1=\"\(Self.text(start.y))\" "
            + "x2=\"\(Self.text(end.x - radius))\" y2=\"\(Self.text(end.y))\" stroke=\"#555\"/>")
        let weight = Quantity.weight(
          from: shape.neuron(layer: layer - 1, index: from),
          to: shape.neuron(layer: layer, index: to))
        if let share { numbers.append(number(weight, start, end, share)) }
      }
    }
    return lines + numbers
  }

  /// How far along the lines into a layer their weights stand, so that none covers another; nil where
  /// there is no room.
  private func numberShare(into layer: Int) -> Double? {
    guard shape.sizes[layer] * shape.sizes[layer - 1] <= mostNumbers else { return nil }
    return [0.72, 0.76, 0.8].first { share in
      let heights = (0..<shape.sizes[layer]).flatMap { to in
        (0..<shape.sizes[layer - 1]).map { from in
          place(layer - 1, from).y * (1 - share) + place(layer, to).y * share
        }
      }.sorted()
      return zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= leastGap }
    }
  }

  /// A weight stands on its line, nearer to where it leads, so that crossing lines keep apart.
  private func number(
    _ weight: Quantity, _ start: (x: Double, y: Double), _ end: (x: Double, y: Double),
    _ share: Double
  ) -> String {
    let x = start.x + (end.x - start.x) * share
    let y = start.y + (end.y - start.y) * share
    return label(value(weight), x: x, y: y + 4, isOnLine: true)
  }

  // MARK: Neurons

  private func neurons(of layer: Int) -> [String] {
    shape.neurons(layer: layer).enumerated().flatMap { index, neuron in
      let (x, y) = place(layer, index)
      let circle =
        "<circle cx=\"\(Self.text(x))\" cy=\"\(Self.text(y))\" r=\"\(Self.text(radius))\" "
        + "fill=\"#fff\" stroke=\"#000\" stroke-width=\"1.5\"/>"
      return [circle, label(neuron.key, x: x, y: y + 4)] + beside(neuron, layer, index, x, y)
    }
  }

  /// An input's value, a bias, an output's target: where there is one example to speak of.
  private func beside(
    _ neuron: Neuron, _ layer: Int, _ index: Int, _ x: Double, _ y: Double
  ) -> [String] {
    let below = y + radius + 13
    if layer == 0 {
      return trace.isMarked ? [] : [label(value(.activation(neuron)), x: x - 45, y: y + 4)]
    }
    let bias = shape.hasBias(neuron) ? [label("b \(value(.bias(neuron)))", x: x, y: below)] : []
    guard layer == shape.lastLayer, !trace.isMarked else { return bias }
    return bias + [label("t \(value(.target(index + 1)))", x: x + 46, y: y + 4)]
  }

  private func label(_ text: String, x: Double, y: Double, isOnLine: Bool = false) -> String {
    // White behind the text keeps a line from running through it.
    let behind = isOnLine ? " stroke=\"#fff\" stroke-width=\"5\" paint-order=\"stroke\"" : ""
    return "<text x=\"\(Self.text(x))\" y=\"\(Self.text(y))\" text-anchor=\"middle\"\(behind)>"
      + "\(HTMLSheet.plain(text))</text>"
  }

  private func value(_ quantity: Quantity) -> String {
    NumberFormat.short(trace.value(of: quantity) ?? .nan)
  }

  private static func text(_ number: Double) -> String { NumberFormat.fixed(number, decimals: 1) }
}
