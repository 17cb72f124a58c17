/// Makes text from lessons, files and names safe to print.
///
/// Control characters, marks that turn the direction of writing and characters without a width
/// could hide or forge what a terminal shows. Each becomes a visible mark: `<U+202E>`.
package enum Sanitiser {
  /// The text with every dangerous character made visible.
  ///
  /// Tabs stay; line ends stay only when `keepingLines` is true.
  package static func visible(_ text: String, keepingLines: Bool = true) -> String {
    guard needsWork(text, keepingLines) else { return text }
    var safe = ""
    safe.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar == "\n", keepingLines {
        safe.unicodeScalars.append(scalar)
      } else if isDangerous(scalar) || scalar == "\n" {
        safe += mark(scalar)
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// True for characters that must never reach a terminal as they are.
  package static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    // Soft hyphen, grapheme joiner, Arabic letter mark, Hangul fillers, Mongolian separator.
    case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFFA0: true
    // Zero-width spaces, joiners and direction marks.
    case 0x200B...0x200F: true
    // Line and paragraph separators, bidi embeddings and overrides.
    case 0x2028...0x202E: true
    // Word joiner, invisible operators, bidi isolates, deprecated controls.
    case 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB: true
    // Language tags.
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Most text is plain, and one look over its bytes says so.
  private static func needsWork(_ text: String, _ keepingLines: Bool) -> Bool {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return false }
    return text.unicodeScalars.contains { isDangerous($0) || ($0 == "\n" && !keepingLines) }
  }

  private static func mark(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
