import Drawing
import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// The network: neurons with their numbers, and a line for every weight.
struct Diagram: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let plan = DiagramPlan(walk, in: area)
    let emphasis = Emphasis(walk)
    drawHeadings(plan, on: &grid)
    let lines = DiagramLines(walk: walk, look: look, plan: plan, emphasis: emphasis)
    lines.draw(in: area, on: &grid)
    for layer in plan.layers {
      for place in plan.places(layer: layer) {
        NeuronBox(
          neuron: place.neuron, walk: walk, notation: look.notation, emphasis: emphasis,
          isCaptioned: plan.form.isBoxed
        )
        .draw(in: place.rect, as: plan.form, on: &grid)
      }
    }
    lines.drawLabels(in: area, on: &grid)
  }

  private func drawHeadings(_ plan: DiagramPlan, on grid: inout Grid) {
    let last = walk.trace.shape.lastLayer
    for layer in plan.layers {
      let left = layer == plan.layers.lowerBound && layer > 0 ? "‹ " : ""
      let right = layer == plan.layers.upperBound - 1 && layer < last ? " ›" : ""
      let room = plan.nodeColumns + plan.gap - 1 - left.count - right.count
      let sign = plan.form.isBoxed ? nil : sign(of: layer)
      let name = heading(layer: layer, last: last, room: room, sign: sign)
      let hidden = walk.trace.shape.sizes[layer] - plan.visible(layer: layer).count
      let text = hidden > 0 ? "\(name) +\(hidden)" : name
      let full = left + text + right
      // What stands beside the diagram begins at its very end.
      let column = min(
        plan.column(layer: layer) + (plan.nodeColumns - TextWidth.columns(full)) / 2,
        plan.area.endColumn - 2 - TextWidth.columns(full))
      grid.write(
        full, at: Point(row: plan.area.row, column: column), style: .faint, within: plan.area)
    }
  }
}

extension Diagram {
  /// `hidden 2`, with a sign of what its numbers are, or what of it fits over the layer.
  private func heading(layer: Int, last: Int, room: Int, sign: String?) -> String {
    let names: [String]
    if layer == 0 {
      names = ["input"]
    } else if layer == last {
      names = ["output", "out"]
    } else {
      names = last == 2 ? ["hidden", "hid"] : ["hidden \(layer)", "hid \(layer)", "\(layer)"]
    }
    let wordings = sign.map { sign in names.map { "\($0) \(sign)" } + [sign] } ?? names
    return wordings.first { TextWidth.columns($0) <= room } ?? wordings[wordings.count - 1]
  }

  /// What the numbers of a layer without captions are, where they are not activations.
  private func sign(of layer: Int) -> String? {
    guard let neuron = walk.trace.shape.neurons(layer: layer).first else { return nil }
    let shown = walk.shownOfAll(like: neuron, in: walk.phaseInView)
    guard shown != .activation(neuron) else { return nil }
    return String(look.notation.text(shown).prefix { $0 != "(" })
  }
}

/// One neuron: its name, the number that matters in this phase, and its bias.
struct NeuronBox {
  let neuron: Neuron
  let walk: LessonWalk
  let notation: Notation
  let emphasis: Emphasis
  private let phase: Phase
  /// The number in the middle of the box.
  private let shown: Quantity
  /// nil while it is not known.
  private let value: Double?

  /// Without captions all neurons of a layer show the same kind of number.
  init(
    neuron: Neuron, walk: LessonWalk, notation: Notation, emphasis: Emphasis, isCaptioned: Bool
  ) {
    self.neuron = neuron
    self.walk = walk
    self.notation = notation
    self.emphasis = emphasis
    phase = walk.phaseInView
    shown =
      isCaptioned
      ? walk.shown(of: neuron, in: phase) : walk.shownOfAll(like: neuron, in: phase)
    value = walk.known(shown)
  }

  func draw(in area: Rect, as form: NeuronForm, on grid: inout Grid) {
    switch form {
    case .box:
      drawBox(in: area, on: &grid)
      drawBoxed(number(.compact), in: area, on: &grid)
    case .narrowBox:
      drawNarrowBox(in: area, on: &grid)
      drawBoxed(number(.narrow), in: area, on: &grid)
    case .row:
      drawName(at: Point(row: area.row, column: area.column), in: area, on: &grid)
      drawRight(number(.compact), row: area.row, in: area, on: &grid)
    case .stack:
      let middle = area.column + (area.columns - neuron.key.count + 1) / 2
      drawName(at: Point(row: area.row, column: middle), in: area, on: &grid)
      drawRight(number(.narrow), row: area.row + 1, in: area, on: &grid)
    case .number: drawRight(number(.narrow), row: area.row, in: area, on: &grid)
    }
  }

  private func drawName(at place: Point, in area: Rect, on grid: inout Grid) {
    grid.write(neuron.key, at: place, style: nameStyle, within: area)
  }

  private func drawRight(_ number: String, row: Int, in area: Rect, on grid: inout Grid) {
    let column =
      value == nil ? area.column + area.columns / 2 : area.endColumn - TextWidth.columns(number)
    var style = emphasis.style(of: shown, value: value)
    // A number alone stands for its neuron, so it shows which one is selected.
    if area.rows == 1, area.columns == 5 { style.reverse = walk.selection?.neuron == neuron }
    grid.write(number, at: Point(row: row, column: column), style: style, within: area)
  }

  /// In the middle row; one free column behind a number that is shorter than a wide box.
  private func drawBoxed(_ number: String, in area: Rect, on grid: inout Grid) {
    let inside = area.inset(top: 1, left: 1, bottom: 1, right: 1)
    let style = emphasis.style(of: shown, value: value)
    // A box that is reversed is so throughout.
    if borderStyle == .focus { grid.fill(inside, style: .focus) }
    guard value != nil else {
      return Caption(number, style: style, alignment: .center).draw(in: inside, on: &grid)
    }
    let columns = TextWidth.columns(number)
    let slack = columns < inside.columns && inside.columns > 6 ? 1 : 0
    let place = Point(row: inside.row, column: inside.endColumn - slack - columns)
    grid.fill(
      Rect(row: place.row, column: place.column, columns: columns + slack, rows: 1), style: style)
    grid.write(number, at: place, style: style, within: area)
  }

  /// The number of the moment; a dot while it is not known.
  private func number(_ detail: NumberFormat.Detail) -> String {
    guard let value else { return "·" }
    return NumberFormat(
      detail, sign: shown.showsSign ? .always : .whenNegative, minus: notation.minus
    ).text(value)
  }

  private func drawBox(in area: Rect, on grid: inout Grid) {
    Box(style: borderStyle).draw(in: area, on: &grid)
    let name = title(columns: area.columns - 2)
    let slack = TextWidth.columns(name) < area.columns - 2 ? 2 : 1
    grid.write(
      name, at: Point(row: area.row, column: area.column + slack), style: nameStyle, within: area)
    let label = caption
    guard !label.isEmpty else { return }
    // The corners stay: a long caption gives up the border, and then the space, before it.
    let room = area.columns - 2
    let text = TextWidth.columns(label) + 2 > room ? "\(label) " : " \(label) "
    let border = TextWidth.columns(text) + 1 <= room ? 1 : 0
    grid.write(
      text,
      at: Point(row: area.row + 2, column: area.endColumn - 1 - border - TextWidth.columns(text)),
      style: borderStyle, within: area)
  }

  /// The name above the box, with its sign where there is room for both: an input has its sign
  /// below, and of an output as much of the name is left as fits.
  private func title(columns: Int) -> String {
    guard let name = walk.experiment.names[neuron] else { return " \(neuron.key) " }
    let both = " \(neuron.key) \(name) "
    if TextWidth.columns(both) <= columns { return both }
    guard case .input = neuron else {
      return TextWidth.clipped("\(neuron.key) \(name)", columns: columns, mark: "…")
    }
    let fitted = TextWidth.clipped(name, columns: columns, mark: "…")
    return TextWidth.columns(fitted) + 2 <= columns ? " \(fitted) " : fitted
  }

  /// Name and caption without room around them.
  private func drawNarrowBox(in area: Rect, on grid: inout Grid) {
    Box(style: borderStyle).draw(in: area, on: &grid)
    let name = walk.experiment.names[neuron].flatMap { name -> String? in
      guard case .input = neuron else { return nil }
      return TextWidth.clipped(name, columns: area.columns - 2, mark: "…")
    }
    grid.write(
      name ?? neuron.key, at: Point(row: area.row, column: area.column + 1), style: nameStyle,
      within: area)
    // A name never touches its number: with less room the bias has one decimal.
    var label = caption
    if TextWidth.columns(label) > area.columns - 2 { label = roundedBias }
    let column = area.endColumn - 1 - TextWidth.columns(label)
    guard column > area.column else { return }
    grid.write(
      label, at: Point(row: area.row + 2, column: column), style: borderStyle, within: area)
  }

  /// A negative bias with one decimal; nothing when that would show a zero.
  private var roundedBias: String {
    guard let bias = walk.known(.bias(neuron)), abs(bias) >= 0.05, abs(bias) < 10 else { return "" }
    return (bias < 0 ? "b" + notation.minus : "b ")
      + NumberFormat.fixed(abs(bias), decimals: 1)
  }

  /// What the lower border says: the bias going forward, the target at the loss, what the number
  /// is going back.
  private var caption: String {
    if case .input = neuron { return walk.experiment.names[neuron] == nil ? "" : neuron.key }
    let minus = notation.minus
    if phase == .loss, case .output(let index) = neuron,
      let target = walk.known(.target(index))
    {
      return "t \(shortened(target, minus))"
    }
    switch shown {
    case .preActivation: return "z"
    case .lossByActivation: return notation == .symbols ? "∂L/∂a" : "dL/da"
    case .activationSlope: return notation == .symbols ? "∂a/∂z" : "da/dz"
    case .lossByPreActivation: return notation == .symbols ? "δ" : "delta"
    case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .activation, .lossShare,
      .loss, .cost, .outputSlope, .lossByWeight, .lossByBias, .costByWeight, .costByBias,
      .weightMemory, .biasMemory, .updatedWeight, .updatedBias, .marked:
      return walk.known(.bias(neuron)).map { "b \(shortened($0, minus))" } ?? ""
    }
  }

  /// At most four columns and a sign, so that it fits the border.
  private func shortened(_ value: Double, _ minus: String) -> String {
    let short = NumberFormat.short(value, minus: minus)
    return TextWidth.columns(short) <= 4 ? short : NumberFormat(.narrow, minus: minus).text(value)
  }

  private var borderStyle: Style {
    if walk.stepInView?.quantity.neuron == neuron, walk.stepInView?.quantity.connection == nil {
      return .focus
    }
    if emphasis.isActive(neuron) { return Style(bold: true) }
    return .faint
  }

  private var nameStyle: Style {
    var style = borderStyle
    style.reverse = walk.selection?.neuron == neuron
    if style == .faint { style = .plain }
    return style
  }
}

extension LessonWalk {
  /// The phase that the diagram shows.
  fileprivate var phaseInView: Phase {
    // While epochs pass, no step is looked at: then the activations tell most.
    if isWatching || !shows(.gradient) && !shows(.slope) { return .forward }
    return (currentStep ?? trace.steps.first)?.phase ?? .forward
  }

  /// The number that stands for a neuron where no caption says which it is: of one kind for all of
  /// its layer.
  fileprivate func shownOfAll(like neuron: Neuron, in phase: Phase) -> Quantity {
    guard let layer = trace.shape.layer(of: neuron), layer > 0 else { return .activation(neuron) }
    let neurons = trace.shape.neurons(layer: layer)
    func all(_ quantity: (Neuron) -> Quantity) -> Bool {
      neurons.allSatisfy { known(quantity($0)) != nil }
    }
    if phase == .forward || phase == .loss {
      let isSumming = neurons.contains { known(.preActivation($0)) != nil }
      return isSumming && !all({ .activation($0) }) ? .preActivation(neuron) : .activation(neuron)
    }
    guard shows(.gradient) else { return .activation(neuron) }
    return shows(.delta) && all({ .lossByPreActivation($0) })
      ? .lossByPreActivation(neuron) : .lossByActivation(neuron)
  }

  /// The number that stands for a neuron in a phase.
  fileprivate func shown(of neuron: Neuron, in phase: Phase) -> Quantity {
    if case .input = neuron { return .activation(neuron) }
    if phase == .forward || phase == .loss {
      let isSummed = known(.activation(neuron)) == nil && known(.preActivation(neuron)) != nil
      return isSummed ? .preActivation(neuron) : .activation(neuron)
    }
    if currentStep?.quantity == .activationSlope(neuron) { return .activationSlope(neuron) }
    guard shows(.gradient) else { return .activation(neuron) }
    return known(.lossByPreActivation(neuron)) == nil || !shows(.delta)
      ? .lossByActivation(neuron) : .lossByPreActivation(neuron)
  }
}
