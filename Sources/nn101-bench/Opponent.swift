import CLibrary

/// Another program that does some of the workloads too: what Swift is measured beside.
struct Opponent: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case inC = "C"
    /// Compiled with all instructions that this machine has.
    case inNativeC = "native C"
    /// The engine of the TensorFlow Playground, run by Node.
    case playground = "Playground"

    /// The option that names the command.
    var option: String {
      switch self {
      case .inC: "--beside"
      case .inNativeC: "--native"
      case .playground: "--playground"
      }
    }
  }

  /// How long the program took for a task, and the loss that it reached.
  struct Run {
    let seconds: Double
    let result: Double?
  }

  let kind: Kind
  /// How a shell starts it.
  let command: String

  /// Runs one task, such as `W1` or, with another number of epochs, `W1 20000`; nil when the
  /// program does not say how it went.
  func run(_ task: String) -> Run? {
    guard let pipe = popen("\(command) \(task)", "r") else { return nil }
    defer { pclose(pipe) }
    var line = [CChar](repeating: 0, count: 200)
    guard fgets(&line, Int32(line.count), pipe) != nil else { return nil }
    let bytes = line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard words.count == 3, let seconds = Double(words[1]) else { return nil }
    return Run(seconds: seconds, result: Double(words[2]))
  }

  // MARK: Pace

  /// How many times as long as there, where the targets were set, this machine takes now.
  ///
  /// LAT1 in C took 126 ns there. A target in seconds means little without that.
  var pace: Double? {
    run("LAT1").map { $0.seconds / Double(Self.examplesOfLAT1) / Self.secondsOfLAT1 }
  }

  private static let examplesOfLAT1 = 100_000
  private static let secondsOfLAT1 = 126e-9
}
