import CLibrary
import CursesTerminal
import Explorer
import Lessons

/// What `follow` and `notes` share: a record that may not have begun yet.
struct Following {
  let file: PresentedFile
  let path: String

  /// The session as it stands, once one has begun.
  ///
  /// Throws when the record cannot be read, or is none.
  func begun() throws -> FollowedSession {
    if !WholeFile.exists(path) {
      say(["nn101: \(FileName(path).text) is not there yet: waiting. Ctrl-C ends."])
      while !WholeFile.exists(path) { usleep(200_000) }
    }
    while true {
      try file.read { _ in }
      if let session = file.session { return session }
      if let note = file.note { throw Failure("nn101: error: \(note)") }
      usleep(200_000)
    }
  }
}
