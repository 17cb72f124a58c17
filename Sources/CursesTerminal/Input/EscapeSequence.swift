import Drawing

/// A control sequence after its `ESC [`: parameters, then the final byte that names it.
struct EscapeSequence {
  /// No key of any terminal has more bytes than this; of what is longer the middle is dropped.
  static let longest = 32
  /// No more than this of a terminal's answer is held.
  static let longestString = 64
  static let pasteEnd = Array("\u{1b}[201~".utf8)

  /// The parameters' text, such as `1;5` or `<0;12;3`.
  let parameters: Substring
  let final: UInt8

  init(_ bytes: ArraySlice<UInt8>) {
    parameters = Substring(decoding: bytes.dropLast(), as: UTF8.self)
    final = bytes.last ?? 0
  }

  var startsPaste: Bool { final == UInt8(ascii: "~") && parameters == "200" }

  /// True for a terminal's answer to what it is, `ESC [ ? 1 ; 2 c`.
  var tellsAttributes: Bool { final == UInt8(ascii: "c") && parameters.first == "?" }

  var event: TerminalEvent? {
    if parameters.first == "<" {
      return MouseReport(parameters: parameters.dropFirst(), isPress: final == Byte.letterM)?.event
    }
    if final == UInt8(ascii: "~") {
      let number = parameters.split(separator: ";").first.flatMap { Int($0) }
      return number.flatMap { Self.numbered[$0] }.map { .key($0) }
    }
    return Self.lettered[final].map { .key($0) }
  }

  /// True when `ESC ] 1`, `ESC P >` or `ESC _ G` begins a text that a terminal says of itself.
  static func startsString(_ introducer: UInt8, _ next: UInt8) -> Bool {
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
    return switch introducer {
    case UInt8(ascii: "]"): isDigit
    case UInt8(ascii: "P"): isDigit || next == UInt8(ascii: ">") || next == UInt8(ascii: "!")
    default: next == UInt8(ascii: "G")
    }
  }

  /// `ESC [ A`, or with a modifier `ESC [ 1 ; 2 A`.
  private static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down,
    UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "Z"): .backTab, UInt8(ascii: "P"): .delete,
    // The old console's page keys. Its I is left out: that is how a terminal says it has the focus.
    UInt8(ascii: "V"): .pageUp, UInt8(ascii: "U"): .pageDown, UInt8(ascii: "G"): .pageDown,
  ]

  /// `ESC [ 5 ~`.
  private static let numbered: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]

  /// `ESC O A`: the cursor keys in application mode, and the numeric keypad.
  static let keypad: [UInt8: Key] = {
    var keys: [UInt8: Key] = [
      UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down,
      UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
      UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
      UInt8(ascii: "Z"): .backTab, UInt8(ascii: "I"): .tab,
      UInt8(ascii: "M"): .enter, UInt8(ascii: " "): .space,
    ]
    // The keypad's characters, from * to 9, stand 64 above themselves.
    for byte in UInt8(ascii: "*")...UInt8(ascii: "9") {
      keys[byte + 64] = .character(Character(Unicode.Scalar(byte)))
    }
    return keys
  }()
}
