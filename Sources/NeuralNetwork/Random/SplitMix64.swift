/// The generator that turns one seed into as many unlike numbers as another generator needs.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014, with the
/// constants of Sebastiano Vigna's public-domain splitmix64.c.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts where this seed always starts.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
