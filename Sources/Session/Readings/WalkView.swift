import Lessons
import NeuralNetwork
import Walkthrough

/// A view that can stand in the table's place or in a tile beside the diagram.
package enum WalkView: Hashable, CaseIterable {
  case table, weights, curve, lossCurve, paths, matrix, training, map, check, surface, histogram
  case confusion, examples, examplesBySize, neuronMaps, nudge, nudgeErrors

  /// What `v` goes through: first what the page asks for, then the others.
  package static func choices(for walk: LessonWalk) -> [WalkView] {
    let asked = (walk.page.scene.views ?? []).compactMap(WalkView.init)
    let first = (asked.isEmpty ? [.table] : asked).filter { $0.makesSense(for: walk) }
    return first + allCases.filter { !first.contains($0) && $0.makesSense(for: walk) }
  }

  /// The view in the table's place.
  package static func chosen(for walk: LessonWalk) -> WalkView {
    let choices = choices(for: walk)
    return choices[min(walk.viewNumber, choices.count - 1)]
  }

  /// The views for the tiles: what the page asks for first, never the one already shown.
  package static func tiles(for walk: LessonWalk) -> [WalkView] {
    let asked = (walk.page.scene.views ?? []).compactMap(WalkView.init)
    // While epochs pass, what all examples come to; else who pulls which way in the batch.
    let first: [WalkView] = walk.isWatching ? [.neuronMaps] : [.examples]
    let standard: [WalkView] =
      first + [
        .curve, .lossCurve, .weights, .training, .map, .neuronMaps, .paths, .surface, .histogram,
        .matrix, .examples, .table,
      ]
    let shown = chosen(for: walk)
    var result: [WalkView] = []
    for view in asked + standard.filter({ $0.isTaught(on: walk.page) && $0.tells(walk) })
    where view != shown && !result.contains(view) && view.makesSense(for: walk) {
      result.append(view)
    }
    return result
  }

  /// Whether the page may show it without being asked to.
  private func isTaught(on page: Page) -> Bool {
    let sign: Sign? =
      switch self {
      case .table, .weights: nil
      case .curve: .curve
      case .map, .neuronMaps: .map
      case .matrix: .matrix
      case .lossCurve: .gradient
      case .paths, .check, .nudge, .nudgeErrors: .delta
      case .training, .surface, .histogram, .confusion, .examples, .examplesBySize: .training
      }
    return sign.map(page.scene.signs.contains) ?? true
  }

  /// Whether it has something to tell without being asked: a map of one example has one hue.
  private func tells(_ walk: LessonWalk) -> Bool {
    switch self {
    case .map, .neuronMaps: walk.experiment.examples.count > 1
    case .table, .weights, .curve, .lossCurve, .paths, .matrix, .training, .check, .surface,
      .histogram, .confusion, .examples, .examplesBySize:
      true
    // They are about one number that a page names.
    case .nudge, .nudgeErrors: false
    }
  }

  /// A map is drawn over one input or two, and only classes can be confused.
  private func makesSense(for walk: LessonWalk) -> Bool {
    switch self {
    case .map: walk.canBeMapped
    case .neuronMaps: walk.canBeMapped && !walk.hasCurve && walk.trace.shape.lastLayer > 1
    // Before anything is computed the loss may be asked for, and must not be told.
    case .training:
      walk.epochsDone > 0 || walk.isTrainingPage || walk.isEndless || walk.known(.loss) != nil
    case .confusion: walk.run.reports.contains { $0.training.confusion != nil }
    case .examples, .examplesBySize: walk.trace.isMarked
    case .table, .weights, .curve, .lossCurve, .paths, .matrix, .check, .surface, .histogram,
      .nudge, .nudgeErrors:
      true
    }
  }

  private init?(_ view: Scene.View) {
    switch view {
    case .table: self = .table
    case .weights: self = .weights
    case .curve: self = .curve
    case .lossCurve: self = .lossCurve
    case .paths: self = .paths
    case .matrix: self = .matrix
    case .training: self = .training
    case .map: self = .map
    case .check: self = .check
    case .surface: self = .surface
    case .histogram: self = .histogram
    case .confusion: self = .confusion
    case .examples: self = .examples
    case .examplesBySize: self = .examplesBySize
    case .nudge: self = .nudge
    case .nudgeErrors: self = .nudgeErrors
    case .equation: return nil
    }
  }
}
