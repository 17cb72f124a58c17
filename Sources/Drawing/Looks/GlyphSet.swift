/// The signs that pictures are made of: data, in one place, for each kind of terminal.
package struct GlyphSet: Hashable, Sendable {
  /// The lines of boxes, tables and rules.
  package struct Lines: Hashable, Sendable {
    package var horizontal: Character
    package var vertical: Character
    package var topLeft: Character
    package var topRight: Character
    package var bottomLeft: Character
    package var bottomRight: Character
    /// Where a rule meets the sides of a box, and where two lines cross.
    package var teeLeft: Character
    package var teeRight: Character
    package var cross: Character
    /// Lines of a canvas without dots: falling to the right, and rising.
    package var falling: Character
    package var rising: Character
    package var slantedCross: Character
    /// The same lines for what weighs more.
    package var heavyHorizontal: Character
    package var heavyVertical: Character
    /// Ticks on the axes of a plot, and the corner where the axes meet.
    package var tickLeft: Character
    package var tickBelow: Character
    package var corner: Character
    /// Thin broken lines: a cursor across a plot, and the level of zero.
    package var brokenVertical: Character
    package var brokenHorizontal: Character
  }

  package var lines: Lines
  /// True when curves and slanted lines are drawn with the dots of braille.
  package var hasBraille: Bool
  /// True when pictures of colour use half blocks; else characters of growing darkness.
  package var hasBlocks: Bool

  package var minus: Character
  package var middleDot: Character
  package var ellipsis: String
  package var bullet: Character
  /// What marks the selected row of a list or a table.
  package var cursor: Character
  /// Heads of the arrows on the diagram's lines.
  package var pointLeft: Character
  package var pointRight: Character
  package var pointUp: Character
  package var pointDown: Character
  /// Arrows in running text and the names of keys.
  package var arrowLeft: String
  package var arrowRight: String
  package var arrowUp: String
  package var arrowDown: String
  package var tick: Character
  package var cross: Character
  /// The end of text that is being typed.
  package var caret: Character
  /// Progress: done and to do.
  package var barDone: Character
  package var barLeft: Character
  /// A bar of a histogram in eighths, from least to full; one sign where there are no eighths.
  package var risingBlocks: [Character]
  /// Bars that lie, in eighths from least to full.
  package var lyingBlocks: [Character]
  /// The upper and the lower half of a cell; a full cell's signs where there are no halves.
  package var upperHalf: Character
  package var lowerHalf: Character
  /// Shades of a map from the weakest to the strongest, by hue or, without hues, by sign.
  package var shades: [Character]
  package var positiveShades: [Character]
  package var negativeShades: [Character]
  /// The marked point of a plot, and data points of two classes on a map.
  package var mark: Character
  package var dot: Character
  package var ring: Character
  /// The track and the thumb beside text that scrolls.
  package var scrollTrack: Character
  package var scrollThumb: Character
}

extension GlyphSet {
  /// Rounded boxes, thin rules, braille curves.
  package static let unicode = GlyphSet(
    lines: Lines(
      horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰",
      bottomRight: "╯", teeLeft: "├", teeRight: "┤", cross: "┼", falling: "╲", rising: "╱",
      slantedCross: "╳", heavyHorizontal: "━", heavyVertical: "┃", tickLeft: "┤",
      tickBelow: "┬", corner: "╰", brokenVertical: "┊", brokenHorizontal: "┈"),
    hasBraille: true, hasBlocks: true, minus: "−", middleDot: "·", ellipsis: "…", bullet: "•",
    cursor: "▸", pointLeft: "◂", pointRight: "▸", pointUp: "▴", pointDown: "▾", arrowLeft: "←",
    arrowRight: "→", arrowUp: "↑", arrowDown: "↓", tick: "✓", cross: "✗", caret: "▏",
    barDone: "━", barLeft: "─", risingBlocks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    lyingBlocks: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"], upperHalf: "▀", lowerHalf: "▄",
    shades: ["░", "▒", "▓", "█"], positiveShades: ["░", "▒", "▓", "█"],
    negativeShades: ["·", "╌", "─", "═"], mark: "●", dot: "●", ring: "○", scrollTrack: "│",
    scrollThumb: "┃")

  /// The same without braille, for fonts that lack it and rows that cannot see it.
  package static let unicodeWithoutBraille: GlyphSet = {
    var glyphs = unicode
    glyphs.hasBraille = false
    return glyphs
  }()

  /// Not one byte above 127.
  package static let ascii = GlyphSet(
    lines: Lines(
      horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
      bottomRight: "+", teeLeft: "+", teeRight: "+", cross: "+", falling: "\\", rising: "/",
      slantedCross: "X", heavyHorizontal: "=", heavyVertical: "|", tickLeft: "+",
      tickBelow: "+", corner: "+", brokenVertical: ":", brokenHorizontal: "."),
    hasBraille: false, hasBlocks: false, minus: "-", middleDot: ".", ellipsis: "...",
    bullet: "*", cursor: ">", pointLeft: "<", pointRight: ">", pointUp: "^", pointDown: "v",
    arrowLeft: "<-", arrowRight: "->", arrowUp: "up", arrowDown: "down", tick: "+", cross: "x",
    caret: "_", barDone: "=", barLeft: "-", risingBlocks: ["#"],
    lyingBlocks: ["#"], upperHalf: "'", lowerHalf: ".", shades: [".", ":", "+", "#"],
    positiveShades: ["'", "+", "*", "#"], negativeShades: [".", "-", "~", "="], mark: "@", dot: "*",
    ring: "o", scrollTrack: "|",
    scrollThumb: "#")
}
