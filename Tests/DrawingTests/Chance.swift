/// Chance that can be repeated: SplitMix64 from a seed.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// An ordinary number, or one of those that break programs.
  mutating func number() -> Double {
    let odd: [Double] = [
      .nan, .infinity, -.infinity, 1e300, -1e300, -0.0, 0, .leastNonzeroMagnitude,
      -Double.leastNonzeroMagnitude, .leastNormalMagnitude / 2,
      .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1, -1, 0.5, 1e18, 9.3e18,
    ]
    if below(3) == 0 { return odd[below(odd.count)] }
    return Double.random(in: -40...80, using: &self)
  }

  /// A text of letters, wide characters, marks and what must never be shown.
  mutating func text() -> String {
    let pieces = [
      "a", "weight ", "0.5933", "−", "層", "한국", "😀", "e\u{301}", "\u{301}", "\u{202E}", "\u{200B}",
      "\u{7}", "\u{1B}[2J", "\n", "\t", "\r\n", "\u{9B}", "\u{2066}", "∂L/∂a", "👩‍👩‍👧", "🇩🇪", "\u{FE0F}",
      "\u{A0}", "ｱ", "\u{0}", "\u{E0041}",
    ]
    return (0..<below(8)).map { _ in pieces[below(pieces.count)] }.joined()
  }
}
