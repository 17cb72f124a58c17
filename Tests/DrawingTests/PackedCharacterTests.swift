import Testing

@testable import Drawing

@Suite struct PackedCharacterTests {
  @Test(arguments: [
    " ", "a", "~", "−", "∂", "⣿", "層", "😀", "e\u{301}", "ệ", "\u{1100}\u{1161}\u{11A8}",
  ])
  func comesOutAsItWentIn(character: Character) {
    #expect(PackedCharacter(character).character == character)
  }

  @Test func everyScalarComesOutAsItWentIn() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if PackedCharacter(scalar).first != scalar { Issue.record("U+\(value)") }
    }
  }

  @Test func whatIsTooLongKeepsItsBeginning() {
    let zalgo = Character("e" + String(repeating: "\u{301}", count: 50))
    #expect(PackedCharacter(zalgo).scalars == ["e", "\u{301}", "\u{301}"])
    #expect(PackedCharacter("👩‍👩‍👧").first == "👩")
  }

  @Test func aCellIsSmall() {
    #expect(MemoryLayout<Cell>.stride == 16)
  }
}
