/// A view: a value that draws itself into a rectangle of a grid, and never outside it.
package protocol Widget {
  /// Draws into an area; what lies outside of it stays as it is.
  func draw(in area: Rect, on grid: inout Grid)
}
