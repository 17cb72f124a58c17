import CPseudoTerminal
import Drawing
import Foundation

/// A program in a pseudo-terminal of its own: what it shows is kept, and keys are typed at it.
final class PseudoTerminal {
  private var child = pt_child()
  private var status: Int32?
  /// Where the program keeps what it keeps.
  let home: TemporaryFolder
  /// Every byte that the program sent.
  private(set) var output: [UInt8] = []
  /// What somebody at the terminal would see.
  private(set) var screen: ScreenModel

  /// Starts a program in an environment that holds only `environment` and what every shell sets.
  init(
    _ program: Program = .probe, _ arguments: [String] = [],
    environment: [String: String] = ["TERM": "xterm-256color", "LANG": "C.UTF-8"],
    size: Size = Size(columns: 80, rows: 24), ignoresHangUp: Bool = false,
    home: TemporaryFolder = TemporaryFolder()
  ) {
    self.home = home
    var variables = environment
    variables["HOME"] = home.path
    variables["XDG_STATE_HOME"] = home.path
    for name in ["PATH", "LLVM_PROFILE_FILE"] {
      if let value = ProcessInfo.processInfo.environment[name] { variables[name] = value }
    }
    // A terminal that does not know its size is taken for the usual one.
    screen = ScreenModel(size: size.rows == 0 ? Size(columns: 80, rows: 24) : size)
    let words = ([program.path] + arguments).map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    guard
      pt_start(
        &child, program.path, words, settings, Int32(size.columns), Int32(size.rows),
        ignoresHangUp ? 1 : 0) == 1
    else { fatalError("no pseudo-terminal could be opened") }
  }

  deinit {
    if status == nil { kill(child.process, SIGKILL) }
    while status == nil, state() != .ended { usleep(1000) }
    pt_close(&child)
  }

  /// True when the terminal's modes are as they were before the program began.
  var hasModesBack: Bool { pt_modes(&child) == child.modes_before }

  /// How many bytes are left for the shell that began the program, once it has ended.
  var bytesLeft: Int { Int(pt_left(&child)) }

  /// How much memory the program holds, in KiB; nil where the system does not say.
  var memory: Memory? {
    guard let text = try? String(contentsOfFile: "/proc/\(child.process)/status", encoding: .utf8)
    else { return nil }
    func number(_ name: String) -> Int? {
      let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
      return line.flatMap { Int($0.filter(\.isNumber)) }
    }
    guard let all = number("VmRSS:"), let own = number("RssAnon:") else { return nil }
    return Memory(all: all, own: own)
  }

  struct Memory {
    /// With the pages of its program and libraries that it has touched.
    let all: Int
    /// What it has put there itself.
    let own: Int
  }

  /// Drops what was sent so far; the screen stays.
  func forgetOutput() { output = [] }

  /// True when nothing is left of the program: neither modes nor another screen.
  var isRestored: Bool {
    // The last bytes can come a moment after the end.
    waits(for: 2) { $0.hasModesBack && $0.screen.isRestored }
  }
}

// MARK: - What a person does

extension PseudoTerminal {
  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let deadline = Deadline()
    while !rest.isEmpty, !deadline.isOver {
      let taken = Array(rest).withUnsafeBufferPointer {
        pt_write(&child, $0.baseAddress, Int32($0.count))
      }
      rest = rest.dropFirst(Int(taken))
      // The program must be read while it is written to, or both wait for ever.
      listen(milliseconds: taken == 0 ? 5 : 0)
    }
  }

  func send(signal number: Int32) { kill(child.process, number) }

  func resize(to size: Size) {
    screen.resize(to: size)
    pt_resize(&child, Int32(size.columns), Int32(size.rows))
  }

  /// Closes the window: the program's terminal is gone.
  func closeWindow() { pt_close(&child) }
}

// MARK: - What a person sees

extension PseudoTerminal {
  /// Reads what the program sends until this holds; false when it does not in time.
  func waits(for seconds: Double = Deadline.patience, until holds: (PseudoTerminal) -> Bool) -> Bool
  {
    let deadline = Deadline(after: seconds)
    while !holds(self) {
      if deadline.isOver { return false }
      listen(milliseconds: 10)
    }
    return true
  }

  /// Waits until nothing has come for a while: the picture is whole, and so are its last bytes.
  func settles() -> Bool {
    var count = -1
    return waits { terminal in
      guard terminal.output.count == count else {
        count = terminal.output.count
        return false
      }
      return !terminal.waits(for: 0.3) { $0.output.count > count }
    }
  }

  /// Waits until a text was sent, even if it is gone from the screen by now.
  func says(_ text: String) -> Bool {
    waits { String(decoding: $0.output, as: UTF8.self).contains(text) }
  }

  /// Waits until the screen shows a text.
  func shows(_ text: String, within seconds: Double = Deadline.patience) -> Bool {
    waits(for: seconds) { $0.screen.text.contains(text) }
  }

  /// Waits for the end, and gives the exit status (128 and the signal's number after a signal).
  func exitStatus(within seconds: Double = Deadline.patience) -> Int32? {
    guard waits(for: seconds, until: { $0.state() == .ended }) else { return nil }
    // What it said last may still be on its way.
    while listen(milliseconds: 10) {}
    return status
  }

  enum State { case running, stopped, ended }

  func state() -> State {
    if status != nil { return .ended }
    var found: Int32 = 0
    switch pt_state(&child, &found) {
    case 1:
      status = found
      return .ended
    case 2: return .stopped
    default: return .running
    }
  }

  /// Reads what is there; false when nothing was.
  @discardableResult
  private func listen(milliseconds: Int32) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = pt_read(&child, &bytes, Int32(bytes.count), milliseconds)
    guard count > 0 else {
      if count < 0 { usleep(2000) }
      return false
    }
    output.append(contentsOf: bytes[..<Int(count)])
    screen.write(bytes[..<Int(count)])
    return true
  }
}
