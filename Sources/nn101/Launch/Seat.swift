import CLibrary
import Lessons

/// The one place that a learner has in a class: who comes a second time takes it over, or goes.
///
/// It is a file in the folder of progress that the session holds locked, with its process's number
/// in it. The lock goes with the process, however that ends.
struct Seat {
  private let path: String

  /// The seat in a folder.
  init(in folder: String) {
    path = folder + "/seat"
  }

  /// Takes it for the rest of the process, after asking where another session has it.
  ///
  /// Throws where that one goes on. Where no file can be made, everyone may sit.
  func take() throws(Failure) {
    guard let file = opened(path), !locks(file) else { return }
    // One may ask; more would be windows without an end.
    guard let asking = opened(path + ".asking"), locks(asking) else {
      throw Failure("nn101: error: another window asks already whether to go on there; answer it")
    }
    ask("You are here already, in another window. Go on in this one instead? Type yes: ")
    var typed = TypedLines()
    guard typed.next() == "yes" else {
      throw Failure("nn101: the other window goes on, and this one ends")
    }
    try dismiss(file)
    close(asking)
  }

  /// Makes the session that sits there leave; its progress is kept on the way.
  private func dismiss(_ file: Int32) throws(Failure) {
    for signal in [SIGHUP, SIGTERM, SIGKILL] {
      // It may have left while it was asked, and its number be another's by now.
      if locks(file) { return }
      if let process = holder(of: file) { kill(process, signal) }
      for _ in 0..<30 {
        if locks(file) { return }
        usleep(100_000)
      }
    }
    throw Failure("nn101: error: the other window does not end; try again in a minute")
  }

  private func opened(_ path: String) -> Int32? {
    WholeFile.makeFolder(WholeFile.folder(of: path))
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    return file >= 0 ? file : nil
  }

  /// Locks a file, and writes down by whom; false where another has it.
  private func locks(_ file: Int32) -> Bool {
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return false }
    ftruncate(file, 0)
    lseek(file, 0, SEEK_SET)
    _ = WholeFile.put(Array("\(getpid())\n".utf8), file)
    return true
  }

  /// Who has a file locked; nil where that is not to be read.
  private func holder(of file: Int32) -> pid_t? {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(file, &bytes, bytes.count, 0)
    let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    guard let process = text.split(separator: "\n").first.flatMap({ pid_t($0) }), process > 1 else {
      return nil
    }
    return process
  }
}
