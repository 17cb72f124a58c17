import Drawing
import Session
import Walkthrough

/// How a neuron is drawn, the best first.
enum NeuronForm: CaseIterable {
  /// A box with name, number and bias.
  case box
  /// A name and a number in one row.
  case row
  /// A box for a number of two decimals.
  case narrowBox
  /// A short number under its name.
  case stack
  /// A short number alone.
  case number

  var rows: Int {
    switch self {
    case .box, .narrowBox: 3
    case .stack: 2
    case .row, .number: 1
    }
  }

  var isBoxed: Bool { self == .box || self == .narrowBox }

  func columns(layers: Int) -> Int {
    switch self {
    case .box: 10
    case .narrowBox: 7
    // A name such as h2.1, a space, and a number with its sign.
    case .row: (layers > 3 ? 4 : 2) + 8
    case .stack, .number: 5
    }
  }

  /// The narrowest gap between two layers that lines are still seen in.
  var minimumGap: Int {
    switch self {
    case .box, .row, .narrowBox: 4
    case .stack: 3
    case .number: 2
    }
  }
}

/// Where the neurons of the diagram stand, in the first form in which the whole network fits.
///
/// A network that is too wide or too tall for all of them is shown in part, a row for each neuron,
/// around the neuron that matters.
struct DiagramPlan {
  let shape: NetworkShape
  let form: NeuronForm
  /// The layers and the neurons of each that are shown.
  let layers: Range<Int>
  let area: Rect
  private let focus: (layer: Int, index: Int)
  /// The rows that the layer with the most neurons takes; the others are centred beside it.
  private var tallestSpread = 0

  /// Wider gaps than this only pull the picture apart.
  static let maximumGap = 22

  init(_ shape: NetworkShape, focus: Neuron?, in area: Rect) {
    self.shape = shape
    self.area = area
    let place = focus.flatMap { shape.position(of: $0) } ?? (0, 0)
    self.focus = place
    let tallest = shape.sizes.max() ?? 1
    let whole = NeuronForm.allCases.first { form in
      tallest * form.rows <= area.rows - 1 && Self.fitting(form, shape, area) >= shape.sizes.count
    }
    // Of a network that does not fit, the short numbers of more layers tell more than long ones of
    // two or three.
    let fitsNumbers = tallest <= area.rows - 1 && Self.fitting(.row, shape, area) < 4
    form = whole ?? (fitsNumbers ? .number : .row)
    let count = min(max(2, Self.fitting(form, shape, area)), shape.sizes.count)
    let first = min(max(0, place.layer - count / 2), shape.sizes.count - count)
    layers = first..<(first + count)
    tallestSpread = spread(layers.map { visible(layer: $0).count }.max() ?? 1)
  }

  /// The plan around the neuron that the picture must show.
  init(_ walk: LessonWalk, in area: Rect) {
    let focus =
      walk.selection?.neuron ?? walk.stepInView?.quantity.neuron ?? walk.nextStep?.quantity.neuron
    self.init(walk.trace.shape, focus: focus, in: area)
  }

  /// How many layers stand side by side.
  private static func fitting(_ form: NeuronForm, _ shape: NetworkShape, _ area: Rect) -> Int {
    let width = form.columns(layers: shape.sizes.count) + form.minimumGap
    return (area.columns - (form == .row ? 0 : 1) + form.minimumGap) / width
  }

  var nodeColumns: Int { form.columns(layers: shape.sizes.count) }
  private var nodeRows: Int { form.rows }
  private var isBoxed: Bool { form.isBoxed }
  /// Rows for neurons: all but the headings.
  private var rows: Int { area.rows - 1 }

  /// The neurons of a layer that are shown: all, or those around the focus.
  func visible(layer: Int) -> Range<Int> {
    let units = shape.sizes[layer]
    let room = max(1, rows / nodeRows)
    guard units > room else { return 0..<units }
    let wanted = layer == focus.layer ? focus.index : units / 2
    let first = min(max(0, wanted - room / 2), units - room)
    return first..<(first + room)
  }

  /// The columns between two layers.
  var gap: Int {
    guard layers.count > 1 else { return 0 }
    // A row ends in a number: what stands beside the diagram must not touch it.
    let margin = form == .row ? 2 : 1
    let free = area.columns - margin - layers.count * nodeColumns
    return min(Self.maximumGap, max(1, free / (layers.count - 1)))
  }

  func column(layer: Int) -> Int {
    area.column + 1 + (layer - layers.lowerBound) * (nodeColumns + gap)
  }

  /// The rectangle of a neuron; nil when it is not shown.
  func rect(_ neuron: Neuron) -> Rect? {
    guard let (layer, index) = shape.position(of: neuron), layers.contains(layer) else {
      return nil
    }
    return places(layer: layer).first { $0.index == index }?.rect
  }

  /// The neurons of a layer that are shown, and where.
  func places(layer: Int) -> [(index: Int, neuron: Neuron, rect: Rect)] {
    let visible = visible(layer: layer)
    return visible.map { index in
      let rect = Rect(
        row: area.row + 1 + top(of: index - visible.lowerBound, among: visible.count),
        column: column(layer: layer), columns: nodeColumns, rows: nodeRows)
      return (index, shape.neuron(layer: layer, index: index), rect)
    }
  }

  /// Spreads neurons over the rows, but never so far that they lose each other.
  private func top(of index: Int, among count: Int) -> Int {
    let spread = spread(count)
    let start = (min(rows, tallestSpread) - spread) / 2
    guard count > 1 else { return max(0, start) }
    return max(0, start) + index * (spread - nodeRows) / (count - 1)
  }

  /// The rows that so many neurons take: no more than there are on each page of a lesson, so that
  /// boxes stay in their places; on high screens there are enough for all.
  private func spread(_ count: Int) -> Int {
    let apart = !isBoxed || rows < 20 && count == 2 ? 2 : rows < 20 ? 1 : 3
    return min(rows, nodeRows * count + apart * (count - 1))
  }
}
