import Drawing
import NeuralNetwork
import Session
import Walkthrough

/// What the network answers for every pair of inputs, with the examples drawn over it.
struct DecisionMap {
  let walk: LessonWalk
  let look: ScreenLook
  let experiment: Experiment
  /// What is different about this run; nil when it is the only one.
  let label: String?

  /// The map of the walk; with a run beside, its map beside it.
  ///
  /// A single input has a curve instead.
  static func draw(_ walk: LessonWalk, _ look: ScreenLook, in area: Rect, on grid: inout Grid) {
    guard !walk.hasCurve else {
      FitCurve(walk: walk, look: look).draw(in: area, on: &grid)
      return
    }
    let own = DecisionMap(walk: walk, look: look, experiment: walk.present, label: nil)
    guard let other = walk.besideExperiment, area.columns >= 24 else {
      own.draw(in: area, on: &grid)
      return
    }
    let halves = area.split(left: area.columns / 2)
    DecisionMap(
      walk: walk, look: look, experiment: walk.present,
      label: walk.experiment.difference(from: other, notation: look.notation)
    ).draw(in: halves.left.inset(right: 1), on: &grid)
    DecisionMap(
      walk: walk, look: look, experiment: other,
      label: other.difference(from: walk.experiment, notation: look.notation)
    ).draw(in: halves.rest, on: &grid)
  }

  private var survey: MapSurvey { MapSurvey(walk, of: experiment) }

  func draw(in area: Rect, on grid: inout Grid) {
    let (heading, below) = area.split(top: 1)
    guard walk.canBeMapped else {
      grid.write(
        "a map needs one input or two", at: Point(row: heading.row, column: heading.column),
        style: .faint, within: area)
      return
    }
    let survey = survey
    let name = look.notation.text(.activation(survey.neuron))
    let wordings = [label ?? "\(name) for every x1 →, x2 ↑", label ?? "\(name): x1 →, x2 ↑"]
    grid.write(
      TextWidth.fullest(of: wordings, columns: heading.columns),
      at: Point(row: heading.row, column: heading.column), style: .faint, within: area)
    let (picture, numbers) = below.split(top: below.rows < 6 ? below.rows : below.rows - 1)
    map(survey, in: picture).draw(in: picture, on: &grid)
    grid.write(
      MapCaption(MapNumbers(survey), look).text(columns: numbers.columns),
      at: Point(row: numbers.row, column: numbers.column), within: numbers)
  }

  private func map(_ survey: MapSurvey, in area: Rect) -> Heatmap {
    let resolution = Heatmap.resolution(for: area)
    let (bounds, middle) = (survey.bounds, survey.middle)
    let places = InputGrid(
      horizontal: bounds, vertical: bounds, columns: resolution.columns, rows: resolution.rows)
    var values = survey.answers(places).map { $0 - middle }
    if walk.play?.settings.discretises == true {
      values = values.map { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }
    }
    let limit = values.lazy.map { abs($0) }.filter(\.isFinite).max() ?? 1
    return Heatmap(
      values, resolution: resolution, limit: max(limit, 1e-9), points: points(survey),
      texture: look.hasHues ? .hue : .sign, glyphs: look.glyphs)
  }

  private func points(_ survey: MapSurvey) -> [Heatmap.DataPoint] {
    let (middle, low) = (survey.targetMiddle, survey.bounds.lowerBound)
    let width = survey.bounds.upperBound - low
    func point(_ example: Example, _ style: Style) -> Heatmap.DataPoint {
      Heatmap.DataPoint(
        x: (example.input[0] - low) / width, y: (example.input[1] - low) / width,
        isPositive: (example.target.first ?? 0) > middle, style: style)
    }
    guard let play = walk.play else { return experiment.examples.map { point($0, .strong) } }
    let test = play.settings.showsTest ? play.points.test : []
    return test.map { point($0, .plain) } + play.points.train.map { point($0, .strong) }
  }
}

/// The line below a map: which part of it is above the middle, and how many examples are right.
///
///     ● 47 % above 0.5 · right ●118/125 ○121/125
struct MapCaption {
  /// The same in fewer and fewer words.
  private let choices: [String]

  init(_ numbers: MapNumbers, _ look: ScreenLook) {
    let minus = look.notation.minus
    let (dot, ring) = (look.glyphs.dot, look.glyphs.ring)
    let middle = NumberFormat.short((numbers.middle * 1e4).rounded() / 1e4, minus: minus)
    let share = "\(Int((numbers.share * 100).rounded())) % above \(middle)"
    if let sides = numbers.sides {
      let (above, below) = (sides.above, sides.below)
      let right = "\(dot)\(above.right)/\(above.count) \(ring)\(below.right)/\(below.count)"
      choices = ["\(share) · right \(right)", "\(share), \(right)", share]
    } else if let range = numbers.range {
      let text = NumberFormat(.narrow, minus: minus)
      let ends = [range.lowerBound, range.upperBound].map(text.text)
      choices = ["\(share) · from \(ends[0]) to \(ends[1])", share]
    } else {
      choices = [share]
    }
  }

  /// The longest that fits.
  func text(columns: Int) -> String {
    choices.first { TextWidth.columns($0) <= columns } ?? choices[choices.count - 1]
  }
}
