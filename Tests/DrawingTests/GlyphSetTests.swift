import Testing

@testable import Drawing

@Suite struct GlyphSetTests {
  static func characters(_ glyphs: GlyphSet) -> [Character] {
    var all: [Character] = []
    for child in Mirror(reflecting: glyphs).children { collect(child.value, into: &all) }
    return all
  }

  static func collect(_ value: Any, into all: inout [Character]) {
    switch value {
    case let character as Character: all.append(character)
    case let text as String: all += text
    case let list as [Character]: all += list
    case let lines as GlyphSet.Lines:
      for child in Mirror(reflecting: lines).children { collect(child.value, into: &all) }
    default: break
    }
  }

  @Test func theAsciiSetIsAscii() {
    let characters = Self.characters(.ascii)
    #expect(characters.count > 30)
    for character in characters { #expect(character.isASCII, "\(character)") }
  }

  @Test(arguments: [GlyphSet.unicode, .unicodeWithoutBraille])
  func everyGlyphIsNarrowAndHasAnAsciiStandIn(glyphs: GlyphSet) {
    for character in Self.characters(glyphs) {
      #expect(CharacterWidth.columns(of: character) == 1, "\(character)")
      #expect(GlyphSet.asciiSubstitute(for: character) != "?", "\(character)")
      #expect(GlyphSet.asciiCell(for: character) != "?", "\(character)")
    }
  }

  @Test(arguments: [
    ("∂L/∂w(x1→h1)", "dL/dw(x1->h1)"), ("½Σ(a−t)²", "1/2sum(a-t)^2"), ("η 0.5", "eta 0.5"),
    ("it’s “so” – yes…", "it's \"so\" - yes..."), ("naïve Gödel", "naive Godel"), ("層", "?"),
    ("plain", "plain"), ("w′", "w'"), ("a\u{A0}b", "a b"),
    ("10⁻¹² m²", "10^-12 m^2"),
  ])
  func textReadsOnInAscii(text: String, ascii: String) {
    #expect(GlyphSet.ascii(text) == ascii)
  }

  @Test func everyScalarHasAnAsciiStandIn() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let substitute = GlyphSet.asciiSubstitute(for: Character(scalar))
      if substitute.isEmpty || !substitute.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
        Issue.record("U+\(String(value, radix: 16)) gives \(substitute)")
      }
    }
  }

  @Test func asciiOnlyKeepsEveryCellInItsPlace() {
    var grid = Grid(size: Size(columns: 14, rows: 3))
    Box(title: "δ").draw(in: grid.bounds, on: &grid)
    grid.write("層→½⠿⠁−é", at: Point(row: 1, column: 2))
    #expect(
      grid.asciiOnly.text == """
        +- d --------+
        | ??>?*.-e   |
        +------------+
        """)
  }
}
