/// How many columns the model's terminal gives a character; enough for what the tests print.
enum CharacterColumns {
  static func of(_ character: Character) -> Int {
    guard let value = character.unicodeScalars.first?.value else { return 0 }
    switch value {
    case 0x300...0x36f, 0x200b...0x200f: return 0
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xff00...0xff60,
      0x1f300...0x1faff:
      return 2
    default: return 1
    }
  }
}
