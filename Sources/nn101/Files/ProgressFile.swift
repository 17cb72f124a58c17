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
      return (Explorer.Progress(), [])
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
    var merged = progress
    if let data = FileManager.default.contents(atPath: path),
      let theirs = ProgressRecord.progress(fromJSON: String(decoding: data, as: UTF8.self))
    {
      merged.merge(theirs)
    }
    if write(ProgressRecord.json(of: merged) + "\n") {
      saved = progress
    } else if complaints.isEmpty {
      complaints.append("nn101: progress is not saved: \(path) cannot be written.")
    }
  }

  /// Writes to a file beside it, makes sure it is on disk, and puts it in place.
  private func write(_ text: String) -> Bool {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
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
