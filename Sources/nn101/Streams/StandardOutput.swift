import CLibrary

/// Standard output without a buffer: what was written is out, whatever happens next.
struct StandardOutput {
  /// The descriptor that stands for it: standard error's where the output proper is for a file.
  let file: Int32

  enum Problem: Error {
    /// Nobody reads any more.
    case closed
    case failed(reason: String)
  }

  /// From now on a closed pipe is an error and no sudden end.
  init(_ file: Int32 = STDOUT_FILENO) {
    self.file = file
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes a whole; where nobody reads it, the program ends.
  func send(_ bytes: [UInt8]) throws(Failure) {
    do throws(Problem) {
      try write(bytes)
    } catch {
      switch error {
      case .closed: finish(status: 128 + SIGPIPE)
      case .failed(let reason):
        throw Failure("nn101: error: standard output cannot be written (\(reason))")
      }
    }
  }

  func write(_ text: String) throws(Problem) {
    try write(Array(text.utf8))
  }

  /// The same for what is no text.
  func write(_ bytes: [UInt8]) throws(Problem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw errno == EPIPE ? .closed : .failed(reason: String(cString: strerror(errno)))
      }
      rest = rest.dropFirst(count)
    }
  }
}

/// The system's write, under a name that the type's own `write` does not hide.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
