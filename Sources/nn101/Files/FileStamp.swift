import CLibrary

/// What tells one version of a file from another without reading it.
struct FileStamp: Hashable {
  private let file: UInt64
  private let bytes: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// The stamp of what a path names now; nil when nothing is there.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if os(Linux)
      let changed = status.st_mtim
    #else
      let changed = status.st_mtimespec
    #endif
    file = UInt64(status.st_ino)
    bytes = Int(status.st_size)
    (seconds, nanoseconds) = (Int(changed.tv_sec), Int(changed.tv_nsec))
  }

  /// Whether it is the same file, whatever was written to it; another may have taken its name.
  func isOfSameFile(as other: FileStamp) -> Bool { file == other.file }
}
