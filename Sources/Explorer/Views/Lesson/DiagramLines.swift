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
    // only the largest weights.
    let all = lines(of: isDense ? focus : nil)
    let quiet = all.filter { $0.nearness == .far }
    lines =
      (isDense && focus == nil ? largest(quiet) : quiet)
      + all.filter { $0.nearness == .focus } + all.filter { $0.nearness == .step }
  }

  /// How much a line has to do with what the picture is about.
  private enum Nearness {
    /// The step reads or writes its number, or it is selected.
    case step
    /// It leads to or from the neuron that is looked at.
    case focus
    case far
  }

  private struct Line {
    let connection: Connection
    let from: Rect
    let to: Rect
    let weight: Double
    let nearness: Nearness

    /// Lines begin and end in the middle of a neuron's height.
    var start: (x: Double, y: Double) {
      (Double(from.endColumn), Double(from.row) + Double(from.rows) / 2)
    }

    var end: (x: Double, y: Double) {
      (Double(to.column) - 0.5, Double(to.row) + Double(to.rows) / 2)
    }

    /// The row in which it passes a column.
    func row(at column: Int) -> Int {
      let share = (Double(column) + 0.5 - start.x) / max(1, end.x - start.x)
      return Int((start.y + (end.y - start.y) * share).rounded(.down))
    }
  }

  private func nearness(of connection: Connection) -> Nearness {
    if emphasis.isActive(connection) || walk.selection?.connection == connection { return .step }
    let isTouched = connection.from == focus || connection.to == focus
    return focus != nil && isTouched ? .focus : .far
  }

  /// The neuron that the picture is about: the selected one, else that of the step.
  private var focus: Neuron? {
    if let selected = walk.selection?.neuron { return selected }
    return walk.isWatching ? nil : (walk.currentStep ?? walk.trace.steps.first)?.quantity.neuron
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
          let nearness = nearness(of: connection)
          if only != nil, nearness == .far { continue }
          lines.append(
            Line(
              connection: connection, from: start.rect, to: end.rect,
              weight: weights[end.index][start.index], nearness: nearness))
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

  /// So many of a dense picture's lines can still be followed.
  private static let mostLines = 16

  private func largest(_ lines: [Line]) -> [Line] {
    let sizes = lines.map { abs($0.weight) }.sorted(by: >)
    let least = sizes.dropFirst(Self.mostLines - 1).first ?? 0
    return lines.filter { abs($0.weight) >= least }
  }

  func draw(in area: Rect, on grid: inout Grid) {
    let largest = lines.map { abs($0.weight) }.filter(\.isFinite).max() ?? 1
    let hasVariety = lines.contains { abs($0.weight) < largest * 0.5 }
    var canvas = Canvas(size: Size(columns: area.columns, rows: area.rows), glyphs: look.glyphs)
    for line in lines {
      let isThick =
        line.nearness == .step || (hasVariety && abs(line.weight) > largest * 0.66)
      var start = line.start
      // A line made of hyphens touches no number: it would be a minus.
      if !look.glyphs.hasBraille, line.from.rows == 1 { start.x += 1 }
      canvas.line(
        from: dot(start, in: area), to: dot(line.end, in: area),
        Stroke(style(of: line), weight: isThick ? 2 : 1, pattern: pattern(of: line)))
    }
    canvas.draw(in: area, on: &grid)
  }

  /// Without hues a broken line says that a weight is negative.
  ///
  /// Where lines are made of cells, a minus on it does. With hues what recedes is dotted.
  private func pattern(of line: Line) -> Stroke.Pattern {
    guard look.glyphs.hasBraille else { return .solid }
    if !look.hasHues { return line.weight < 0 ? .dashed : .solid }
    return recedes(line) ? .dotted : .solid
  }

  /// Whether others are what the picture is about.
  private func recedes(_ line: Line) -> Bool {
    line.nearness == .far && lines.last.map { $0.nearness != .far } == true
  }

  /// A place in cells as one on the area's canvas, in dots.
  private func dot(_ place: (x: Double, y: Double), in area: Rect) -> Dot {
    Dot(x: (place.x - Double(area.column)) * 2, y: (place.y - Double(area.row)) * 4 - 0.5)
  }

  private func style(of line: Line) -> Style {
    let ink: Ink = line.weight < 0 ? .negative : line.weight > 0 ? .positive : .plain
    if line.nearness == .step { return Style(ink, bold: true) }
    return recedes(line) ? .faint : Style(ink)
  }
}

// MARK: - Numbers on lines

extension DiagramLines {
  /// The numbers of the weights: those that the step is about, each on its line and never over
  /// another; and of idle lines those that leave enough of the line and cover no other.
  func drawLabels(in area: Rect, on grid: inout Grid) {
    var taken: Set<Point> = []
    for line in lines.reversed() {
      let isOfStep = line.nearness == .step
      guard let (text, style) = isOfStep ? label(of: line) : idleLabel(of: line) else { continue }
      let width = TextWidth.columns(text)
      guard width <= plan.gap else { continue }
      for share in isOfStep ? [0.5, 0.35, 0.65, 0.2, 0.8] : [0.5, 0.25, 0.75, 0.15, 0.85] {
        let points = place(width, at: share, of: line)
        guard taken.isDisjoint(with: points), isOfStep || isClear(points, for: line) else {
          continue
        }
        taken.formUnion(points)
        grid.write(text, at: points[0], style: style, within: area)
        break
      }
    }
  }

  /// Whether the step runs along a line that is drawn.
  var hasStep: Bool { lines.suffix(8).contains { $0.nearness == .step } }

  /// A mark so far along each line of the step, in the direction of the pass.
  ///
  /// So few lines that what travels to the terminal stays small.
  func drawMotion(_ share: Double, on grid: inout Grid) {
    let isBackward = walk.currentStep?.phase == .backward
    for line in lines.suffix(8) where line.nearness == .step {
      let points = place(1, at: isBackward ? 1 - share : share, of: line)
      grid.put(
        look.glyphs.mark, at: points[0],
        style: Style(line.weight < 0 ? .negative : .positive, bold: true))
    }
  }

  /// The cells of a label part of the way along a line.
  private func place(_ width: Int, at share: Double, of line: Line) -> [Point] {
    let (start, end) = (line.start, line.end)
    let row = Int((start.y + (end.y - start.y) * share).rounded(.down))
    let middle = Int((start.x + (end.x - start.x) * share).rounded(.down))
    // A number touches no box where there is room for that; its arrow may, where there is less.
    let isBackward = walk.currentStep?.phase == .backward
    let left = width + (isBackward ? 2 : 1) <= plan.gap ? 1 : 0
    let right = width + (isBackward ? 1 : 2) <= plan.gap ? 1 : 0
    let column = min(
      max(line.from.endColumn + left, middle - width / 2), line.to.column - width - right)
    return (0..<width).map { Point(row: row, column: column + $0) }
  }

  /// Whether no other line passes a label's cells.
  private func isClear(_ points: [Point], for line: Line) -> Bool {
    lines.allSatisfy { other in
      other.connection == line.connection || other.from.column != line.from.column
        || points.allSatisfy { abs(other.row(at: $0.column) - $0.row) > 0 }
    }
  }

  /// The weight of a line that the step is not about, where enough of the line is left; else a
  /// minus where nothing else tells the sign.
  private func idleLabel(of line: Line) -> (String, Style)? {
    var style = style(of: line)
    style.bold = false
    let isNegative = line.weight < 0
    let tellsSign = isNegative && !look.hasHues && !look.glyphs.hasBraille
    let sign = tellsSign ? " \(look.notation.minus) " : nil
    guard plan.gap >= 10, !isDense, let value = walk.known(line.connection.weight) else {
      return sign.map { ($0, style) }
    }
    return (blank + NumberFormat(.narrow, minus: look.notation.minus).text(value) + blank, style)
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
    let number = TextWidth.columns(blank + full) + 1 <= plan.gap ? full : narrow
    var style = Style(value < 0 ? .negative : .positive, bold: true)
    if emphasis.isResult(quantity) { style = .focus }
    style.reverse = walk.selection?.connection == connection
    return (isBackward ? arrow + number + blank : blank + number + arrow, style)
  }

  /// What parts a number from a line that is made of hyphens.
  private var blank: String { look.glyphs.hasBraille ? "" : " " }
}
