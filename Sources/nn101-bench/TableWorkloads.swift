import Foundation
import Lessons

/// Reading somebody's own table: the time for a cell is to stay the same however many there are.
extension Workload {
  /// Time for a cell, from the file's bytes to examples.
  static func table(_ name: String, rows: Int, columns: Int) -> Workload {
    Workload(
      name: name, summary: "a cell of a table of \(rows) rows and \(columns) columns read",
      measure: .operations(rows * columns), expected: Double(rows),
      runs: rows * columns > 2_000_000 ? 1 : 5
    ) {
      let text = tableText(rows: rows, columns: columns)
      var count = 0
      let spent = try seconds {
        count = try TableFile(SourceText(path: "t.csv", text: text)).examples.count
      }
      return Outcome(seconds: spent, result: Double(count))
    }
  }

  /// The most memory that a whole training with a large table takes, reading included.
  static let tableMemory = Workload(
    name: "TABLE", summary: "the most memory of nn101 train, a million rows of 10 columns",
    measure: .memory, runs: 1
  ) {
    let path = FileManager.default.temporaryDirectory.path + "/nn101-bench-\(getpid()).csv"
    try tableText(rows: 1_000_000, columns: 10)
      .write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let program = try Program(["train", "--data", path, "--epochs", "1", "--format", "csv"])
    var (said, peak): ([UInt8], Int) = ([], 0)
    repeat {
      let more = program.readUntilQuiet(milliseconds: 20, first: 100)
      said += more
      peak = max(peak, program.bytes(of: .peak) ?? 0)
    } while !String(decoding: said, as: UTF8.self).contains("\n1,")
    return Outcome(
      bytes: peak, note: "\(Report.time(program.end())) of processor time, one epoch included")
  }

  /// Numbers of two to six digits that look measured, always the same.
  private static func tableText(rows: Int, columns: Int) -> String {
    var text = (1...columns).map { "x\($0)" }.joined(separator: ",") + "\n"
    var state: UInt32 = 1
    for _ in 0..<rows {
      for column in 0..<columns {
        state = state &* 1_664_525 &+ 1_013_904_223
        text += "\(state >> 24).\(state >> 12 & 0x3ff)"
        text += column == columns - 1 ? "\n" : ","
      }
    }
    return text
  }
}
