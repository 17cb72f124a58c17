import Explorer
import Lessons

/// A lesson's file while its author works on it, and the tables that it learns from.
final class LessonWatch {
  private let path: String
  /// The folders of other lessons that links may lead to.
  private let elsewhere: [String]
  private var tables: [String] = []
  private var stamps: [FileStamp?] = []
  /// What is wrong with the file as it stands now, to be said again after each key.
  private var complaint: String?

  /// Watches a file that was just read.
  init(path: String, elsewhere: [String]) {
    self.path = path
    self.elsewhere = elsewhere
    judge()
  }

  /// Brings the screen up to the file; says whether it is another.
  ///
  /// A version with a mistake leaves the last good one where it is.
  func look(_ state: inout State) -> Bool {
    if now == stamps {
      guard let complaint, state.notice == nil else { return false }
      state.notice = complaint
      return true
    }
    guard FileStamp(path) != nil else {
      stamps = now
      complaint = "\(name) is gone. What you see is the last version."
      state.notice = complaint
      return true
    }
    let lesson = judge()
    if let lesson { state.reload(lesson) }
    state.notice = complaint ?? "Saved: this is the new version. Nothing to mend in it."
    return true
  }

  /// What stands in the files that are watched, told without reading them.
  private var now: [FileStamp?] { ([path] + tables).map { FileStamp($0) } }

  /// Reads and checks the file; nil when there is something to mend first.
  @discardableResult
  private func judge() -> Lesson? {
    // What is saved while it is read is another version.
    stamps = now
    do throws(SourceError) {
      let source = try SourceFile.read(path)
      follow(Lesson.tables(of: source))
      let found = LessonCheck.complaints(
        in: source, elsewhere: elsewhere, misfits: PageFit.misfits)
      complaint = found.first.map { said($0, of: found.count) }
      guard found.allSatisfy(\.isWarning) else { return nil }
      return try Lesson(source)
    } catch {
      complaint = error.complaints.first.map { said($0, of: error.complaints.count) }
      return nil
    }
  }

  /// The tables that the file names now.
  private func follow(_ named: [String]) {
    guard named != tables else { return }
    tables = named
    stamps = stamps.prefix(1) + named.map { FileStamp($0) }
  }

  /// The first complaint by its line, and how many follow.
  private func said(_ complaint: Complaint, of count: Int) -> String {
    let place = complaint.place.map { "Line \($0.line): " } ?? ""
    let more = count > 1 ? " And \(counted(count - 1, "more complaint"))." : ""
    return "\(place)\(complaint.problem); \(complaint.advice).\(more)"
  }

  private var name: String { Sanitiser.visible(path, keepingLines: false) }
}
