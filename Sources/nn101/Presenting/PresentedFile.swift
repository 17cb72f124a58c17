import CLibrary
import Explorer
import Lessons
import Session

/// A presenter's record as it is read here, and the session that it makes.
final class PresentedFile {
  private let path: String
  /// Opens a session as it began; throws when that cannot be done here.
  private let open: (PresentationStart) throws -> State
  private var record = PresentationRecord()
  private var offset = 0
  /// The version of the file that was read.
  private var stamp: FileStamp?
  private var problem: String?
  private var hasEnded = false
  /// When the session began, in seconds since the beginning of 1970; 0 before one has.
  private(set) var began = 0
  /// The session up to the last line that was read; nil before one has begun.
  private(set) var session: FollowedSession?

  init(_ path: String, open: @escaping (PresentationStart) throws -> State) {
    self.path = path
    self.open = open
  }

  /// What is to be told about the record, in a sentence; nil while it goes on.
  var note: String? { trouble ?? (hasEnded ? "The presenter has ended. q quits." : nil) }

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
    guard let session, (offset, note) != before else { return nil }
    return (session, note)
  }

  /// Reads what was written since; tells the session after each thing that happened.
  ///
  /// Throws when the file cannot be read, or when its session cannot be opened here.
  func read(_ happened: (FollowedSession) -> Void) throws {
    // What cannot be understood ends a session, and not the one that begins behind it.
    var refused: Int?
    for entry in record.read(try newBytes()) {
      switch entry {
      case .start(let start):
        refused = nil
        (session, problem, hasEnded, began) = (nil, nil, false, start.began)
        session = FollowedSession(try open(start))
      case .event(let text, let line):
        if refused == nil, session?.happen(text) != true { refused = line }
        if refused == nil { session.map(happened) }
      case .end: hasEnded = true
      }
    }
    if let refused { record.refuse(line: refused) }
  }

  private func newBytes() throws(Failure) -> [UInt8] {
    let now = FileStamp(path)
    // It is looked at several times a second, and seldom another.
    guard now == nil || now != stamp else { return [] }
    stamp = now
    switch WholeFile.read(path) {
    case .absent: throw Failure("\(FileName(path).text): error: there is no such record")
    case .unreadable(let problem):
      throw Failure(
        "\(FileName(path).text): error: cannot be read (\(String(cString: strerror(problem))))")
    case .bytes(let bytes):
      if bytes.count < offset {
        // It was cut short, or another took its place: from its beginning.
        (record, offset, session) = (PresentationRecord(), 0, nil)
      }
      defer { offset = bytes.count }
      return Array(bytes.dropFirst(offset))
    }
  }
}
