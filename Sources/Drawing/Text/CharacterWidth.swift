/// How many columns of a terminal a character takes.
///
/// The table is our own and small: wide East Asian characters and emoji take two columns; marks
/// that combine with the character before them, and characters that are not seen, take none. It
/// agrees with the `wcwidth` of common C libraries, scalar by scalar, which is what terminals do.
package enum CharacterWidth {
  /// The columns of a character: the sum of what its scalars take.
  package static func columns(of character: Character) -> Int {
    var sum = 0
    for scalar in character.unicodeScalars { sum += columns(of: scalar) }
    return sum
  }

  /// The columns of one scalar: 0, 1 or 2.
  ///
  /// Control characters take none.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 {
      if value >= 0x20 && value < 0x7F { return 1 }
      return value < 0xA0 || value == 0xAD ? 0 : 1
    }
    if isPlainlyNarrow(value) { return 1 }
    if isUnseen(scalar) || joins(scalar) { return 0 }
    return isWide(value) ? 2 : 1
  }

  /// True for a mark that is drawn over the character before it.
  package static func joins(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x300 || isPlainlyNarrow(value) || isUnseen(scalar) { return false }
    if (0x1160...0x11FF).contains(value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Blocks that screens are full of, and that hold only narrow, visible characters: Greek,
  /// arrows, mathematical signs, boxes and blocks, braille.
  private static func isPlainlyNarrow(_ value: UInt32) -> Bool {
    (0x2800...0x28FF).contains(value) || (0x2500...0x25FC).contains(value)
      || (0x2190...0x22FF).contains(value) || (0x370...0x3FF).contains(value)
      || (0x2010...0x2027).contains(value)
  }

  /// True for scalars that leave no mark and must never reach a screen: format characters (zero
  /// width, directions of text), line separators, and selectors of a variation.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x34F, 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0000...0xE0FFF: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator, .control, .surrogate: return true
    default: return false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }

  /// Scalars that take two columns, in order (East Asian Width W and F of Unicode 14).
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9,
    0xFE10...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
    0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
    0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
    0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4,
    0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
    0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596,
    0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC,
    0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
    0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF,
    0x1FA70...0x1FAF6, 0x20000...0x3FFFD,
  ]
}
