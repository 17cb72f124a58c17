/// The lessons of a folder, in the order of their files' names.
///
/// Only what stands before the pages is read of each lesson; the pages are read when they are
/// needed, so that opening a course does not take longer the more there is in it. A lesson that
/// cannot be begun does not stand in the way of the others: it is left out, and what is wrong with
/// it is in `complaints`. One whose pages are wrong says so when it is opened.
package struct Curriculum: Sendable {
  /// Where the lessons were read.
  package let folder: String
  /// The lessons that can be begun.
  package let lessons: LessonCatalogue
  /// What is wrong with the lessons that were left out.
  package let complaints: [Complaint]
  /// Each lesson's file, by the lesson's id.
  package let files: [String: String]

  /// Reads every file of the folder whose name is that of a lesson: `05-chain-rule.md`.
  ///
  /// Links are not followed. Of two lessons with one id the first is kept.
  package init(folder: String) {
    self.folder = folder
    var lessons = LessonCatalogue([])
    var complaints: [Complaint] = []
    var files: [String: String] = [:]
    for path in Self.files(in: folder) {
      do throws(SourceError) {
        let source = try SourceFile.read(path, namedBy: .lesson)
        let lesson = try LessonSummary(source)
        if let first = files[lesson.id] {
          complaints.append(Self.duplicate(lesson.id, path: path, first: first))
        } else {
          files[lesson.id] = path
          lessons.add(path: path, summary: lesson)
        }
      } catch {
        complaints += error.complaints
      }
    }
    self.lessons = lessons
    self.complaints = complaints
    self.files = files
  }

  /// Where the lesson stands that has an id, or whose number is written: `chain-rule`, `5`.
  package func index(named name: String) -> Int? {
    if let index = lessons.firstIndex(where: { $0.id == name }) { return index }
    guard let number = Int(name) else { return nil }
    return lessons.firstIndex { lesson in
      files[lesson.id].flatMap { LessonFileName(Folder.name(of: $0)) }?.number == number
    }
  }

  /// What to say of a lesson that is not there: the nearest id, or all of them.
  package func advice(forUnknown name: String) -> String {
    NearestName.advice(for: name, among: lessons.map(\.id))
  }

  /// The paths of a folder's lessons, sorted.
  static func files(in folder: String) -> [String] {
    (Folder.names(in: folder) ?? []).filter { LessonFileName($0) != nil }
      .map { Folder.join(folder, $0) }
  }

  static func duplicate(_ id: String, path: String, first: String) -> Complaint {
    Complaint(
      path: path, place: LineAndColumn(line: 1, column: 1),
      problem: "the id \"\(id)\" is taken by \(Folder.name(of: first))",
      advice: "give this lesson another id and file name")
  }
}
