import Drawing

extension Grid {
  /// Writes the fullest wording that there is room for above a picture; gives the rest back.
  mutating func writeHeading(_ wordings: String..., in area: Rect) -> Rect {
    writeHeading(wordings, in: area)
  }

  /// The same of a list of wordings.
  mutating func writeHeading(_ wordings: [String], in area: Rect) -> Rect {
    let (heading, rest) = area.split(top: 1)
    Caption(TextWidth.fullest(of: wordings, columns: heading.columns)).draw(in: heading, on: &self)
    return rest
  }
}

extension Plot.Value {
  init(_ point: SIMD2<Double>) {
    self.init(point.x, point.y)
  }
}
