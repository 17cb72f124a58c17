/// What a canvas has in one cell: dots, or lines where there are no dots.
struct CanvasMark: Hashable, Sendable {
  /// The lines that a cell can hold where there is no braille.
  enum Line: UInt8, Sendable {
    case horizontal = 1
    case vertical = 2
    case falling = 4
    case rising = 8
    case dot = 16

    /// The line between two neighbouring cells.
    static func direction(from: Point, to: Point) -> Line {
      let down = to.row - from.row
      let right = to.column - from.column
      if down == 0 { return right == 0 ? .dot : .horizontal }
      if right == 0 { return .vertical }
      return (down > 0) == (right > 0) ? .falling : .rising
    }
  }

  var style = Style.plain
  /// The eight dots of a braille cell, as Unicode numbers them; or lines.
  private var bits: UInt8 = 0
  /// The sides that joined lines leave the cell through.
  private var sides: UInt8 = 0
  private var last = Line.dot
  private var isHeavy = false

  mutating func addDot(x: Int, y: Int) {
    bits |= Self.dots[y * 2 + x]
  }

  /// A side of the cell that a line leaves through: where lines join.
  enum Side: UInt8 {
    case top = 1
    case right = 2
    case bottom = 4
    case left = 8
  }

  mutating func add(_ side: Side, isHeavy: Bool) {
    sides |= side.rawValue
    bits = 0
    self.isHeavy = isHeavy
  }

  mutating func add(_ line: Line, isHeavy: Bool) {
    bits |= line.rawValue
    sides = 0
    // A dot does not hide a line that is already there.
    if line != .dot || bits == Line.dot.rawValue { last = line }
    self.isHeavy = isHeavy
  }

  var isEmpty: Bool { bits == 0 && sides == 0 }

  /// The character of the cell; nil when nothing was drawn in it.
  func character(_ glyphs: GlyphSet) -> PackedCharacter? {
    guard !isEmpty else { return nil }
    if glyphs.hasBraille {
      return Unicode.Scalar(0x2800 + UInt32(bits)).map { PackedCharacter($0) }
    }
    if sides != 0 {
      return PackedCharacter((isHeavy ? Self.heavyJoints : Self.joints)[Int(sides)])
    }
    return PackedCharacter(lineCharacter(glyphs))
  }

  private func lineCharacter(_ glyphs: GlyphSet) -> Character {
    let lines = glyphs.lines
    let slanted = Line.falling.rawValue | Line.rising.rawValue
    let straight = Line.horizontal.rawValue | Line.vertical.rawValue
    switch last {
    case .horizontal, .vertical:
      if bits & straight == straight { return lines.cross }
      if last == .vertical { return isHeavy ? lines.heavyVertical : lines.vertical }
      return isHeavy ? lines.heavyHorizontal : lines.horizontal
    case .falling, .rising:
      if bits & slanted == slanted { return lines.slantedCross }
      return last == .falling ? lines.falling : lines.rising
    case .dot: return glyphs.middleDot
    }
  }

  /// Lines through the sides of a cell, by the sum of the sides; the end of a line is a whole one.
  private static let joints = Array(" │─╰││╭├─╯─┴╮┤┬┼")
  private static let heavyJoints = Array(" ┃━┗┃┃┏┣━┛━┻┓┫┳╋")

  /// The bit of each dot, row by row: left, right.
  private static let dots: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}
