/// Whether memory stays the same however long a session lasts: that of the program itself.
extension Workload {
  /// How much more memory there is in use after a million training steps on the screen.
  static let flatSteps = Workload(
    name: "STEPS", summary: "more memory after a million training steps of 2-4-2-1",
    measure: .memory, target: .bytes(1_048_576), runs: 1
  ) {
    let program = try Program(["play", "--layers", "2-4-2-1", "--batch", "1"])
    program.readUntilQuiet(milliseconds: 200)
    program.type("T")
    _ = program.read(milliseconds: 1000)
    var samples = [sample(program)]
    // Three speeds on: as fast as it goes.
    program.type(">>>")
    while samples.last!.steps < 1_000_000, samples.count < 60 {
      _ = program.read(milliseconds: 300)
      samples.append(sample(program))
    }
    program.type("q")
    _ = program.end()
    return outcome(samples.map { ("\($0.steps) steps", $0.bytes) })
  }

  /// The same for ten thousand keys: steps, selections, views, changes and changes taken back.
  static let flatKeys = Workload(
    name: "KEYS", summary: "more memory after 10,000 keys: steps, selections, views, edits",
    measure: .memory, target: .bytes(1_048_576), runs: 1
  ) {
    let program = try Program(["learn", "chain-rule"], columns: 80, rows: 24)
    program.readUntilQuiet(milliseconds: 200)
    var samples: [(String, Int)] = []
    for round in 0...1100 {
      if round >= 100, round % 250 == 100 {
        samples.append(("\((round - 100) * 10) keys", program.bytes(of: .resident) ?? 0))
      }
      program.type("  \tv\u{1B}[D+ue\rm")
      program.readUntilQuiet(milliseconds: 3, first: 50)
    }
    program.type("\u{1B}q")
    _ = program.end()
    return outcome(samples)
  }

  /// How many training steps are done, and how much memory that takes.
  ///
  /// The number is on the screen, which is drawn whole when its size changes.
  static func sample(_ program: Program) -> (steps: Int, bytes: Int) {
    program.resize(columns: 119, rows: 40)
    var screen = program.read(milliseconds: 100)
    program.resize(columns: 120, rows: 40)
    screen += program.read(milliseconds: 100)
    let text = String(decoding: screen, as: UTF8.self)
    let epochs = text.split(separator: "epoch ").dropFirst().compactMap { rest in
      Int(rest.prefix { $0.isNumber })
    }
    return ((epochs.max() ?? 0) * 250, program.bytes(of: .resident) ?? 0)
  }

  /// What the last sample has more than the first, with the first, the middle and the last noted.
  private static func outcome(_ samples: [(at: String, bytes: Int)]) -> Outcome {
    let shown = [samples[0], samples[samples.count / 2], samples[samples.count - 1]]
    return Outcome(
      bytes: samples[samples.count - 1].bytes - samples[0].bytes,
      note: shown.map { "\(Report.mebibytes(Double($0.bytes))) at \($0.at)" }
        .joined(separator: ", "))
  }
}
