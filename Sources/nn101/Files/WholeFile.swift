import CLibrary

/// Reads and replaces files as wholes: what is there is all of the old text, or all of the new.
enum WholeFile {
  /// What one look at a file found.
  enum Contents {
    case bytes([UInt8])
    case absent
    /// It is there, and the system's error number says why it gives nothing.
    case unreadable(Int32)
  }

  /// No file that is read here is nearly so large; one that is, is not read to its end.
  private static let mostBytes = 16 << 20

  /// What the file holds.
  ///
  /// One opening decides, so a file that comes or goes meanwhile is either there or not.
  static func read(_ path: String) -> Contents {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return errno == ENOENT ? .absent : .unreadable(errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = systemRead(file, &buffer)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .unreadable(errno) }
      if count == 0 || bytes.count > mostBytes { return .bytes(bytes) }
      bytes += buffer[..<count]
    }
  }

  /// Writes a file beside it, makes sure it is on disk, and puts it in place.
  ///
  /// Returns the system's error number when that failed; then the old file is as it was.
  static func replace(_ path: String, with text: String, mode: mode_t) -> Int32? {
    replace(path, with: Array(text.utf8), mode: mode)
  }

  /// The same for what is no text.
  static func replace(_ path: String, with bytes: [UInt8], mode: mode_t) -> Int32? {
    write(bytes, besides: path, mode: mode) { temporary in rename(temporary, path) == 0 }
  }

  /// Writes a file that was not there before; returns the system's error number when that failed.
  ///
  /// One that comes meanwhile is not written over: then the error is EEXIST.
  static func create(_ path: String, with text: String) -> Int32? {
    write(Array(text.utf8), besides: path, mode: 0o666) { temporary in
      guard link(temporary, path) != 0 else { return unlink(temporary) == 0 }
      // Not every disk has links. A look before the renaming is the best that is left.
      guard errno != EEXIST, access(path, F_OK) != 0 else {
        errno = EEXIST
        return false
      }
      return rename(temporary, path) == 0
    }
  }

  private static func write(
    _ bytes: [UInt8], besides path: String, mode: mode_t, putInPlace: (String) -> Bool
  ) -> Int32? {
    let temporary = "\(path).\(getpid()).tmp"
    // Left by a process that had our number and was killed.
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { return errno }
    var problem = put(bytes, file) ?? (fsync(file) == 0 ? nil : errno)
    if close(file) != 0 { problem = problem ?? errno }
    if problem == nil, !putInPlace(temporary) { problem = errno }
    if problem != nil { unlink(temporary) }
    return problem
  }

  /// Writes all bytes to an open file; returns the system's error number when that failed.
  static func put(_ bytes: [UInt8], _ file: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? EIO : errno }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  /// The file itself where a path is a link to it, or to where it would be.
  static func target(of path: String) -> String {
    // A device or a pipe is written to where it is named: its links are the system's own.
    if exists(path), !isRegular(path) { return path }
    var place = path
    for _ in 0..<40 {
      guard let linked = destination(ofLink: place) else { return place }
      place = linked.hasPrefix("/") ? linked : folder(of: place) + "/" + linked
    }
    return path
  }

  /// What stands in a link; nil for anything else.
  private static func destination(ofLink path: String) -> String? {
    var text = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &text, text.count)
    guard count >= 0 else { return nil }
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether a path names a file, and no folder, device or pipe.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a path names anything that is there.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The folder that a path names something in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The whole path without links; the path as it is where there is no such file.
  static func resolved(_ path: String) -> String {
    realpath(path, nil).map { found in
      defer { free(found) }
      return String(cString: found)
    } ?? path
  }
}

/// The system's read, under a name that the type's own `read` does not hide.
private func systemRead(_ file: Int32, _ buffer: inout [UInt8]) -> Int {
  read(file, &buffer, buffer.count)
}

/// The system's write, likewise.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
