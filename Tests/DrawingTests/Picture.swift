@testable import Drawing

/// A widget drawn on a grid of its own size.
func drawn(_ widget: some Widget, columns: Int, rows: Int) -> Grid {
  var grid = Grid(size: Size(columns: columns, rows: rows))
  widget.draw(in: grid.bounds, on: &grid)
  return grid
}

/// A widget as text.
func picture(of widget: some Widget, columns: Int, rows: Int) -> String {
  drawn(widget, columns: columns, rows: rows).text
}
