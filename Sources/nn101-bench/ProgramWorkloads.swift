extension Workload {
  /// The whole program, from its start to its end: processor time.
  static let printing = Workload(
    name: "SHOW", summary: "nn101 show chain-rule, from start to end",
    measure: .operations(1), target: .seconds(10e-3), runs: 11
  ) {
    Outcome(seconds: try Program(["show", "chain-rule"]).end())
  }

  /// A session that is left as soon as its first picture is there.
  static let starting = Workload(
    name: "START", summary: "nn101 learn chain-rule at 80x24: start, first picture, quit",
    measure: .operations(1), target: .seconds(10e-3), runs: 11
  ) {
    Outcome(seconds: try session(keys: 0, columns: 80, rows: 24).seconds)
  }

  static let memory = Workload(
    name: "MEMORY", summary: "the most memory that such a session has, at 120x40",
    measure: .memory, target: .bytes(20 * 1_048_576)
  ) {
    Outcome(bytes: try session(keys: 100).peakBytes)
  }

  /// What travels to the terminal; over SSH it is the delay.
  static let traffic = Workload(
    name: "BYTES", summary: "sent to a 120x40 terminal for one key: space through the chain rule",
    measure: .bytes(60), runs: 3
  ) {
    Outcome(bytes: try session(keys: 60).bytes)
  }

  static let firstTraffic = Workload(
    name: "BYTES1", summary: "sent for the first picture, at 120x40", measure: .bytes(1), runs: 3
  ) {
    let program = try Program(["learn", "chain-rule", "--theme", "dark"])
    let bytes = program.readUntilQuiet(milliseconds: 60)
    program.type("q")
    _ = program.end()
    return Outcome(bytes: bytes)
  }

  /// Walks through the lesson on the chain rule; the bytes are those after the first picture.
  private static func session(
    keys: Int, columns: Int = 120, rows: Int = 40
  ) throws -> (bytes: Int, peakBytes: Int, seconds: Double) {
    let program = try Program(
      ["learn", "chain-rule", "--theme", "dark"], columns: columns, rows: rows)
    _ = program.readUntilQuiet(milliseconds: 60)
    var bytes = 0
    for _ in 0..<keys {
      program.type(" ")
      bytes += program.readUntilQuiet(milliseconds: 15)
    }
    let peak = program.peakBytes ?? 0
    program.type("q")
    return (bytes, peak, program.end())
  }
}
