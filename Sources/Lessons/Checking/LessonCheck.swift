import Walkthrough

/// Checks lessons as a compiler checks code: everything that would fail a learner is an error.
///
/// Every quantity, page, question and link must resolve, every page must fit 80x24, and the answer
/// of every question must be computable.
package enum LessonCheck {
  /// Everything that is wrong with a lesson.
  ///
  /// `siblings` are the names of the files that links may lead to; nil leaves links unchecked.
  package static func complaints(
    in source: SourceText, siblings: Set<String>? = nil
  ) -> [Complaint] {
    let log = ComplaintLog(source)
    if let draft = LessonReader(source, log: log).read() {
      LessonInspection(draft: draft, siblings: siblings, log: log).inspect()
    }
    return log.complaints
  }

  /// Everything that is wrong with a path: a lesson, a network file, or a folder of lessons.
  package static func complaints(path: String) -> [Complaint] {
    if Folder.isFolder(path) { return complaints(folder: path) }
    do throws(SourceError) {
      let source = try SourceFile.read(path)
      guard path.hasSuffix(".md") else {
        _ = try NetworkFile.experiment(in: source)
        return []
      }
      let siblings = Folder.names(in: Folder.parent(of: path)).map { Set($0) }
      return complaints(in: source, siblings: siblings)
    } catch {
      return error.complaints
    }
  }

  private static func complaints(folder: String) -> [Complaint] {
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
        let source = try SourceFile.read(path, followsLinks: false)
        return complaints(in: source, siblings: Set(files.map(Folder.name(of:))))
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
