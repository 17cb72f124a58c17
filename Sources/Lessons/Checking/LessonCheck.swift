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
  /// `siblings` are the names of the files that links may lead to; nil leaves links unchecked.
  package static func complaints(
    in source: SourceText, siblings: Set<String>? = nil, misfits: @escaping Misfits = { _, _ in [] }
  ) -> [Complaint] {
    let log = ComplaintLog(source)
    if let draft = LessonReader(source, log: log).read() {
      LessonInspection(draft: draft, siblings: siblings, misfits: misfits, log: log).inspect()
    }
    return log.complaints
  }

  /// Everything that is wrong with a path: a lesson, a network file, or a folder of lessons.
  package static func complaints(
    path: String, misfits: @escaping Misfits = { _, _ in [] }
  ) -> [Complaint] {
    if Folder.isFolder(path) { return complaints(folder: path, misfits) }
    do throws(SourceError) {
      let isInput = path == "-"
      let source = isInput ? try SourceFile.readStandardInput() : try SourceFile.read(path)
      guard isInput ? source.beginsAsLesson : path.hasSuffix(".md") else {
        _ = try NetworkFile.experiment(in: source)
        return []
      }
      let siblings = isInput ? nil : Folder.names(in: Folder.parent(of: path)).map { Set($0) }
      return complaints(in: source, siblings: siblings, misfits: misfits)
    } catch {
      return error.complaints
    }
  }

  private static func complaints(folder: String, _ misfits: @escaping Misfits) -> [Complaint] {
    let files = Curriculum.files(in: folder)
    guard !files.isEmpty else {
      return [
        Complaint(
          path: folder, place: nil, problem: "there is no lesson in this folder",
          advice: "name lessons like 00-welcome.md")
      ]
    }
    let own = files.flatMap { path -> [Complaint] in
      do throws(SourceError) {
        let source = try SourceFile.read(path, namedBy: .lesson)
        let siblings = Set(files.map(Folder.name(of:)))
        return complaints(in: source, siblings: siblings, misfits: misfits)
      } catch {
        return error.complaints
      }
    }
    return (own + duplicates(files)).sorted()
  }

  /// Ids and numbers that two files of a folder share.
  private static func duplicates(_ files: [String]) -> [Complaint] {
    var numbers: [Int: String] = [:]
    var ids: [String: String] = [:]
    var complaints: [Complaint] = []
    for path in files {
      guard let name = LessonFileName(Folder.name(of: path)) else { continue }
      if let first = ids[name.id] {
        complaints.append(Curriculum.duplicate(name.id, path: path, first: first))
      } else if let first = numbers[name.number] {
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
