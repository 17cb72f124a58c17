extension GlyphSet {
  /// What stands for a character where only ASCII can be shown: `->` for `→`, `1/2` for `½`.
  ///
  /// A question mark when there is nothing better; never an empty text.
  package static func asciiSubstitute(for character: Character) -> String {
    if let byte = character.asciiValue {
      return (0x20..<0x7F).contains(byte) ? String(character) : " "
    }
    if let text = substitutes[character] { return text }
    if let digit = raised[character] { return "^" + digit }
    guard let value = character.unicodeScalars.first?.value else { return "?" }
    return substitute(forBlockOf: value) ?? "?"
  }

  /// A whole text where only ASCII can be shown.
  ///
  /// Raised digits become a power: `10^-12` for `10⁻¹²`.
  package static func ascii(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    var isRaised = false
    for character in text {
      if let digit = raised[character] {
        result += isRaised ? digit : "^" + digit
      } else {
        result += character.isASCII ? String(character) : asciiSubstitute(for: character)
      }
      isRaised = raised[character] != nil
    }
    return result
  }

  /// One ASCII character that can stand in the cell of another.
  package static func asciiCell(for character: Character) -> Character {
    let text = asciiSubstitute(for: character)
    if text.count == 1, let only = text.first { return only }
    return cells[character] ?? raised[character]?.first ?? "?"
  }

  /// Drawing characters and accented letters, by the blocks that they stand in.
  private static func substitute(forBlockOf value: UInt32) -> String? {
    switch value {
    case 0xC0...0xFF: return String(latin[Int(value - 0xC0)])
    case 0x2500...0x257F: return line(value)
    case 0x2580...0x2590, 0x2593...0x259F: return "#"
    case 0x2591: return "."
    case 0x2592: return ":"
    case 0x2800: return " "
    case 0x2801...0x28FF:
      let dots = (value - 0x2800).nonzeroBitCount
      return dots <= 2 ? "." : dots <= 4 ? ":" : "*"
    default: return nil
    }
  }

  private static func line(_ value: UInt32) -> String {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576,
      0x2578, 0x257A, 0x257C, 0x257E:
      return "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577,
      0x2579, 0x257B, 0x257D, 0x257F:
      return "|"
    case 0x2571: return "/"
    case 0x2572: return "\\"
    case 0x2573: return "X"
    default: return "+"
    }
  }

  /// U+00C0 to U+00FF without their accents.
  private static let latin = Array(
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty")

  private static let substitutes: [Character: String] = [
    "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "·": ".", "⋅": ".", "•": "*", "×": "x",
    "÷": "/", "±": "+/-", "≈": "~", "≠": "!=", "≤": "<=", "≥": ">=", "∞": "inf", "…": "...",
    "½": "1/2", "¼": "1/4", "¾": "3/4", "′": "'", "″": "\"", "°": "deg",
    "←": "<-", "→": "->", "↑": "up", "↓": "down", "↔": "<->", "⇒": "=>", "↦": "->",
    "◀": "<", "▶": ">", "▲": "^", "▼": "v", "◂": "<", "▸": ">", "▴": "^", "▾": "v",
    "●": "*", "○": "o", "◦": "o", "◉": "@", "◆": "*", "◇": "o", "■": "#", "□": "o", "▪": "*",
    "✓": "+", "✔": "+", "✗": "x", "✘": "x", "❯": ">", "∂": "d", "δ": "delta", "Δ": "delta",
    "η": "eta", "σ": "sigma", "Σ": "sum", "∑": "sum", "∏": "prod", "∇": "grad", "√": "sqrt",
    "α": "alpha", "β": "beta", "γ": "gamma", "ε": "eps", "θ": "theta", "λ": "lambda",
    "μ": "mu", "π": "pi", "ρ": "rho", "τ": "tau", "φ": "phi", "ω": "omega", "∈": "in",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "„": "\"", "«": "<<", "»": ">>", "\u{A0}": " ",
    "\u{2002}": " ", "\u{2003}": " ", "\u{2009}": " ", "\u{202F}": " ", "€": "EUR",
  ]

  private static let raised: [Character: String] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-", "⁺": "+",
  ]

  /// One sign for what takes several in running text.
  private static let cells: [Character: Character] = [
    "±": "~", "≠": "#", "≤": "<", "≥": ">", "∞": "8", "…": ".", "°": "o",
    "←": "<", "→": ">", "↑": "^", "↓": "v", "↔": "-", "⇒": ">", "↦": ">", "δ": "d", "Δ": "D",
    "η": "n", "σ": "s", "Σ": "S", "∑": "S", "∏": "P", "∇": "g", "√": "v", "α": "a", "β": "b",
    "γ": "g", "ε": "e", "θ": "t", "λ": "l", "μ": "u", "π": "p", "ρ": "r", "τ": "t", "φ": "f",
    "ω": "w", "∈": "e", "«": "<", "»": ">", "€": "E",
  ]
}
