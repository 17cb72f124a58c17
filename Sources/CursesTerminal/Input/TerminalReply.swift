import Drawing

/// What a terminal answers to a question about itself.
package enum TerminalReply: Hashable, Sendable {
  /// The colour of its letters: `ESC ] 10 ; rgb:ffff/ffff/ffff ESC \`.
  case foreground(RGB)
  /// The colour behind them: `ESC ] 11 ; rgb:0000/0000/0000 BEL`.
  case background(RGB)
  /// What it is: `ESC [ ? 1 ; 2 c`. Asked last, it says that nothing else will come.
  case attributes

  /// Reads what stands between `ESC ]` and the end; nil when it is another answer, or nonsense.
  init?(string: ArraySlice<UInt8>) {
    let parts = Substring(decoding: string, as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false)
    guard parts.count == 2, let color = RGB(answer: parts[1]) else { return nil }
    switch parts[0] {
    case "10": self = .foreground(color)
    case "11": self = .background(color)
    default: return nil
    }
  }
}

extension RGB {
  /// Reads `rgb:ffff/8080/0000`, with one to four digits a part, `rgba:` likewise, or `#ff8000`.
  fileprivate init?(answer: Substring) {
    let parts: [Substring]
    if answer.hasPrefix("rgb:") || answer.hasPrefix("rgba:") {
      parts = answer.drop { $0 != ":" }.dropFirst()
        .split(separator: "/", omittingEmptySubsequences: false)
    } else if answer.first == "#", [4, 7, 13].contains(answer.utf8.count) {
      let digits = Array(answer.dropFirst())
      let length = digits.count / 3
      parts = (0..<3).map { Substring(String(digits[$0 * length..<($0 + 1) * length])) }
    } else {
      return nil
    }
    let values = parts.prefix(3).compactMap(Self.part)
    guard (3...4).contains(parts.count), values.count == 3 else { return nil }
    self.init(values[0], values[1], values[2])
  }

  private static func part(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    let most = 1 << (4 * digits.utf8.count) - 1
    return UInt8(clamping: (value * 255 + most / 2) / most)
  }
}
