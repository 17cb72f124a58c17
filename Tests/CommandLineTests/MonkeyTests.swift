import Drawing
import Foundation
import Testing

/// Random keys, pastes, clicks and sizes at the real program: it neither ends nor grows.
///
/// A few seconds here; `scripts/monkey SECONDS` runs it for longer on a release build.
struct MonkeyTests {
  private static let seconds =
    ProcessInfo.processInfo.environment["NN101_MONKEY"].flatMap(Double.init) ?? 4

  private static let keys: [String] =
    [
      " ", " ", " ", "\r", "\r", "\t", "\u{1b}[A", "\u{1b}[B", "\u{1b}[C", "\u{1b}[D", "\u{1b}[Z",
      "\u{1b}[5~", "\u{1b}[6~", "\u{1b}[H", "\u{1b}[F", "\u{7f}", "\u{1b}", "\u{c}", "\u{13}",
      "\u{1b}[200~0.5 and more\u{1b}[201~", "\u{1b}[200~\u{1b}[31m\u{1b}[201~",
      "\u{1b}[<0;12;9M\u{1b}[<0;12;9m", "\u{1b}[<65;5;5M", "e0.5\r", "e1e6\r", "e50\r",
      "\u{1b}[99~",
      "é", "界", "\u{0}",
    ] + "abdefghijklmnoprstuvwzMTUSD?.,[]+-0123456789:/".map(String.init)

  @Test func nothingStopsItAndNothingPilesUp() throws {
    let seed = UInt64.random(in: 0...999_999)
    var chance = Chance(seed: seed)
    let terminal = PseudoTerminal(.nn101)
    try #require(terminal.shows("quit"))
    // The memory of a program that has seen every corner once is what it should keep to.
    var early: Int?
    var presses = 0
    let began = Deadline.now
    while Deadline.now - began < Self.seconds {
      for _ in 1...20 { act(on: terminal, &chance) }
      presses += 20
      terminal.forgetOutput()
      guard terminal.state() == .running else { break }
      if early == nil, Deadline.now - began > Self.seconds / 5 { early = terminal.memory }
    }
    #expect(terminal.state() == .running, "seed \(seed), after \(presses) events")
    let late = terminal.memory
    terminal.resize(to: Size(columns: 80, rows: 24))
    terminal.type("\u{1b}\u{1b}")
    _ = terminal.waits(for: 1) { $0.screen.text.contains("quit") }
    terminal.send(signal: SIGTERM)
    #expect(terminal.exitStatus() == 143, "seed \(seed)")
    #expect(terminal.isRestored)
    #expect(!terminal.screen.wroteOutside)
    let told = "seed \(seed): \(presses) events in \(Int(Deadline.now - began)) s"
    if let early, let late {
      print("\(told), memory \(early) KiB early and \(late) KiB late")
      #expect(late < early + max(20_000, early / 2), "\(told)")
    }
  }

  private func act(on terminal: PseudoTerminal, _ chance: inout Chance) {
    switch chance.below(40) {
    case 0:
      let columns = chance.below(4) == 0 ? 1 + chance.below(300) : 60 + chance.below(80)
      let rows = chance.below(4) == 0 ? 1 + chance.below(100) : 20 + chance.below(30)
      terminal.resize(to: Size(columns: columns, rows: rows))
    case 1:
      // Any bytes but those that are meant to end it: q, and the controls.
      let byte = UInt8(chance.below(256))
      if byte > 31, byte != UInt8(ascii: "q") { terminal.type([byte, byte, byte]) }
    default:
      let key = Self.keys[chance.below(Self.keys.count)]
      terminal.type(key)
      // Long edits need to be seen before the next key changes what they mean.
      if key.count > 2 { _ = terminal.waits(for: 0.002) { _ in false } }
    }
  }
}

/// Reproducible chance: SplitMix64.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
