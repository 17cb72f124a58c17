/// How a line is drawn.
package struct Stroke: Hashable, Sendable {
  /// Which dots along the line are drawn.
  package enum Pattern: Hashable, Sendable {
    case solid, dashed, dotted
  }

  var style: Style
  /// How thick the line is, 1 to 3 dots; without dots, from 2 on it is heavy or bold.
  package var weight: Int
  var pattern: Pattern

  /// A line whose weight is brought to 1 … 3.
  package init(_ style: Style = .plain, weight: Int = 1, pattern: Pattern = .solid) {
    self.style = style
    self.weight = min(max(weight, 1), 3)
    self.pattern = pattern
  }

  /// True when the line leaves a dot at a step along it.
  func marksDot(_ step: Int) -> Bool {
    switch pattern {
    case .solid: true
    case .dashed: step % 7 < 4
    case .dotted: step % 2 == 0
    }
  }

  /// True when the line leaves a mark in a cell along it, where there are no dots.
  func marksCell(_ step: Int) -> Bool {
    switch pattern {
    case .solid: true
    case .dashed: step % 3 < 2
    case .dotted: step % 2 == 0
    }
  }

  /// The dots beside the middle of the line that make it thick.
  var offsets: ClosedRange<Int> {
    switch weight {
    case 1: 0...0
    case 2: 0...1
    default: -1...1
    }
  }
}
