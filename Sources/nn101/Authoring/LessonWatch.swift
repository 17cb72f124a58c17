import Explorer
import Lessons

/// A lesson's file while its author works on it, the tables that it learns from, and the
/// `course.yaml` beside it.
final class LessonWatch {
  private let path: String
  private let builtIn: String?
  /// The folders of other lessons that links may lead to.
  private let linked: [String]
  private var tables: [String] = []
  private var stamps: [FileStamp?] = []
  /// What is wrong with the file as it stands now.
  private var complaint: String?

  /// Watches a file that was just read.
  init(path: String, builtIn: String? = nil, linked: [String] = []) {
    (self.path, self.builtIn, self.linked) = (path, builtIn, linked)
    judge()
  }

  /// Brings the screen up to the file; says whether it is another.
  ///
  /// A version with a mistake leaves the last good one where it is, and the mistake is told until it
  /// is mended.
  func look(_ state: inout State) -> Bool {
    guard now != stamps else {
      defer { state.complaint = complaint }
      return state.complaint != complaint
    }
    state.notice = nil
    if FileStamp(path) == nil {
      stamps = now
      complaint = "\(FileName(path).text) is gone. What you see is the last version."
    } else if let course = judge() {
      state.reload(course.lessons)
      state.firstNumber = course.firstNumber
      if complaint == nil {
        state.notice = "Saved: this is the new version. Nothing to mend in it."
      }
    }
    state.complaint = complaint
    return true
  }

  /// What stands in the files that are watched, told without reading them.
  private var now: [FileStamp?] {
    ([path, Curriculum.outline(besides: path)] + tables).map { FileStamp($0) }
  }

  /// Reads and checks the file; nil when there is something to mend first.
  @discardableResult
  private func judge() -> Curriculum? {
    // What is saved while it is read is another version.
    stamps = now
    do throws(SourceError) {
      let read = CheckedLesson(
        try SourceFile.read(path), elsewhere: linked, misfits: PageFit.misfits)
      follow(read.tables)
      let course = read.lesson.map {
        Curriculum(alone: $0, in: path, builtIn: builtIn, linked: linked)
      }
      tell(read.complaints + (course?.complaints ?? []))
      return read.complaints.allSatisfy(\.isWarning) ? course : nil
    } catch {
      tell(error.complaints)
      return nil
    }
  }

  /// The tables that the file names now.
  private func follow(_ named: [String]) {
    guard named != tables else { return }
    tables = named
    stamps = stamps.prefix(2) + named.map { FileStamp($0) }
  }

  /// The first complaint by its line, and how many follow.
  private func tell(_ found: [Complaint]) {
    complaint = found.first.map { first in
      let isOther = FileName(first.path).text != FileName(path).text
      let file = isOther ? "\(FileName(first.path).text): " : ""
      let place = first.place.map { "Line \($0.line): " } ?? ""
      let end = first.advice.hasSuffix("?") ? "" : "."
      let more = found.count > 1 ? " And \(counted(found.count - 1, "more complaint"))." : ""
      return "\(file)\(place)\(first.problem); \(first.advice)\(end)\(more)"
    }
  }
}
