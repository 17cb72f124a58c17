import CPseudoTerminal
import Foundation

/// A command that runs to its end without a terminal.
struct Command {
  /// What it printed, on standard output and standard error together.
  let said: String
  let status: Int32

  /// Runs a shell's line; what it prints is kept.
  init(_ line: String) {
    let words = (["sh", "-c", "{ \(line)\n} 2>&1"] as [String]).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    var length: Int32 = 0
    status = pt_run(words, &bytes, Int32(bytes.count), &length)
    said = String(decoding: bytes[..<Int(length)], as: UTF8.self)
  }
}
