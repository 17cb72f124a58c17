#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that will be written as a whole: it holds all of the new text, or what it held before.
struct OutputFile {
  /// As the user wrote it.
  let path: String
  /// The file itself, where the path is a link.
  private let place: String
  /// False for a device or a pipe, which cannot be replaced and is written to as it is.
  private let isReplaced: Bool

  /// Throws when nothing can be written there, before any work is done for it.
  init(_ path: String) throws(Failure) {
    self.path = path
    place =
      realpath(path, nil).map { found in
        defer { free(found) }
        return String(cString: found)
      } ?? path
    var status = stat()
    let exists = stat(place, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw Self.failure(path, "this is a directory") }
    isReplaced = !exists || kind == S_IFREG
    let needed = isReplaced ? Self.folder(of: place) : place
    guard access(needed, W_OK) == 0 else {
      throw Self.failure(path, String(cString: strerror(errno)))
    }
  }

  /// Writes a file beside it, makes sure it is on disk, and puts it in place.
  func write(_ text: String) throws(Failure) {
    let target = isReplaced ? "\(place).\(getpid()).tmp" : place
    let flags = O_WRONLY | O_CLOEXEC | (isReplaced ? O_CREAT | O_EXCL : 0)
    let file = open(target, flags, mode)
    guard file >= 0 else { throw Self.failure(path, String(cString: strerror(errno))) }
    let isWritten = put(text, file) && (!isReplaced || fsync(file) == 0)
    let isClosed = close(file) == 0
    if isWritten, isClosed, !isReplaced || rename(target, place) == 0 { return }
    let reason = String(cString: strerror(errno))
    if isReplaced { unlink(target) }
    throw Self.failure(path, reason)
  }

  /// The permissions that the file has, or that a new one gets before the user's mask.
  private var mode: mode_t {
    var status = stat()
    return stat(place, &status) == 0 ? status.st_mode & 0o777 : 0o666
  }

  private func put(_ text: String, _ file: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func failure(_ path: String, _ reason: String) -> Failure {
    Failure("\(path): error: it cannot be written (\(reason)); choose another --output")
  }
}

/// The system's write, under a name that the type's own `write` does not hide.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
