import Drawing
import NeuralNetwork
import Walkthrough

/// The network: neurons with their numbers, and a line for every weight.
struct Diagram {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let plan = plan(in: area)
    let emphasis = Emphasis(walk)
    drawHeadings(plan, on: &grid)
    DiagramLines(walk: walk, look: look, plan: plan, emphasis: emphasis).draw(in: area, on: &grid)
    for layer in plan.layers {
      for neuron in walk.trace.shape.neurons(layer: layer) {
        guard let rect = plan.rect(neuron) else { continue }
        NeuronBox(neuron: neuron, walk: walk, look: look, emphasis: emphasis)
          .draw(in: rect, isBoxed: plan.isBoxed, on: &grid)
      }
    }
    DiagramLines(walk: walk, look: look, plan: plan, emphasis: emphasis).drawLabels(
      in: area, on: &grid)
  }

  func plan(in area: Rect) -> DiagramPlan {
    DiagramPlan(walk.trace.shape, focus: focus, in: area)
  }

  /// The neuron that the picture must show.
  private var focus: Neuron? {
    walk.selection?.neuron ?? walk.currentStep?.quantity.neuron
      ?? walk.nextStep?.quantity.neuron
  }

  private func drawHeadings(_ plan: DiagramPlan, on grid: inout Grid) {
    let last = walk.trace.shape.lastLayer
    for layer in plan.layers {
      let name =
        layer == 0 ? "input" : layer == last ? "output" : last == 2 ? "hidden" : "hidden \(layer)"
      let hidden = walk.trace.shape.sizes[layer] - plan.visible(layer: layer).count
      let text = hidden > 0 ? "\(name) +\(hidden)" : name
      let left = layer == plan.layers.lowerBound && layer > 0 ? "‹ " : ""
      let right = layer == plan.layers.upperBound - 1 && layer < last ? " ›" : ""
      let full = left + text + right
      let column = plan.column(layer: layer) + (plan.nodeColumns - Text.columns(full)) / 2
      grid.write(
        full, at: Point(row: plan.area.row, column: column), style: .faint, within: plan.area)
    }
  }
}

/// One neuron: its name, the number that matters in this phase, and its bias.
struct NeuronBox {
  let neuron: Neuron
  let walk: LessonWalk
  let look: ScreenLook
  let emphasis: Emphasis

  func draw(in area: Rect, isBoxed: Bool, on grid: inout Grid) {
    let shown = self.shown
    let value = walk.known(shown)
    let number = value.map { text($0, of: shown) } ?? "·"
    let numberStyle = emphasis.style(of: shown, value: value)
    if isBoxed {
      drawBox(in: area, on: &grid)
      let column = area.column + area.columns - 1 - Text.columns(number)
      grid.write(
        value == nil ? centred(number, area.columns - 2) : number,
        at: Point(
          row: area.row + 1, column: value == nil ? area.column + 1 : column - slack(number)),
        style: numberStyle, within: area)
    } else {
      grid.write(
        neuron.key, at: Point(row: area.row, column: area.column), style: nameStyle, within: area)
      grid.write(
        number, at: Point(row: area.row, column: area.endColumn - Text.columns(number)),
        style: numberStyle, within: area)
    }
  }

  /// One free column behind a number that is shorter than the box.
  private func slack(_ number: String) -> Int {
    Text.columns(number) < DiagramPlan.boxColumns - 2 ? 1 : 0
  }

  private func drawBox(in area: Rect, on grid: inout Grid) {
    Box(style: borderStyle).draw(in: area, on: &grid)
    let name = " \(neuron.key) "
    grid.write(
      name, at: Point(row: area.row, column: area.column + 2), style: nameStyle, within: area)
    let label = caption
    guard !label.isEmpty else { return }
    let text = " \(label) "
    grid.write(
      text,
      at: Point(
        row: area.row + 2,
        column: area.endColumn - (Text.columns(text) > 7 ? 1 : 2) - Text.columns(text)),
      style: borderStyle, within: area)
  }

  private var phase: Phase {
    (walk.currentStep ?? walk.trace.steps.first)?.phase ?? .forward
  }

  /// The number in the middle of the box.
  private var shown: Quantity {
    if case .input = neuron { return .activation(neuron) }
    if phase == .forward || phase == .loss {
      let isSummed =
        walk.known(.activation(neuron)) == nil && walk.known(.preActivation(neuron)) != nil
      return isSummed ? .preActivation(neuron) : .activation(neuron)
    }
    if walk.currentStep?.quantity == .activationSlope(neuron) { return .activationSlope(neuron) }
    return walk.known(.lossByPreActivation(neuron)) == nil
      ? .lossByActivation(neuron) : .lossByPreActivation(neuron)
  }

  /// What the lower border says: the bias going forward, the target at the loss, what the number
  /// is going back.
  private var caption: String {
    if case .input = neuron { return "" }
    let minus = look.notation.minus
    if phase == .loss, case .output(let index) = neuron,
      let target = walk.known(.target(index))
    {
      return "t \(shortened(target, minus))"
    }
    switch shown {
    case .preActivation: return "z"
    case .lossByActivation: return look.notation == .symbols ? "∂L/∂a" : "dL/da"
    case .activationSlope: return look.notation == .symbols ? "∂a/∂z" : "da/dz"
    case .lossByPreActivation: return look.notation == .symbols ? "δ" : "delta"
    case .target, .weight, .bias, .learningRate, .activation, .lossShare, .loss, .lossByWeight,
      .lossByBias, .updatedWeight, .updatedBias:
      return walk.known(.bias(neuron)).map { "b \(shortened($0, minus))" } ?? ""
    }
  }

  /// At most four columns, so that it fits the border.
  private func shortened(_ value: Double, _ minus: String) -> String {
    let short = NumberText.short(value, minus: minus)
    if Text.columns(short) <= 4 { return short }
    let fixed = NumberText.fixed(abs(value), decimals: abs(value) < 10 ? 2 : 0)
    return (value < 0 ? minus : "") + fixed
  }

  private func text(_ value: Double, of quantity: Quantity) -> String {
    NumberText(
      .compact, sign: quantity.showsSign ? .always : .whenNegative, minus: look.notation.minus
    ).text(value)
  }

  private var borderStyle: Style {
    if walk.currentStep?.quantity.neuron == neuron, walk.currentStep?.quantity.connection == nil {
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

  private func centred(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, (columns - Text.columns(text)) / 2)) + text
  }
}
