import CLibrary

/// Reads files that somebody else wrote: of a sane size, and in UTF-8.
package enum SourceFile {
  /// Who named a file, and so what it may be.
  package enum NamedBy {
    /// The person at the command line: links are followed, and a pipe is read to its end.
    case commandLine
    /// A network file: a regular file only, links to it followed.
    case networkFile
    /// A lesson or its folder: a regular file only, and no link.
    case lesson
  }

  /// The most that a lesson or network file may hold.
  package static let maximumBytes = 1 << 20

  /// The text of a file.
  ///
  /// Throws a complaint for what is missing, too large, unreadable, not UTF-8 or, by `namedBy`, of
  /// the wrong kind. `maximum` is in bytes.
  package static func read(
    _ path: String, namedBy: NamedBy = .commandLine, upTo maximum: Int = maximumBytes
  ) throws(SourceError) -> SourceText {
    let flags: Int32 =
      switch namedBy {
      // The other end of a pipe is waited for, as everywhere on a command line.
      case .commandLine: O_RDONLY | O_CLOEXEC
      case .networkFile: O_RDONLY | O_CLOEXEC | O_NONBLOCK
      case .lesson: O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW
      }
    let file = open(path, flags)
    guard file >= 0 else { throw unopened(path, errno) }
    defer { close(file) }
    try checkKind(of: file, path, namedBy)
    return try text(try bytes(of: file, path, upTo: maximum), path)
  }

  /// The text that comes in on standard input, up to its end.
  ///
  /// Throws when it cannot be read, is too long or is no UTF-8.
  package static func readStandardInput(
    upTo maximum: Int = maximumBytes
  ) throws(SourceError) -> SourceText {
    let path = "<standard input>"
    return try text(try bytes(of: 0, path, upTo: maximum), path)
  }

  private static func checkKind(
    of file: Int32, _ path: String, _ namedBy: NamedBy
  ) throws(SourceError) {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw unopened(path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw whole(path, "this is a directory", "name a file in it")
    default:
      guard namedBy != .commandLine else { return }
      throw whole(path, "this is not a regular file", "put the file itself here")
    }
  }

  private static func bytes(
    of file: Int32, _ path: String, upTo maximum: Int
  ) throws(SourceError) -> [UInt8] {
    var bytes: [UInt8] = []
    // Lessons are smaller than this: one reading is enough for each.
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = systemRead(file, &buffer)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unopened(path, errno) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= maximum else {
        throw whole(
          path, "the file is larger than \(maximum >> 20) MiB",
          "split it, or check that it is the right one")
      }
    }
  }

  private static func text(_ bytes: [UInt8], _ path: String) throws(SourceError) -> SourceText {
    let source = SourceText(path: path, bytes: bytes)
    if source.bytes.isUTF8 { return source }
    let log = ComplaintLog(source)
    log.add("this is not UTF-8 text", "save the file as UTF-8", at: source.firstInvalidSpot)
    throw SourceError(log.complaints)
  }

  private static func unopened(_ path: String, _ code: Int32) -> SourceError {
    switch code {
    case ENOENT, ENOTDIR: whole(path, "there is no such file", "check the name and the folder")
    case ELOOP:
      whole(path, "this is a symbolic link", "put the file itself here: links are not followed")
    case EACCES, EPERM:
      whole(path, "the file may not be read", "change its permissions with chmod +r")
    case EISDIR: whole(path, "this is a directory", "name a file in it")
    default:
      whole(path, "the file cannot be read (\(String(cString: strerror(code))))", "check the disk")
    }
  }

  private static func whole(_ path: String, _ problem: String, _ advice: String) -> SourceError {
    SourceError([Complaint(path: path, place: nil, problem: problem, advice: advice)])
  }
}

/// The system's read, under a name that the type's own `read` does not hide.
private func systemRead(_ file: Int32, _ buffer: inout [UInt8]) -> Int {
  read(file, &buffer, buffer.count)
}

extension Collection<UInt8> {
  /// True when reading the bytes as UTF-8 mends nothing.
  fileprivate var isUTF8: Bool {
    var text = String(decoding: self, as: UTF8.self)
    guard text.utf8.count == count else { return false }
    guard count > 0 else { return true }
    let isSame = text.withUTF8 { mended in
      withContiguousStorageIfAvailable { memcmp($0.baseAddress!, mended.baseAddress!, count) == 0 }
    }
    return isSame ?? text.utf8.elementsEqual(self)
  }
}

extension SourceText {
  /// Where the first byte stands that is no UTF-8.
  fileprivate var firstInvalidSpot: SourceSpot {
    for number in 1...lineCount {
      let line = line(number)
      if line.isUTF8 { continue }
      var decoder = UTF8()
      var iterator = line.makeIterator()
      var offset = 0
      while case .scalarValue(let scalar) = decoder.decode(&iterator) {
        offset += String(scalar).utf8.count
      }
      return SourceSpot(line: number, offset: offset)
    }
    return SourceSpot(line: 1, offset: 0)
  }
}
