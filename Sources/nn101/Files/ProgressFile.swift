import Explorer
import Foundation

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
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? "."
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return ProgressFile(path: (state ?? home + "/.local/state") + "/nn101/progress.json")
  }

  /// What was kept, with a note for the reader when the file could not be used.
  func load() -> (progress: Explorer.Progress, notes: [String]) {
    guard let data = FileManager.default.contents(atPath: path) else {
      guard FileManager.default.fileExists(atPath: path) else { return (Explorer.Progress(), []) }
      return (Explorer.Progress(), ["nn101: the progress file \(path) may not be read."])
    }
    if data.count <= ProgressRecord.maximumBytes,
      let progress = ProgressRecord.progress(fromJSON: String(decoding: data, as: UTF8.self))
    {
      saved = progress
      return (progress, [])
    }
    let aside = path + ".bad"
    try? FileManager.default.removeItem(atPath: aside)
    try? FileManager.default.moveItem(atPath: path, toPath: aside)
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
    var merged = progress
    let data = FileManager.default.contents(atPath: path)
    if let data,
      let theirs = ProgressRecord.progress(fromJSON: String(decoding: data, as: UTF8.self))
    {
      merged.merge(theirs)
    }
    // A file that is there and may not be read is not ours to replace.
    let isReplaceable = data != nil || !FileManager.default.fileExists(atPath: path)
    if isReplaceable, write(ProgressRecord.json(of: merged) + "\n") {
      saved = progress
    } else if complaints.isEmpty {
      complaints.append("nn101: progress is not saved: \(path) cannot be written.")
    }
  }

  /// Waits until no other instance is between reading and writing; negative where that fails.
  ///
  /// The lock goes when its descriptor is closed, or when the program ends in whatever way.
  private func lock() -> Int32 {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let descriptor = open("\(path).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    // Somebody who never lets go must not stop a lesson: a second is enough for hundreds of others.
    for _ in 0..<100 where descriptor >= 0 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
      usleep(10_000)
    }
    return descriptor
  }

  /// Writes to a file beside it, makes sure it is on disk, and puts it in place.
  private func write(_ text: String) -> Bool {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let bytes = Array(text.utf8)
    let isWritten =
      bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count
    let isSynced = fsync(descriptor) == 0
    close(descriptor)
    guard isWritten, isSynced, rename(temporary, path) == 0 else {
      unlink(temporary)
      return false
    }
    return true
  }

  /// True when progress can be written down here.
  var isWritable: Bool {
    var folder = (path as NSString).deletingLastPathComponent
    while !FileManager.default.fileExists(atPath: folder), folder != "/", !folder.isEmpty {
      folder = (folder as NSString).deletingLastPathComponent
    }
    return access(folder, W_OK) == 0 && (access(path, F_OK) != 0 || access(path, W_OK) == 0)
  }

  /// Forgets everything; false when the file is there and cannot be removed.
  func remove() -> Bool {
    unlink(path) == 0 || errno == ENOENT
  }
}
