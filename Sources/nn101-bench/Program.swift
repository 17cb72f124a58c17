import CLibrary

/// A run of nn101 itself, in a terminal and with a home of its own.
struct Program {
  struct NotStarted: Error, CustomStringConvertible {
    let description: String
  }

  private let process: pid_t
  private let terminal: Int32

  /// The program that was built beside this one.
  static var path: String {
    var folder = CommandLine.arguments[0]
    while let last = folder.popLast(), last != "/" {}
    return (folder.isEmpty ? "." : folder) + "/nn101"
  }

  /// Where progress is kept: away from that of the person who measures.
  private static let home: String? = {
    var name = Array("/tmp/nn101-bench-XXXXXX".utf8CString)
    return mkdtemp(&name).map { String(cString: $0) }
  }()

  /// Removes what the programs left behind.
  static func cleanUp() {
    guard let home else { return }
    let state = home + "/.local/state/nn101"
    for file in ["progress.json", "progress.json.lock"] { unlink(state + "/" + file) }
    for folder in [state, home + "/.local/state", home + "/.local", home] { rmdir(folder) }
  }

  init(
    _ arguments: [String], columns: Int = 120, rows: Int = 40, path: String = Self.path
  ) throws {
    var (own, other): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 1024)
    var size = winsize()
    (size.ws_col, size.ws_row) = (UInt16(columns), UInt16(rows))
    guard openpty(&own, &other, &name, nil, &size) == 0 else {
      throw NotStarted(description: "no pseudo-terminal could be opened")
    }
    defer { close(other) }
    for descriptor in [own, other] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    terminal = own
    let device = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    process = try Self.spawn(path, arguments, terminal: device)
  }

  private static var newSession: Int16 {
    #if os(Linux)
      0x80
    #else
      0x400
    #endif
  }

  /// Starts it in a session of its own, so that the terminal it opens first becomes its own.
  private static func spawn(
    _ path: String, _ arguments: [String], terminal: String
  ) throws -> pid_t {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The flag that gives a process a session of its own has no name in every C library's header.
    posix_spawnattr_setflags(&attributes, Self.newSession)
    for descriptor in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, terminal, O_RDWR, 0)
    }
    let variables = [
      "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(home ?? "/nonexistent")",
      "PATH=/usr/bin:/bin",
    ]
    let words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    let environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for text in words + environment { free(text) } }
    var process = pid_t()
    let status = posix_spawn(&process, path, &actions, &attributes, words, environment)
    guard status == 0 else {
      throw NotStarted(description: "\(path) did not start: \(String(cString: strerror(status)))")
    }
    return process
  }

  /// Reads what the program sends until it has been quiet for so long.
  ///
  /// The first bytes may take longer: the program has to start, or a key may change nothing.
  @discardableResult
  func readUntilQuiet(milliseconds: Int32, first: Int32 = 2000) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var all: [UInt8] = []
    var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, all.isEmpty ? first : milliseconds) > 0 {
      let count = systemRead(terminal, &buffer)
      guard count > 0 else { break }
      all += buffer[..<count]
    }
    return all
  }

  /// Reads for so long, however much comes.
  func read(milliseconds: Int) -> [UInt8] {
    var all: [UInt8] = []
    let end = time() + Double(milliseconds) * 1e-3
    while time() < end { all += readUntilQuiet(milliseconds: 1, first: 10) }
    return all
  }

  /// Gives the terminal another size, for which the program draws everything again.
  func resize(columns: Int, rows: Int) {
    var size = winsize()
    (size.ws_col, size.ws_row) = (UInt16(columns), UInt16(rows))
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(terminal, bytes, bytes.count)
  }

  /// Memory as Linux tells of it, in bytes; nil elsewhere.
  enum Memory: String {
    /// What is in use.
    case resident = "VmRSS:"
    /// The most that has been in use so far.
    case peak = "VmHWM:"
  }

  /// How much memory the program has, asked while it runs: afterwards it is mixed up with that of
  /// the process it was started from.
  func bytes(of memory: Memory) -> Int? {
    guard let file = fopen("/proc/\(process)/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }.split { $0 <= 0x20 }
      guard words.count == 3, words[0].elementsEqual(memory.rawValue.utf8) else { continue }
      return Int(String(decoding: words[1], as: UTF8.self)).map { $0 * 1024 }
    }
    return nil
  }

  /// Reads to the end and waits for the program; the processor time that it took, in seconds.
  func end() -> Double {
    var usage = rusage()
    var status: Int32 = 0
    while wait4(process, &status, WNOHANG, &usage) == 0 {
      readUntilQuiet(milliseconds: 5, first: 5)
    }
    close(terminal)
    let seconds = [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6
    }
    return seconds
  }
}

/// The system's read, under a name that the type's own `read` does not hide.
private func systemRead(_ file: Int32, _ buffer: inout [UInt8]) -> Int {
  read(file, &buffer, buffer.count)
}
