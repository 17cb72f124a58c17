import CLibrary
import Explorer
import Session

/// Where progress is kept: one small JSON file, written whole and then put in place.
final class ProgressFile {
  /// As it is named in messages.
  let path: String
  /// The file itself, where the path is a link.
  private let place: String
  /// What went wrong with keeping it, each said once.
  private(set) var complaints: [String] = []
  private var saved: Progress?

  init(path: String) {
    self.path = path
    place = WholeFile.target(of: path)
  }

  /// `$XDG_STATE_HOME/nn101/progress.json`, or below `~/.local/state` when that is not set.
  ///
  /// Neither may be relative: progress would lie wherever the program happened to be started.
  static var standard: ProgressFile {
    let state = folder("XDG_STATE_HOME") ?? home + "/.local/state"
    return ProgressFile(path: state + "/nn101/progress.json")
  }

  /// The folder that it lies in.
  var folder: String { WholeFile.folder(of: place) }

  /// What was kept, with a note for the reader when the file could not be used.
  func load() -> (progress: Progress, notes: [String]) {
    switch WholeFile.read(path) {
    case .absent: return (Progress(), [])
    case .unreadable(let problem):
      let reason = String(cString: strerror(problem))
      return (
        Progress(), ["nn101: the progress file \(path) may not be read (\(reason))."]
      )
    case .bytes(let bytes):
      if let progress = Self.progress(in: bytes) {
        saved = progress
        return (progress, [])
      }
    }
    return putAside()
  }

  /// Keeps a file that is no progress under another name, unless another instance was faster.
  private func putAside() -> (progress: Progress, notes: [String]) {
    let lock = lock()
    defer { if lock >= 0 { close(lock) } }
    switch WholeFile.read(path) {
    case .absent: return (Progress(), [])
    case .bytes(let bytes):
      if let progress = Self.progress(in: bytes) {
        saved = progress
        return (progress, [])
      }
    case .unreadable: break
    }
    rename(place, aside)
    return (
      Progress(),
      ["nn101: the progress file could not be read. It is kept as \(aside), and a new one begins."]
    )
  }

  private var aside: String { place + ".bad" }

  /// Writes progress down when it changed.
  ///
  /// What another instance has written meanwhile is kept.
  func save(_ progress: Progress) {
    guard progress != saved else { return }
    let lock = lock()
    defer { if lock >= 0 { close(lock) } }
    if let merged = merged(progress),
      WholeFile.replace(place, with: ProgressRecord.json(of: merged) + "\n", mode: 0o600) == nil
    {
      saved = progress
    } else if complaints.isEmpty {
      complaints.append("nn101: progress is not saved: \(path) cannot be written.")
    }
  }

  /// This progress with what the file holds by now.
  ///
  /// It is nil when the file may not be read: then it is not ours to replace.
  private func merged(_ progress: Progress) -> Progress? {
    switch WholeFile.read(path) {
    case .absent: return progress
    case .unreadable: return nil
    case .bytes(let bytes):
      guard let theirs = Self.progress(in: bytes) else {
        // A newer version's, perhaps, written since this one began.
        rename(place, aside)
        return progress
      }
      var merged = progress
      merged.merge(theirs)
      return merged
    }
  }

  private static func progress(in bytes: [UInt8]) -> Progress? {
    guard bytes.count <= ProgressRecord.maximumBytes else { return nil }
    return ProgressRecord.progress(fromJSON: String(decoding: bytes, as: UTF8.self))
  }

  /// Waits until no other instance is between reading and writing; negative where that fails.
  ///
  /// The lock goes when its descriptor is closed, or when the program ends in whatever way.
  private func lock() -> Int32 {
    WholeFile.makeFolder(WholeFile.folder(of: place))
    let descriptor = open("\(place).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    // Somebody who never lets go must not stop a lesson: three seconds do for hundreds of others.
    for _ in 0..<300 where descriptor >= 0 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
      usleep(10_000)
    }
    return descriptor
  }

  /// True when progress can be written down here.
  var isWritable: Bool {
    var folder = WholeFile.folder(of: place)
    while access(folder, F_OK) != 0, folder != "/", folder != "." {
      folder = WholeFile.folder(of: folder)
    }
    return access(folder, W_OK) == 0 && (access(place, F_OK) != 0 || access(place, W_OK) == 0)
  }

  /// Forgets everything; false when the file is there and cannot be removed.
  func remove() -> Bool {
    // Not between another instance's reading and writing: what it had read would come back.
    let lock = lock()
    defer { if lock >= 0 { close(lock) } }
    return unlink(place) == 0 || errno == ENOENT
  }

  /// The folder that a variable of the environment names, when it is absolute.
  private static func folder(_ variable: String) -> String? {
    guard let value = getenv(variable).map({ String(cString: $0) }), value.hasPrefix("/") else {
      return nil
    }
    return value
  }

  /// The person's home; where there is none, a place in which nothing can be made.
  private static var home: String {
    folder("HOME") ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) } ?? "/dev/null"
  }
}
