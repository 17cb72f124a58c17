import Walkthrough

/// Checks lessons as a compiler checks code: everything that would fail a learner is an error.
///
/// Every quantity, page, question and link must resolve, every page must fit the screen, and the
/// answer of every question must be computable.
package enum LessonCheck {
  /// What of a lesson, and of the pages with some numbers, does not fit the screen.
  ///
  /// Lessons do not know how they are drawn: whoever draws them says so.
  package typealias Misfits = (Lesson, [Int]) -> [Misfit]

  /// Everything that is wrong with a lesson.
  ///
  /// `elsewhere` are the folders of other lessons that links may lead to; nil leaves links
  /// unchecked.
  package static func complaints(
    in source: SourceText, elsewhere: [String]? = nil,
    misfits: @escaping Misfits = { _, _ in [] }
  ) -> [Complaint] {
    CheckedLesson(source, elsewhere: elsewhere, misfits: misfits).complaints
  }

  static func complaints(
    in source: SourceText, links targets: LinkTargets?,
    misfits: @escaping Misfits = { _, _ in [] }
  ) -> [Complaint] {
    CheckedLesson(source, links: targets, misfits: misfits).complaints
  }

  /// Everything that is wrong with a path: a lesson, a network file, a folder of lessons, or its
  /// `course.yaml`.
  ///
  /// `elsewhere` are the folders of other lessons that links may lead to, and `builtIn` is the one
  /// whose lessons a course may take over.
  package static func complaints(
    path: String, elsewhere: [String] = [], builtIn: String? = nil,
    misfits: @escaping Misfits = { _, _ in [] }
  ) -> [Complaint] {
    if Folder.isFolder(path) { return complaints(folder: path, elsewhere, builtIn, misfits) }
    if Folder.name(of: path) == CourseOutline.fileName, Folder.exists(path) {
      return CourseFolder(Folder.parent(of: path), builtIn: builtIn).complaints
    }
    do throws(SourceError) {
      let isInput = path == "-"
      let source = isInput ? try SourceFile.readStandardInput() : try SourceFile.read(path)
      guard isInput ? source.beginsAsLesson : path.hasSuffix(".md") else {
        _ = try NetworkFile.experiment(in: source)
        return []
      }
      let targets = isInput ? nil : LinkTargets(besides: path, elsewhere: elsewhere)
      return complaints(in: source, links: targets, misfits: misfits)
    } catch {
      return error.complaints
    }
  }

  private static func complaints(
    folder: String, _ elsewhere: [String], _ builtIn: String?, _ misfits: @escaping Misfits
  ) -> [Complaint] {
    let course = CourseFolder(folder, builtIn: builtIn)
    let files = course.ownFiles
    guard !course.files.isEmpty || !course.complaints.isEmpty else {
      return [
        Complaint(
          path: folder, place: nil, problem: "there is no lesson in this folder",
          advice: "name lessons like 00-welcome.md, or name them in a course.yaml")
      ]
    }
    let targets = files.first.map { LinkTargets(besides: $0, elsewhere: elsewhere) }
    let own = files.flatMap { path -> [Complaint] in
      do throws(SourceError) {
        let source = try SourceFile.read(path, namedBy: .lesson)
        return complaints(in: source, links: targets, misfits: misfits)
      } catch {
        return error.complaints
      }
    }
    let areNumbered = course.outline?.order.isEmpty ?? true
    return (course.complaints + own + duplicates(files, areNumbered: areNumbered)).sorted()
  }

  /// Ids that two files of a folder share, and numbers where those give the order.
  private static func duplicates(_ files: [String], areNumbered: Bool) -> [Complaint] {
    var numbers: [Int: String] = [:]
    var ids: [String: String] = [:]
    var complaints: [Complaint] = []
    for path in files {
      guard let name = LessonFileName(Folder.name(of: path)) else { continue }
      if let first = ids[name.id] {
        complaints.append(Curriculum.duplicate(name.id, path: path, first: first))
      } else if areNumbered, let first = numbers[name.number] {
        complaints.append(
          Complaint(
            path: path, place: nil,
            problem: "the number \(name.number) is taken by \(Folder.name(of: first))",
            advice: "give this file another number"))
      }
      ids[name.id] = ids[name.id] ?? path
      numbers[name.number] = numbers[name.number] ?? path
    }
    return complaints
  }
}

extension SourceText {
  /// True for what begins with front matter, as a lesson does and a network file does not.
  package var beginsAsLesson: Bool { line(1).starts(with: "---".utf8) }
}
