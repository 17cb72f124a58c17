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
  /// A point of a curve, in the units of the axes.
  package struct Value: Hashable, Sendable {
    /// Where it stands on the horizontal axis.
    package var x: Double
    /// Where it stands on the vertical axis.
    package var y: Double

    /// Any two numbers; what has no place leaves a gap.
    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// Values joined by straight lines.
  package struct Series: Hashable, Sendable {
    /// What the legend calls it; empty for a curve that is not in it.
    package var name: String
    /// The values that the line passes, in order.
    package var values: [Value]
    var stroke: Stroke

    /// A curve through values in their order; a name puts it into the legend.
    package init(_ name: String = "", _ values: [Value], _ stroke: Stroke = Stroke()) {
      self.name = name
      self.values = values
      self.stroke = stroke
    }
  }

  /// A point that stands out, with a label beside it.
  package struct Mark: Hashable, Sendable {
    var value: Value
    var label: String
    var style: Style

    /// A mark at a value.
    package init(_ value: Value, label: String = "", style: Style = .focus) {
      self.value = value
      self.label = label
      self.style = style
    }
  }

  /// A line that touches a curve at a value.
  package struct Tangent: Hashable, Sendable {
    var value: Value
    var slope: Double
    var stroke: Stroke
    /// How far it goes to each side, as a part of the width of the plot.
    package var reach: Double

    /// A tangent of this slope, in units of y for one of x.
    package init(
      at value: Value, slope: Double, _ stroke: Stroke = Stroke(.focusLine), reach: Double = 0.25
    ) {
      self.value = value
      self.slope = slope
      self.stroke = stroke
      self.reach = reach
    }
  }

  /// A vertical line at a value of x, with a label at its top.
  package struct Cursor: Hashable, Sendable {
    var x: Double
    var label: String
    var style: Style

    /// A cursor at a value of x.
    package init(_ x: Double, label: String = "", style: Style = .faint) {
      self.x = x
      self.label = label
      self.style = style
    }
  }

  /// The curves, the first one undermost.
  package var series: [Series]
  /// The axis from left to right.
  package var x: Axis
  /// The axis from bottom to top.
  package var y: Axis
  /// Points that stand out.
  package var marks: [Mark] = []
  /// Lines that touch the curves.
  package var tangents: [Tangent] = []
  /// A line across at one value of x.
  package var cursor: Cursor?
  /// A thin level line at this value of y, when it is in range: often 0.
  package var baseline: Double?
  /// How tick labels are written; nil writes as many digits as the ticks need.
  package var label: (@Sendable (Double) -> String)?
  /// The signs to draw with.
  package var glyphs: GlyphSet

  /// A plot of curves, without marks, tangents and cursor at first.
  package init(
    _ series: [Series], x: Axis = Axis(), y: Axis = Axis(), glyphs: GlyphSet = .unicode
  ) {
    self.series = series
    self.x = x
    self.y = y
    self.glyphs = glyphs
  }

  /// Draws what has room, the curves first.
  package func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    PlotPicture(of: self, in: area).draw(on: &grid)
  }
}
