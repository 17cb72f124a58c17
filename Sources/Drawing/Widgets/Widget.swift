/// A view: a value that draws itself into a rectangle of a grid, and never outside it.
package protocol Widget {
  func draw(in area: Rect, on grid: inout Grid)
}
