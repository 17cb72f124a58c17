/// Curves over two axes, with a marked point, its tangent, and a cursor across.
///
///      0.5 ┤        ⢀⠤⠒⠉
///      0.0 ┤    ⢀⠔⠊⠁
///     −0.5 ┤⣀⠤⠔⠁
///          ╰┬───────┬───────┬
///          −4       0       4
///
/// What has no room is left out, in this order: titles and legend, labels, axes. What has no
/// place (not a number, infinite, below zero on a logarithmic scale) leaves a gap.
package struct Plot: Widget {
  package struct Value: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// Values joined by straight lines.
  package struct Series: Hashable, Sendable {
    package var name: String
    package var values: [Value]
    package var stroke: Stroke

    package init(_ name: String = "", _ values: [Value], _ stroke: Stroke = Stroke()) {
      self.name = name
      self.values = values
      self.stroke = stroke
    }
  }

  /// A point that stands out, with a label beside it.
  package struct Mark: Hashable, Sendable {
    package var value: Value
    package var label: String
    package var style: Style

    package init(_ value: Value, label: String = "", style: Style = .focus) {
      self.value = value
      self.label = label
      self.style = style
    }
  }

  /// A line that touches a curve at a value.
  package struct Tangent: Hashable, Sendable {
    package var value: Value
    package var slope: Double
    package var stroke: Stroke
    /// How far it goes to each side, as a part of the width of the plot.
    package var reach: Double

    package init(
      at value: Value, slope: Double, _ stroke: Stroke = Stroke(.focus), reach: Double = 0.25
    ) {
      self.value = value
      self.slope = slope
      self.stroke = stroke
      self.reach = reach
    }
  }

  /// A vertical line at a value of x, with a label at its top.
  package struct Cursor: Hashable, Sendable {
    package var x: Double
    package var label: String
    package var style: Style

    package init(_ x: Double, label: String = "", style: Style = .faint) {
      self.x = x
      self.label = label
      self.style = style
    }
  }

  package var series: [Series]
  package var x: Axis
  package var y: Axis
  package var marks: [Mark] = []
  package var tangents: [Tangent] = []
  package var cursor: Cursor?
  /// A thin level line at this value of y, when it is in range: often 0.
  package var baseline: Double?
  /// How tick labels are written; nil writes as many digits as the ticks need.
  package var label: (@Sendable (Double) -> String)?
  package var glyphs: GlyphSet

  package init(
    _ series: [Series], x: Axis = Axis(), y: Axis = Axis(), glyphs: GlyphSet = .unicode
  ) {
    self.series = series
    self.x = x
    self.y = y
    self.glyphs = glyphs
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    PlotPicture(of: self, in: area).draw(on: &grid)
  }
}
