import CLibrary

/// Standard input, a line at a time, as soon as a line is there.
///
/// A line that never ends costs no more memory than one that does: what goes beyond
/// `longestLine` is dropped.
struct TypedLines {
  /// In bytes; nothing that is asked for is nearly so long.
  static let longestLine = 4096

  private var waiting: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// The next line without its end; nil at the end of the input.
  mutating func next() -> String? {
    var line: [UInt8] = []
    while true {
      if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
        keep(waiting[..<end], in: &line)
        waiting = waiting[(end + 1)...]
        break
      }
      keep(waiting, in: &line)
      waiting = read()
      if isAtEnd {
        if line.isEmpty { return nil }
        break
      }
    }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// Waits so long at most; true as soon as there is something to read, or nothing more will come.
  func isWaiting(forMilliseconds milliseconds: Int32) -> Bool {
    if isAtEnd || waiting.contains(UInt8(ascii: "\n")) { return true }
    var watched = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, milliseconds) > 0
  }

  private func keep(_ bytes: ArraySlice<UInt8>, in line: inout [UInt8]) {
    line += bytes.prefix(Self.longestLine - line.count)
  }

  private mutating func read() -> ArraySlice<UInt8> {
    guard !isAtEnd else { return [] }
    var bytes = [UInt8](repeating: 0, count: Self.longestLine)
    while true {
      let count = systemRead(&bytes)
      if count > 0 { return bytes[..<count] }
      guard count < 0, errno == EINTR || Self.mayComeLater else {
        isAtEnd = true
        return []
      }
    }
  }

  /// Waits for input where another program has left it in a state in which reading does not wait.
  private static var mayComeLater: Bool {
    guard errno == EAGAIN else { return false }
    var watched = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, -1) > 0
  }
}

/// The system's read, under a name that the type's own `read` does not hide.
private func systemRead(_ bytes: inout [UInt8]) -> Int {
  read(STDIN_FILENO, &bytes, bytes.count)
}
