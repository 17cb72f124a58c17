extension Workload {
  /// The whole program, from its start to its end: processor time.
  static let printing = Workload(
    name: "SHOW", summary: "nn101 show chain-rule, from start to end",
    measure: .operations(1), target: .seconds(10e-3), runs: 11
  ) {
    Outcome(seconds: try Program(["show", "chain-rule"]).end())
  }

  static let listing = Workload(
    name: "LIST", summary: "nn101 list, from start to end", measure: .operations(1), runs: 11
  ) {
    Outcome(seconds: try Program(["list"]).end())
  }

  static let tracing = Workload(
    name: "TRACING", summary: "nn101 trace chain-rule --format json, from start to end",
    measure: .operations(1), runs: 11
  ) {
    Outcome(seconds: try Program(["trace", "chain-rule", "--format", "json"]).end())
  }

  /// A session that is left as soon as its first picture is there.
  static let starting = Workload(
    name: "START", summary: "nn101 learn chain-rule at 80x24: start, first picture, quit",
    measure: .operations(1), target: .seconds(10e-3), runs: 11
  ) {
    Outcome(seconds: try Session(keys: 0, columns: 80, rows: 24).seconds)
  }

  /// What one more key costs the whole program, ncurses included.
  static let keyInProgram = Workload(
    name: "KEY", summary: "from a key to the terminal at 120x40, in the program itself",
    measure: .operations(Session.lesson), target: .seconds(2e-3), runs: 5
  ) {
    let all = try Session(keys: Session.lesson).seconds
    return Outcome(seconds: all - (try Session(keys: 0).seconds))
  }

  static let memory = Workload(
    name: "MEMORY", summary: "the most memory in the chain rule's lesson, at 120x40",
    measure: .memory, target: .bytes(20 * 1_048_576), runs: 3
  ) {
    Outcome(bytes: try Session(keys: Session.lesson).peakBytes)
  }

  static let firstTraffic = Workload(
    name: "BYTES1", summary: "sent for the first picture, at 120x40", measure: .bytes(1), runs: 3
  ) {
    Outcome(bytes: try Session(keys: 0).firstBytes)
  }

  /// What travels to the terminal; over SSH it is the delay.
  static let traffic = Workload(
    name: "BYTES", summary: "sent to a 120x40 terminal for one key: space through the chain rule",
    measure: .bytes(Session.lesson), runs: 1
  ) {
    let bytes = try Session(keys: Session.lesson).bytes
    let sorted = bytes.sorted()
    return Outcome(
      bytes: bytes.reduce(0, +),
      note: "median \(sorted[sorted.count / 2]), most \(sorted[sorted.count - 1])")
  }
}

/// A walk through the lesson on the chain rule by the space bar, in the program itself.
struct Session {
  /// As many keys as lead through the lesson.
  static let lesson = 100

  /// What was sent for the first picture.
  let firstBytes: Int
  /// What was sent for each key.
  let bytes: [Int]
  let peakBytes: Int
  /// Processor time, from start to end.
  let seconds: Double

  init(keys: Int, columns: Int = 120, rows: Int = 40) throws {
    let program = try Program(
      ["learn", "chain-rule", "--theme", "dark"], columns: columns, rows: rows)
    firstBytes = program.readUntilQuiet(milliseconds: 60).count
    bytes = (0..<keys).map { _ in
      program.type(" ")
      return program.readUntilQuiet(milliseconds: 10, first: 100).count
    }
    peakBytes = program.bytes(of: .peak) ?? 0
    program.type("q")
    seconds = program.end()
  }
}
