import Explorer
import Lessons

/// A lesson's file while its author works on it.
final class LessonWatch {
  private let path: String
  private var stamp: FileStamp?
  /// What is wrong with the file as it stands now, to be said again after each key.
  private var complaint: String?

  /// Watches a file that was just read.
  init(path: String) {
    self.path = path
    stamp = FileStamp(path)
    judge()
  }

  /// Brings the screen up to the file; says whether it is another.
  ///
  /// A version with a mistake leaves the last good one where it is.
  func look(_ state: inout State) -> Bool {
    let now = FileStamp(path)
    if now == stamp {
      guard let complaint, state.notice == nil else { return false }
      state.notice = complaint
      return true
    }
    stamp = now
    guard now != nil else {
      complaint = "\(name) is gone. What you see is the last version."
      state.notice = complaint
      return true
    }
    let lesson = judge()
    if let lesson { state.reload(lesson) }
    state.notice = complaint ?? "Saved: this is the new version. Nothing to mend in it."
    return true
  }

  /// Reads and checks the file; nil when there is something to mend first.
  @discardableResult
  private func judge() -> Lesson? {
    do throws(SourceError) {
      let source = try SourceFile.read(path)
      let found = LessonCheck.complaints(in: source, misfits: PageFit.misfits)
      complaint = found.first.map { said($0, of: found.count) }
      guard found.allSatisfy(\.isWarning) else { return nil }
      return try Lesson(source)
    } catch {
      complaint = error.complaints.first.map { said($0, of: error.complaints.count) }
      return nil
    }
  }

  /// The first complaint by its line, and how many follow.
  private func said(_ complaint: Complaint, of count: Int) -> String {
    let place = complaint.place.map { "Line \($0.line): " } ?? ""
    let more = count > 1 ? " And \(counted(count - 1, "more complaint"))." : ""
    return "\(place)\(complaint.problem); \(complaint.advice).\(more)"
  }

  private var name: String { Sanitiser.visible(path, keepingLines: false) }
}
