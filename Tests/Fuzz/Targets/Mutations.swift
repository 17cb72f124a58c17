/// Bytes made from other bytes: cut, doubled, swapped, flipped, and with signs of the format put in.
package struct Mutations {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// What parsers stumble over.
  private static let pieces: [[UInt8]] =
    [
      "[", "{", "}", "]", "*", "`", "```", ">", "-", "---", "&a", "*a", "!", "|", "\u{202E}",
      "\u{1B}[2J", "\u{0}", "1e999", "-0", ".nan", "-.inf", "9223372036854775808", "2", "\n", "  ",
      "#", "##", "<<: *a", "\u{FEFF}", "w(x1->h1)", "when: ", "(", ")", "/", "\"", "'", ",", ":",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80]]

  /// The bytes with one to eight changes.
  package mutating func mutate(_ bytes: [UInt8], and other: [UInt8]) -> [UInt8] {
    var changed = bytes
    for _ in 0...below(8) { change(&changed, other) }
    return changed
  }

  private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let place = below(bytes.count + 1)
    let end = min(bytes.count, place + below(64))
    switch below(6) {
    case 0: bytes.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: place)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count + 1))
    case 3 where place < bytes.count: bytes[place] ^= UInt8(1 << below(8))
    case 4:
      let start = below(other.count + 1)
      bytes.insert(
        contentsOf: other[start..<min(other.count, start + below(200))], at: place)
    default:
      bytes.replaceSubrange(place..<end, with: Self.pieces[below(Self.pieces.count)])
    }
  }

  /// The next number below a bound, by SplitMix64.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
