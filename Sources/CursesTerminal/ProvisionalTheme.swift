import Drawing

/// How a style looks on a terminal, until Drawing's own themes are in.
package struct Look: Hashable, Sendable {
  var foreground: Int?
  var bold = false
  var dim = false
  var reverse = false
  var underline = false
}

/// A palette, until Drawing's own themes are in.
package struct Theme: Sendable {
  let positive: Int?
  let negative: Int?

  static let dark = Theme(positive: 75, negative: 214)
  static let light = Theme(positive: 25, negative: 166)
  static let sixteen = Theme(positive: 4, negative: 3)
  static let mono = Theme(positive: nil, negative: nil)
  static let highContrast = Theme(positive: nil, negative: nil)

  func look(_ style: Style) -> Look {
    var look = Look(
      bold: style.bold, reverse: style.reverse, underline: style.underline)
    if style.ink == .positive { look.foreground = positive }
    if style.ink == .negative { look.foreground = negative }
    return look
  }
}
