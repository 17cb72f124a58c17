import Drawing
import Foundation
import Testing

/// Random keys, pastes, clicks and sizes at the real program: it neither ends nor grows.
///
/// A few seconds here; `scripts/monkey SECONDS` runs it for longer on a release build.
struct MonkeyTests {
  private static let seconds =
    ProcessInfo.processInfo.environment["NN101_MONKEY"].flatMap(Double.init) ?? 4

  /// NN101_SEED repeats a run, as far as time allows.
  private static let seed = ProcessInfo.processInfo.environment["NN101_SEED"].flatMap(UInt64.init)

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
    let seed = Self.seed ?? UInt64.random(in: 0...999_999)
    var chance = Chance(seed: seed)
    // What it saves at random lies in a folder that goes with the test.
    let terminal = PseudoTerminal(.shell, ["-c", "cd \"$HOME\" && exec \(Program.nn101.word)"])
    try #require(terminal.shows("quit"))
    var memory = MemoryCurve(seconds: Self.seconds)
    var events = 0
    let began = Deadline.now
    while Deadline.now - began < Self.seconds {
      memory.note(terminal.memory, at: Deadline.now - began)
      for _ in 1...20 { act(on: terminal, &chance) }
      events += 20
      terminal.forgetOutput()
      guard terminal.state() == .running else { break }
    }
    #expect(terminal.state() == .running, "seed \(seed), after \(events) events")
    memory.note(terminal.memory, at: Self.seconds)
    terminal.resize(to: Size(columns: 80, rows: 24))
    terminal.type("\u{1b}\u{1b}")
    _ = terminal.waits(for: 1) { $0.screen.text.contains("quit") }
    terminal.send(signal: SIGTERM)
    #expect(terminal.exitStatus() == 143, "seed \(seed)")
    #expect(terminal.isRestored)
    #expect(!terminal.screen.wroteOutside)
    let told = "seed \(seed): \(events) events in \(Int(Deadline.now - began)) s, \(memory.text)"
    print(told)
    // Only Linux says how much memory another program holds; there, every sample must be in.
    #if os(Linux)
      #expect(memory.isFlat, "\(told)")
    #endif
  }

  private func act(on terminal: PseudoTerminal, _ chance: inout Chance) {
    switch chance.below(41) {
    case 0:
      let columns = chance.below(4) == 0 ? 1 + chance.below(300) : 60 + chance.below(80)
      let rows = chance.below(4) == 0 ? 1 + chance.below(100) : 20 + chance.below(30)
      terminal.resize(to: Size(columns: columns, rows: rows))
    case 1:
      // Any bytes but those that are meant to end it: q, and the controls.
      let byte = UInt8(chance.below(256))
      if byte > 31, byte != UInt8(ascii: "q") { terminal.type([byte, byte, byte]) }
    case 2:
      // Being stopped has no effect where no shell could wake it; the rest goes on as before.
      let signals = [SIGWINCH, SIGCONT, SIGTSTP, SIGWINCH]
      terminal.send(signal: signals[chance.below(signals.count)])
    default:
      let key = Self.keys[chance.below(Self.keys.count)]
      terminal.type(key)
      // Long edits need to be seen before the next key changes what they mean.
      if key.count > 2 { _ = terminal.waits(for: 0.002) { _ in false } }
    }
  }
}

/// A program's memory over time, at five moments.
private struct MemoryCurve {
  private static let moments = [0, 0.25, 0.5, 0.75, 1]
  let seconds: Double
  private var samples: [PseudoTerminal.Memory] = []

  init(seconds: Double) {
    self.seconds = seconds
  }

  mutating func note(_ memory: PseudoTerminal.Memory?, at time: Double) {
    guard let memory, samples.count < Self.moments.count,
      time >= Self.moments[samples.count] * seconds
    else { return }
    samples.append(memory)
  }

  /// What a program that has been everywhere holds, it should go on with.
  ///
  /// The first quarter opens everything once; later corners may still be a little larger.
  var isFlat: Bool {
    guard samples.count == Self.moments.count else { return false }
    return samples[4].own < samples[1].own + max(4_000, samples[1].own / 2)
  }

  var text: String {
    let shares = ["at first", "at a quarter", "at half", "at three quarters", "at the end"]
    let parts = zip(samples, shares).map { "\($0.own) KiB (\($0.all) with code) \($1)" }
    return "own memory " + parts.joined(separator: ", ")
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
