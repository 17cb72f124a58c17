import Drawing
import NeuralNetwork
import Session
import Walkthrough

/// The weights of the diagram: a line each, thicker when larger, with its number when it matters.
struct DiagramLines {
  let walk: LessonWalk
  let look: ScreenLook
  let plan: DiagramPlan
  let emphasis: Emphasis
  /// All lines that are shown, those that the step is about last, so that they lie on top.
  private var lines: [Line] = []

  init(walk: LessonWalk, look: ScreenLook, plan: DiagramPlan, emphasis: Emphasis) {
    self.walk = walk
    self.look = look
    self.plan = plan
    self.emphasis = emphasis
    // In a dense picture only the lines of the neuron that matters now are drawn; when none does,
    // only the larger half of the weights.
    let only = isDense ? walk.selection?.neuron ?? focusOfStep : nil
    let all = lines(of: only)
    let quiet = all.filter { !$0.isActive }
    lines = (isDense && only == nil ? larger(quiet) : quiet) + all.filter { $0.isActive }
  }

  private struct Line {
    let connection: Connection
    let from: Rect
    let to: Rect
    let weight: Double
    let isActive: Bool
  }

  /// The lines between the neurons that are shown: all, or a neuron's own and the step's.
  private func lines(of only: Neuron?) -> [Line] {
    let places = plan.layers.map { plan.places(layer: $0) }
    var lines: [Line] = []
    for (layer, (starts, ends)) in zip(plan.layers, zip(places, places.dropFirst())) {
      let weights = walk.experiment.network.layers[layer].weights
      for end in ends {
        for start in starts {
          let connection = Connection(from: start.neuron, to: end.neuron)
          let isActive = emphasis.isActive(connection) || walk.selection?.connection == connection
          if let only, !isActive, start.neuron != only, end.neuron != only { continue }
          lines.append(
            Line(
              connection: connection, from: start.rect, to: end.rect,
              weight: weights[end.index][start.index], isActive: isActive))
        }
      }
    }
    return lines
  }

  /// So many lines between two layers that they would hide each other.
  private var isDense: Bool {
    let counts = plan.layers.map { plan.visible(layer: $0).count }
    return zip(counts, counts.dropFirst()).contains { $0 * $1 > 20 }
  }

  /// Those of the larger half of the weights.
  private func larger(_ lines: [Line]) -> [Line] {
    let sizes = lines.map { abs($0.weight) }.sorted()
    let middle = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
    return lines.filter { abs($0.weight) >= middle }
  }

  private var focusOfStep: Neuron? {
    walk.isWatching ? nil : (walk.currentStep ?? walk.trace.steps.first)?.quantity.neuron
  }

  func draw(in area: Rect, on grid: inout Grid) {
    let largest = lines.map { abs($0.weight) }.filter(\.isFinite).max() ?? 1
    let hasVariety = lines.contains { abs($0.weight) < largest * 0.5 }
    let hasActive = lines.contains(where: \.isActive)
    var canvas = Canvas(size: Size(columns: area.columns, rows: area.rows), glyphs: look.glyphs)
    for line in lines {
      let isThick = line.isActive || (hasVariety && abs(line.weight) > largest * 0.66)
      // Without hues a dashed line says that a weight is negative.
      let pattern: Stroke.Pattern = !look.hasHues && line.weight < 0 ? .dashed : .solid
      canvas.line(
        from: dot(start(of: line), in: area), to: dot(end(of: line), in: area),
        Stroke(style(line, hasActive), weight: isThick ? 2 : 1, pattern: pattern))
    }
    canvas.draw(in: area, on: &grid)
  }

  /// A place in cells as one on the area's canvas, in dots.
  private func dot(_ place: (x: Double, y: Double), in area: Rect) -> Dot {
    Dot(x: (place.x - Double(area.column)) * 2, y: (place.y - Double(area.row)) * 4 - 0.5)
  }

  private func style(_ line: Line, _ hasActive: Bool) -> Style {
    let ink: Ink = line.weight < 0 ? .negative : line.weight > 0 ? .positive : .plain
    if line.isActive { return Style(ink, bold: true) }
    return hasActive ? .faint : Style(ink)
  }

  /// Lines begin and end in the middle of a neuron's height.
  private func start(of line: Line) -> (x: Double, y: Double) {
    (Double(line.from.endColumn), Double(line.from.row) + Double(line.from.rows) / 2)
  }

  private func end(of line: Line) -> (x: Double, y: Double) {
    (Double(line.to.column) - 0.5, Double(line.to.row) + Double(line.to.rows) / 2)
  }

  /// The numbers of the weights that the step is about, each on its line and never over another.
  func drawLabels(in area: Rect, on grid: inout Grid) {
    var taken: Set<Point> = []
    for line in lines.filter(\.isActive) {
      guard let (text, style) = label(of: line) else { continue }
      let width = TextWidth.columns(text)
      guard width <= plan.gap else { continue }
      let (start, end) = (start(of: line), end(of: line))
      for share in [0.5, 0.35, 0.65, 0.2, 0.8] {
        let row = Int((start.y + (end.y - start.y) * share).rounded(.down))
        let middle = Int((start.x + (end.x - start.x) * share).rounded(.down))
        let column = min(max(line.from.endColumn, middle - width / 2), line.to.column - width)
        let points = (0..<width).map { Point(row: row, column: column + $0) }
        guard taken.isDisjoint(with: points) else { continue }
        taken.formUnion(points)
        grid.write(text, at: Point(row: row, column: column), style: style, within: area)
        break
      }
    }
  }

  /// The weight with an arrow in the direction of the pass; its gradient or new value when the
  /// step computes that.
  private func label(of line: Line) -> (String, Style)? {
    let connection = line.connection
    let quantity = emphasis.result(of: connection) ?? connection.weight
    guard let value = walk.known(quantity) else { return nil }
    let isBackward = walk.currentStep?.phase == .backward
    let arrow = isBackward ? "◀" : "▶"
    let full = NumberFormat(
      .compact, sign: quantity.showsSign ? .always : .whenNegative, minus: look.notation.minus
    ).text(value)
    let narrow = NumberFormat(.narrow, minus: look.notation.minus).text(value)
    let number = TextWidth.columns(full) + 1 <= plan.gap ? full : narrow
    var style = Style(value < 0 ? .negative : .positive, bold: true)
    if emphasis.isResult(quantity) { style = .focus }
    style.reverse = walk.selection?.connection == connection
    return (isBackward ? arrow + number : number + arrow, style)
  }
}
