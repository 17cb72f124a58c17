import CLibrary
import Explorer
import Lessons
import Session

/// A presenter's record as it is read here, and the session that it makes.
final class PresentedFile {
  private let path: String
  /// Opens a session as it began; throws when that cannot be done here.
  private let opened: (PresentationStart) throws -> State
  private var record = PresentationRecord()
  private var offset = 0
  /// The version of the file that was read.
  private var stamp: FileStamp?
  private var problem: String?
  /// True while what is written belongs to the session that is shown.
  private var isOpen = false
  private var hasEnded = false
  /// Whether the presenter was seen to hold the record, and whether that is over without an end.
  private var (wasHeld, isLeft) = (false, false)
  private var looks = 0
  /// When the session began, in seconds since the beginning of 1970; 0 before one has.
  private(set) var began = 0
  /// The session up to the last line that was read; nil before one has begun.
  private(set) var session: FollowedSession?

  init(_ path: String, open: @escaping (PresentationStart) throws -> State) {
    self.path = path
    opened = open
  }

  /// What is to be told about the record, in a sentence; nil while it goes on.
  var note: String? {
    if let trouble { return trouble }
    if hasEnded { return "The presenter has ended. q quits." }
    return isLeft ? "The presenter was cut off: nothing comes any more. q quits." : nil
  }

  /// What is wrong with the record; nil when nothing is.
  private var trouble: String? {
    problem ?? record.problem.map { "\(FileName(path).text): \($0)" }
  }

  /// What a record that is not written any more leaves out; nil when all of it was read.
  var leftOut: String? {
    let line = record.lineCount + 1
    let rest = "\(FileName(path).text): line \(line) is cut off, and left out."
    return trouble ?? (record.isCutShort ? rest : nil)
  }

  /// The session as it stands, once one has begun; until then it is waited for.
  ///
  /// Throws when the record cannot be read, or is none.
  func begun() throws -> FollowedSession {
    if !WholeFile.exists(path) {
      say(["nn101: \(FileName(path).text) is not there yet: waiting. Ctrl-C ends."])
      while !WholeFile.exists(path) { usleep(Self.pause) }
    }
    while true {
      try read { _ in }
      if let session { return session }
      if let note { throw Failure("nn101: error: \(note)") }
      usleep(Self.pause)
    }
  }

  /// Between two looks at the file, in microseconds.
  private static let pause: UInt32 = 200_000

  /// What is new, for a loop that looks again and again; nil when nothing is.
  func news() -> (session: FollowedSession, note: String?)? {
    let before = (offset, note)
    do {
      try read { _ in }
    } catch {
      problem = "\(error)"
    }
    looks += 1
    if looks.isMultiple(of: 5) { lookForPresenter() }
    guard let session, (offset, note) != before else { return nil }
    return (session, note)
  }

  /// Whoever is killed writes no end; but the system takes their lock away.
  private func lookForPresenter() {
    let isHeld = PresentationFile.isHeld(path)
    (wasHeld, isLeft) = (wasHeld || isHeld, wasHeld && !isHeld)
  }

  /// Reads what was written since; tells the session after each thing that happened.
  ///
  /// What was shown stays where a session cannot be opened here. Throws why not, or why the file
  /// cannot be read.
  func read(_ happened: (FollowedSession) -> Void) throws {
    // What cannot be understood ends a session, and not the one that begins behind it.
    var refused: (line: Int?, failure: (any Error)?)
    for entry in record.read(try newBytes()) {
      switch entry {
      case .start(let start):
        refused = (nil, nil)
        (problem, hasEnded, isLeft, isOpen) = (nil, false, false, false)
        do {
          session = FollowedSession(try opened(start))
          (began, isOpen) = (start.began, true)
        } catch {
          refused.failure = error
        }
      case .event(let text, let line):
        guard isOpen, refused.line == nil else { continue }
        if session?.happen(text) != true { refused.line = line }
        if refused.line == nil { session.map(happened) }
      case .end: hasEnded = isOpen
      }
    }
    if let line = refused.line { record.refuse(line: line) }
    if let failure = refused.failure { throw failure }
  }

  /// The bytes behind those that were read; of another file that took the name, all.
  private func newBytes() throws(Failure) -> [UInt8] {
    let now = FileStamp(path)
    // It is looked at several times a second, and seldom another.
    guard now == nil || now != stamp else { return [] }
    if let stamp, now?.isOfSameFile(as: stamp) != true { beginAnew() }
    stamp = now
    switch WholeFile.read(path) {
    case .absent:
      throw Failure("\(FileName(path).text): error: there is no such record")
    case .unreadable(let problem):
      throw Failure(
        "\(FileName(path).text): error: cannot be read (\(String(cString: strerror(problem))))")
    case .bytes(let bytes):
      if bytes.count < offset { beginAnew() }
      defer { offset = bytes.count }
      return Array(bytes.dropFirst(offset))
    }
  }

  /// Nothing is read yet of what stands there now.
  private func beginAnew() {
    (record, offset, isOpen) = (PresentationRecord(), 0, false)
  }
}
