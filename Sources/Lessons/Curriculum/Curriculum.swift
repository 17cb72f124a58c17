/// The lessons of one folder or several, in the order of the course.
///
/// Only what stands before the pages is read of each lesson; the pages are read when they are
/// needed, so that opening a course does not take longer the more there is in it. A lesson that
/// cannot be begun does not stand in the way of the others: it is left out, and what is wrong with
/// it is in `complaints`. One whose pages are wrong says so when it is opened.
package struct Curriculum: Sendable {
  /// The lessons that can be begun.
  package let lessons: LessonCatalogue
  /// What is wrong with the lessons that were left out, and with what orders them.
  package let complaints: [Complaint]
  /// Each lesson's file, by the lesson's id.
  package let files: [String: String]
  /// The number of the first lesson; nil for one alone that no folder numbers.
  package let firstNumber: Int?
  /// What orders the lessons and explains their words, in files of its own.
  private let outlines: [String]

  /// The course of one folder.
  package init(folder: String) {
    self.init(folders: [folder], builtIn: nil)
  }

  /// Reads every lesson of the folders: one folder's after the other's.
  ///
  /// In each its `course.yaml` gives the order, or else the files' names do: `05-chain-rule.md`.
  /// `builtIn` is where the lessons are that a course may take over. Links are not followed. Of two
  /// lessons with one id the first is kept.
  package init(folders: [String], builtIn: String?) {
    var lessons = LessonCatalogue([])
    var complaints: [Complaint] = []
    var files: [String: String] = [:]
    var outlines: [String] = []
    for folder in folders.map({ CourseFolder($0, builtIn: builtIn) }) {
      complaints += folder.complaints
      if let outline = folder.outline {
        lessons.add(outline)
        outlines.append(folder.outlinePath)
      }
      for path in folder.files {
        do throws(SourceError) {
          let source = try SourceFile.read(path, namedBy: .lesson)
          let lesson = try LessonSummary(source)
          if let first = files[lesson.id] {
            // The same file twice is one lesson, however its folder was named.
            guard Folder.resolved(first) != Folder.resolved(path) else { continue }
            complaints.append(Self.duplicate(lesson.id, path: path, first: first))
          } else {
            files[lesson.id] = path
            lessons.add(path: path, summary: lesson, glossary: folder.outline?.glossary ?? [])
          }
        } catch {
          complaints += error.complaints
        }
      }
    }
    lessons.link(to: CourseFolder.files(in: folders + [builtIn].compactMap { $0 }))
    self.lessons = lessons
    self.complaints = complaints
    self.files = files
    self.outlines = outlines
    firstNumber = 0
  }

  /// One lesson's file alone, with what its folder's `course.yaml` says for each of its lessons: the
  /// words that it explains, its title and its credits.
  ///
  /// Its number is the one that it has in its folder. `linked` are the folders of other lessons that
  /// its text may lead to.
  package init(alone lesson: Lesson, in path: String, builtIn: String?, linked: [String] = []) {
    let home = Folder.parent(of: path)
    let folder = CourseFolder(home, builtIn: builtIn)
    var lessons = LessonCatalogue([lesson.explaining(folder.outline?.glossary ?? [])])
    if let outline = folder.outline { lessons.add(outline) }
    lessons.link(to: CourseFolder.files(in: [home] + linked))
    self.lessons = lessons
    // How the others stand is not this lesson's matter.
    complaints = folder.outline == nil ? folder.complaints : []
    files = [lesson.id: path]
    outlines = folder.outline == nil ? [] : [folder.outlinePath]
    let file = Folder.resolved(path)
    firstNumber = folder.files.firstIndex { Folder.resolved($0) == file }
  }

  /// Where the outline of a lesson's folder would stand.
  package static func outline(besides path: String) -> String {
    Folder.join(Folder.parent(of: path), CourseOutline.fileName)
  }

  /// All files that make the course what it is: the lessons' in their order, and what orders them.
  package var paths: [String] { lessons.compactMap { files[$0.id] } + outlines }

  /// Where the lesson stands that has an id, or whose number is written: `chain-rule`, `5`.
  ///
  /// Lessons are numbered in their order, from 0.
  package func index(named name: String) -> Int? {
    if let index = lessons.firstIndex(where: { $0.id == name }) { return index }
    return Int(name).flatMap { lessons.indices.contains($0) ? $0 : nil }
  }

  /// What to say of a lesson that is not there: the nearest id, or all of them.
  package func advice(forUnknown name: String) -> String {
    NearestName.advice(for: name, among: lessons.map(\.id))
  }

  static func duplicate(_ id: String, path: String, first: String) -> Complaint {
    let isBeside = Folder.parent(of: path) == Folder.parent(of: first)
    return Complaint(
      path: path, place: LineAndColumn(line: 1, column: 1),
      problem: "the id \"\(id)\" is taken by \(isBeside ? Folder.name(of: first) : first)",
      advice: "give this lesson another id and file name")
  }
}
