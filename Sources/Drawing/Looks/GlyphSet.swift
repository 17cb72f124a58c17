/// The signs that pictures are made of: data, in one place, for each kind of terminal.
package struct GlyphSet: Hashable, Sendable {
  /// The lines of boxes, tables and rules.
  package struct Lines: Hashable, Sendable {
    /// A level line.
    package var horizontal: Character
    /// An upright line.
    package var vertical: Character
    var topLeft: Character
    var topRight: Character
    var bottomLeft: Character
    var bottomRight: Character
    /// Where two lines cross.
    package var cross: Character
    /// Lines of a canvas without dots: falling to the right, and rising.
    package var falling: Character
    var rising: Character
    var slantedCross: Character
    /// The same lines for what weighs more.
    package var heavyHorizontal: Character
    var heavyVertical: Character
    /// Ticks on the axes of a plot, and the corner where the axes meet.
    package var tickLeft: Character
    var tickBelow: Character
    var corner: Character
    /// Thin broken lines: a cursor across a plot, and the level of zero.
    package var brokenVertical: Character
    var brokenHorizontal: Character
  }

  /// The signs that lines are made of.
  package var lines: Lines
  /// True when curves and slanted lines are drawn with the dots of braille.
  package var hasBraille: Bool
  /// True when they are made of lines that join from cell to cell.
  var joinsLines: Bool { !hasBraille && hasBlocks }
  /// True when pictures of colour use half blocks; else characters of growing darkness.
  package var hasBlocks: Bool

  /// The sign of numbers below zero.
  package var minus: Character
  var middleDot: Character
  var ellipsis: String
  /// What marks the selected row of a list or a table.
  package var cursor: Character
  /// Progress: done and to do.
  package var barDone: Character
  /// The rest of a bar of progress.
  package var barLeft: Character
  /// A bar of a histogram in eighths, from least to full; one sign where there are no eighths.
  package var risingBlocks: [Character]
  /// The upper and the lower half of a cell; a full cell's signs where there are no halves.
  package var upperHalf: Character
  var lowerHalf: Character
  /// A cell with some of its quarters filled, by their bits: 1 and 2 in the upper row, 4 and 8 in
  /// the lower one.
  var quarters: [Character]
  /// Shades of a map from the weakest to the strongest.
  var positiveShades: [Character]
  var negativeShades: [Character]
  /// The marked point of a plot, and data points of two classes on a map.
  package var mark: Character
  /// A data point of one class.
  package var dot: Character
  /// A data point of the other class.
  package var ring: Character
}

extension GlyphSet {
  /// A bar of what is done: `━━━━━━─────`.
  package func bar(_ done: Int, of count: Int, columns: Int) -> String {
    let filled = count <= 0 ? 0 : min(columns, max(0, (done * columns + count / 2) / count))
    return String(repeating: barDone, count: filled)
      + String(repeating: barLeft, count: columns - filled)
  }

  /// Rounded boxes, thin rules, braille curves.
  package static let unicode = GlyphSet(
    lines: Lines(
      horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰",
      bottomRight: "╯", cross: "┼", falling: "╲", rising: "╱",
      slantedCross: "╳", heavyHorizontal: "━", heavyVertical: "┃", tickLeft: "┤",
      tickBelow: "┬", corner: "╰", brokenVertical: "┊", brokenHorizontal: "┈"),
    hasBraille: true, hasBlocks: true, minus: "−", middleDot: "·", ellipsis: "…",
    cursor: "▸",
    barDone: "━", barLeft: "─", risingBlocks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    upperHalf: "▀", lowerHalf: "▄", quarters: Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"),
    positiveShades: ["░", "▒", "▓", "█"],
    negativeShades: ["·", "╌", "─", "═"], mark: "●", dot: "●", ring: "○")

  /// The same without braille, for fonts that lack it and rows that cannot see it.
  ///
  /// Nor do the fonts of consoles have quarters: what is nearest of halves and whole cells.
  package static let unicodeWithoutBraille: GlyphSet = {
    var glyphs = unicode
    glyphs.hasBraille = false
    glyphs.quarters = Array(" ▀▀▀▄▌▀▌▄▄▐▐▄▌▐█")
    return glyphs
  }()

  /// Not one byte above 127.
  package static let ascii = GlyphSet(
    lines: Lines(
      horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
      bottomRight: "+", cross: "+", falling: "\\", rising: "/",
      slantedCross: "X", heavyHorizontal: "=", heavyVertical: "|", tickLeft: "+",
      tickBelow: "+", corner: "+", brokenVertical: ":", brokenHorizontal: "."),
    hasBraille: false, hasBlocks: false, minus: "-", middleDot: ".", ellipsis: "...",
    cursor: ">", barDone: "=", barLeft: "-", risingBlocks: ["#"], upperHalf: "'", lowerHalf: ".",
    quarters: Array(repeating: "%", count: 16),
    positiveShades: ["'", "+", "*", "#"], negativeShades: [".", "-", "~", "="], mark: "@", dot: "*",
    ring: "o")
}
