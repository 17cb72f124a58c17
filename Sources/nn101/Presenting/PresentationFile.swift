import CLibrary
import Explorer
import Session

/// The record that a presenter's session writes, a whole line at a time.
final class PresentationFile {
  /// What kept it from being written on, said once; nil while all is well.
  private(set) var complaint: String?
  private let path: String
  private let file: Int32
  private var number = 0

  /// Opens the file and writes the beginning; a record that is there goes on behind its end.
  ///
  /// Throws when it is something else, when another presenter writes it, or when nothing can be
  /// written there.
  init(_ path: String, start: PresentationStart) throws(Failure) {
    self.path = FileName(path).text
    // A device has no end to be read to.
    if WholeFile.isRegular(path), case .bytes(let bytes) = WholeFile.read(path),
      !bytes.isEmpty, !bytes.starts(with: "nn101-presentation ".utf8)
    {
      throw Failure(
        "\(self.path): error: it is there already and is no record; name another file")
    }
    file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw Failure("\(self.path): error: cannot be written (\(String(cString: strerror(errno))))")
    }
    guard isOurs else {
      close(file)
      throw Failure(
        "\(self.path): error: another presenter writes it; end that session, or name another file")
    }
    // The one before may have ended in the middle of a line.
    put((lseek(file, 0, SEEK_END) > 0 ? "\n" : "") + start.line)
    if let complaint { throw Failure(complaint) }
  }

  deinit { close(file) }

  /// Whether nobody else writes it; true where the disk has no locks to tell by.
  private var isOurs: Bool {
    // Who follows may hold it for the moment of a look.
    for _ in 0..<10 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return true }
      usleep(20_000)
    }
    return false
  }

  /// Whether a presenter holds the record of a path; false where nothing tells.
  static func isHeld(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    return flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  /// Writes down what happened.
  func write(_ event: SessionEvent) {
    if let text = event.text { putNext(text) }
  }

  /// The presenter has left.
  func end() {
    putNext("end")
  }

  private func putNext(_ text: String) {
    number += 1
    put("\(number) \(text)")
  }

  private func put(_ line: String) {
    guard complaint == nil, let problem = WholeFile.put(Array((line + "\n").utf8), file) else {
      return
    }
    complaint =
      "\(path): error: cannot be written on (\(String(cString: strerror(problem)))); "
      + "whoever follows stays where they were"
  }
}
