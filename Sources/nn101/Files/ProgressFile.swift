import Explorer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where progress is kept: one small JSON file, written whole and then put in place.
final class ProgressFile {
  let path: String
  /// What went wrong with keeping it, each said once.
  private(set) var complaints: [String] = []
  private var saved: Explorer.Progress?

  init(path: String) {
    self.path = path
  }

  /// `$XDG_STATE_HOME/nn101/progress.json`, or below `~/.local/state` when that is not set.
  static var standard: ProgressFile {
    let state = environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let folder = state ?? (environment("HOME") ?? ".") + "/.local/state"
    return ProgressFile(path: folder + "/nn101/progress.json")
  }

  /// What was kept, with a note for the reader when the file could not be used.
  func load() -> (progress: Explorer.Progress, notes: [String]) {
    switch WholeFile.read(path) {
    case .absent: return (Explorer.Progress(), [])
    case .unreadable(let problem):
      let reason = String(cString: strerror(problem))
      return (
        Explorer.Progress(), ["nn101: the progress file \(path) may not be read (\(reason))."]
      )
    case .bytes(let bytes):
      if let progress = Self.progress(in: bytes) {
        saved = progress
        return (progress, [])
      }
    }
    let aside = path + ".bad"
    rename(path, aside)
    return (
      Explorer.Progress(),
      ["nn101: the progress file could not be read. It is kept as \(aside), and a new one begins."]
    )
  }

  /// Writes progress down when it changed.
  ///
  /// What another instance has written meanwhile is kept.
  func save(_ progress: Explorer.Progress) {
    guard progress != saved else { return }
    let lock = lock()
    defer { if lock >= 0 { close(lock) } }
    if let merged = merged(progress),
      WholeFile.replace(path, with: ProgressRecord.json(of: merged) + "\n", mode: 0o600) == nil
    {
      saved = progress
    } else if complaints.isEmpty {
      complaints.append("nn101: progress is not saved: \(path) cannot be written.")
    }
  }

  /// This progress with what the file holds by now.
  ///
  /// It is nil when the file may not be read: then it is not ours to replace.
  private func merged(_ progress: Explorer.Progress) -> Explorer.Progress? {
    switch WholeFile.read(path) {
    case .absent: return progress
    case .unreadable: return nil
    case .bytes(let bytes):
      var merged = progress
      if let theirs = Self.progress(in: bytes) { merged.merge(theirs) }
      return merged
    }
  }

  private static func progress(in bytes: [UInt8]) -> Explorer.Progress? {
    guard bytes.count <= ProgressRecord.maximumBytes else { return nil }
    return ProgressRecord.progress(fromJSON: String(decoding: bytes, as: UTF8.self))
  }

  /// Waits until no other instance is between reading and writing; negative where that fails.
  ///
  /// The lock goes when its descriptor is closed, or when the program ends in whatever way.
  private func lock() -> Int32 {
    Self.makeFolder(WholeFile.folder(of: path))
    let descriptor = open("\(path).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    // Somebody who never lets go must not stop a lesson: three seconds are enough for hundreds of others.
    for _ in 0..<300 where descriptor >= 0 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
      usleep(10_000)
    }
    return descriptor
  }

  /// True when progress can be written down here.
  var isWritable: Bool {
    var folder = WholeFile.folder(of: path)
    while access(folder, F_OK) != 0, folder != "/", folder != "." {
      folder = WholeFile.folder(of: folder)
    }
    return access(folder, W_OK) == 0 && (access(path, F_OK) != 0 || access(path, W_OK) == 0)
  }

  /// Forgets everything; false when the file is there and cannot be removed.
  func remove() -> Bool {
    unlink(path) == 0 || errno == ENOENT
  }

  /// Makes a folder, and those above it that are missing.
  private static func makeFolder(_ path: String) {
    guard mkdir(path, 0o700) != 0, errno == ENOENT, path != "/", path != "." else { return }
    makeFolder(WholeFile.folder(of: path))
    mkdir(path, 0o700)
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
