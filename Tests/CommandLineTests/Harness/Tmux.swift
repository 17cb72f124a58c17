import CPseudoTerminal
import Drawing
import Foundation

/// A program inside tmux: keys in, screen out, in a shell with job control.
final class Tmux {
  private let name = "nn101-\(UUID().uuidString.prefix(8))"

  /// Starts a shell of that size, or (with a command) the command alone.
  init(
    size: Size = Size(columns: 80, rows: 24), command: String = "bash --norc --noprofile -i"
  ) {
    run([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)",
      "exec env LANG=C.UTF-8 PS1='ready> ' \(command)", ";", "set", "-g", "escape-time", "0", ";",
      "set", "-g", "window-size", "manual", ";", "set", "-g", "status", "off",
    ])
    resize(to: size)
  }

  deinit { run(["kill-server"]) }

  /// Sends keys by tmux's names for them: `Space`, `C-z`, `Up`.
  func keys(_ keys: String...) { run(["send-keys"] + keys) }

  /// Types a line, and Enter.
  func line(_ text: String) { run(["send-keys", "-l", text, ";", "send-keys", "Enter"]) }

  func resize(to size: Size) {
    run(["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"])
  }

  /// Writes something over the screen that the program in it knows nothing about.
  func overwrite() {
    let terminal = format("#{pane_tty}")
    _ = Command("printf '\\033[3;5Hwritten over\\033[4;9Hagain' >'\(terminal)'")
  }

  /// What stands on the screen.
  var screen: String { run(["capture-pane", "-p"]) }

  var isOnAlternateScreen: Bool { format("#{alternate_on}") == "1" }
  var showsCursor: Bool { format("#{cursor_flag}") == "1" }

  /// Waits until this holds; false when it does not in time.
  func waits(for seconds: Double = Deadline.patience, until holds: (Tmux) -> Bool) -> Bool {
    let deadline = Deadline(after: seconds)
    while !holds(self) {
      if deadline.isOver { return false }
      usleep(20_000)
    }
    return true
  }

  /// Waits until the screen shows a text.
  func shows(_ text: String) -> Bool { waits { $0.screen.contains(text) } }

  private func format(_ text: String) -> String {
    run(["display-message", "-p", text]).trimmingCharacters(in: .newlines)
  }

  @discardableResult
  private func run(_ arguments: [String]) -> String {
    // Not Foundation's Process: it waits for tmux's server too, which outlives the command.
    let words = (["tmux", "-u", "-L", name] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    var length: Int32 = 0
    _ = pt_run(words, &bytes, Int32(bytes.count), &length)
    return String(decoding: bytes[..<Int(length)], as: UTF8.self)
  }
}
