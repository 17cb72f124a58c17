import Drawing
import NeuralNetwork
import Session
import Walkthrough

/// The loss over two weights at once, with the way that descent has taken over it.
///
/// Every cell is the mean loss of the examples with these two weights changed and all else held.
/// What lies lower than the network now is drawn as negative, what lies higher as positive.
struct LossSurface {
  let walk: LessonWalk
  let look: ScreenLook

  /// More cells or examples than this would keep a key waiting.
  static let resolution = Size(columns: 36, rows: 24)
  /// So many multiplications are soon done.
  private static let work = 30_000_000
  private static let maximumPath = 40

  func draw(in area: Rect, on grid: inout Grid) {
    guard let survey else { return }
    let (heading, below) = area.split(top: 1)
    let across = look.notation.text(survey.across.weight)
    let upward = look.notation.text(survey.upward.weight)
    grid.write(
      TextWidth.fullest(
        of: "L over \(across) →, \(upward) ↑", "L over two weights", columns: heading.columns),
      at: Point(row: heading.row, column: heading.column), style: .faint, within: area)
    let (picture, caption) = below.split(
      top: below.rows >= 6 && walk.tellsLoss ? below.rows - 1 : below.rows)
    map(survey).draw(in: picture, on: &grid)
    let number = NumberFormat(.exact, minus: look.notation.minus)
    let lowest = survey.lowest.map { ", least in sight \(number.text($0.loss))" } ?? ""
    let part =
      survey.examples < walk.experiment.examples.count ? " of \(survey.examples) examples" : ""
    grid.write(
      "● L\(part) \(number.text(survey.now))\(lowest)",
      at: Point(row: caption.row, column: caption.column), within: caption)
  }

  /// The numbers that the picture is made of.
  struct Survey {
    let across: Connection
    let upward: Connection
    /// The two weights now.
    let here: SIMD2<Double>
    /// The picture goes this far to each side.
    let reach: Double
    /// So many examples the loss is the mean of: the first ones, where all would take too long.
    let examples: Int
    /// The mean loss now.
    let now: Double
    /// The mean loss of every cell, row after row from the top.
    let losses: [Double]
    /// Where the weights have been.
    let path: [SIMD2<Double>]

    /// The cell with the lowest loss: its weights and that loss.
    var lowest: (place: SIMD2<Double>, loss: Double)? {
      let finite = losses.indices.filter { losses[$0].isFinite }
      guard let index = finite.min(by: { losses[$0] < losses[$1] }) else { return nil }
      return (place(of: index), losses[index])
    }

    /// The weights in the middle of a cell.
    func place(of index: Int) -> SIMD2<Double> {
      let size = LossSurface.resolution
      let (row, column) = index.quotientAndRemainder(dividingBy: size.columns)
      let right = (Double(column) + 0.5) / Double(size.columns)
      let down = (Double(row) + 0.5) / Double(size.rows)
      return here + reach * SIMD2(2 * right - 1, 1 - 2 * down)
    }
  }

  var survey: Survey? {
    guard let (across, upward) = weights else { return nil }
    func place(_ experiment: Experiment) -> SIMD2<Double> {
      SIMD2(value(across, experiment), value(upward, experiment))
    }
    let here = place(walk.experiment)
    let path = walk.path(maximum: Self.maximumPath).map(place)
    let far = path.map { max(abs($0.x - here.x), abs($0.y - here.y)) }.filter(\.isFinite).max() ?? 0
    let cells = Self.resolution.columns * Self.resolution.rows
    let most = max(16, Self.work / (cells * 2 * walk.experiment.network.parameterCount))
    let examples = Array(walk.experiment.examples.prefix(most))
    let empty = Survey(
      across: across, upward: upward, here: here, reach: max(2, far * 1.2),
      examples: examples.count,
      now: meanLoss(walk.experiment, examples), losses: [], path: path)
    return Survey(
      across: across, upward: upward, here: here, reach: empty.reach, examples: empty.examples,
      now: empty.now,
      losses: losses(across, upward, at: (0..<cells).map(empty.place), examples), path: path)
  }

  /// The selected weight, or the first of the network, and the next one into the same neuron.
  private var weights: (Connection, Connection)? {
    let shape = walk.trace.shape
    let first =
      walk.selection?.connection ?? walk.currentStep?.quantity.connection
      ?? shape.neurons(layer: 1).first.map { Connection(from: .input(1), to: $0) }
    guard let first, let layer = shape.layer(of: first.from) else { return nil }
    let sources = shape.neurons(layer: layer)
    if sources.count > 1, let index = sources.firstIndex(of: first.from) {
      return (first, Connection(from: sources[(index + 1) % sources.count], to: first.to))
    }
    // With one input the second weight is the one that leads on.
    let next = shape.layer(of: first.to).map { $0 + 1 } ?? 0
    guard next <= shape.lastLayer, let to = shape.neurons(layer: next).first else { return nil }
    return (first, Connection(from: first.to, to: to))
  }

  private func value(_ line: Connection, _ experiment: Experiment) -> Double {
    experiment.value(of: line.weight, in: walk.trace.example) ?? 0
  }

  private func map(_ survey: Survey) -> Heatmap {
    let values = survey.losses.map { $0 - survey.now }
    let limit = values.map { abs($0) }.filter(\.isFinite).max() ?? 1
    let points = (survey.path + [survey.here]).map { place in
      let part = (place - survey.here + survey.reach) / (2 * survey.reach)
      return Heatmap.DataPoint(x: part.x, y: part.y, isPositive: place == survey.here)
    }
    return Heatmap(
      values, resolution: Self.resolution, limit: max(limit, 1e-9), points: points,
      texture: look.hasHues ? .hue : .sign, glyphs: look.glyphs)
  }

  /// The mean loss with the two weights at each of many places.
  private func losses(
    _ across: Connection, _ upward: Connection, at places: [SIMD2<Double>], _ examples: [Example]
  ) -> [Double] {
    let (network, shape) = (walk.experiment.network, walk.trace.shape)
    guard let first = shape.parameter(across.weight), let second = shape.parameter(upward.weight)
    else { return places.map { _ in .nan } }
    return network.meanLosses(
      walk.experiment.loss, on: examples, varying: (first, second), over: places)
  }

  private func meanLoss(_ experiment: Experiment, _ examples: [Example]) -> Double {
    Evaluation(
      experiment.network, loss: experiment.loss, examples: examples, classification: nil
    ).loss
  }
}

extension LessonWalk {
  /// Whether a picture may say the loss: before it is computed, it may be asked for.
  var tellsLoss: Bool { known(.loss) != nil || play != nil || isTrainingPage }
}
