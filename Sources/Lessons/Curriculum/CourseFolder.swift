/// The files of one folder's lessons in the order of the course, before any of them is read.
struct CourseFolder {
  private let path: String
  /// What `course.yaml` says; nil where there is none, or none that can be read.
  private(set) var outline: CourseOutline?
  /// What is wrong with `course.yaml`.
  private(set) var complaints: [Complaint] = []
  /// The lessons' files in order: those of the folder and those that are taken over.
  private(set) var files: [String] = []
  /// The files that are the folder's own, in order.
  private(set) var ownFiles: [String] = []
  /// The folder's own lessons: each file's name by the lesson's id.
  private let own: [String: String]

  /// Looks at a folder; `builtIn` is where the lessons are that it may take over.
  ///
  /// Without an order the lessons are the files with a number in front, sorted. An order names
  /// lessons by their ids: `umbrella.md`, `20-umbrella.md`, or one of the built-in course. What is
  /// numbered and not named comes behind.
  init(_ path: String, builtIn: String?) {
    let names = Folder.names(in: path) ?? []
    self.path = path
    own = Self.byID(names)
    do throws(SourceError) {
      if names.contains(CourseOutline.fileName) {
        outline = try CourseOutline(SourceFile.read(outlinePath, namedBy: .lesson))
      }
    } catch {
      complaints = error.complaints
    }
    let numbered = names.filter { LessonFileName($0) != nil }
    let order = outline?.order ?? []
    let theirs = order.isEmpty ? [:] : builtIn.map { Self.byID(Folder.names(in: $0) ?? []) } ?? [:]
    for entry in order {
      if let name = own[entry.id] {
        append(name)
      } else if let builtIn, let name = theirs[entry.id] {
        files.append(Folder.join(builtIn, name))
      } else {
        complaints.append(unknown(entry, among: own.keys.sorted() + theirs.keys.sorted()))
      }
    }
    for name in numbered where !order.contains(where: { $0.id == LessonFileName.id(of: name) }) {
      append(name)
      if let first = order.first { complaints.append(unnamed(name, place: first.place)) }
    }
  }

  private mutating func append(_ name: String) {
    files.append(Folder.join(path, name))
    ownFiles.append(Folder.join(path, name))
  }

  /// Where an outline would stand.
  var outlinePath: String { Folder.join(path, CourseOutline.fileName) }

  /// The names of lessons' files by the lessons' ids; a name with a number goes first.
  private static func byID(_ names: [String]) -> [String: String] {
    let (numbered, plain) = (
      names.filter { LessonFileName($0) != nil }, names.filter { LessonFileName($0) == nil }
    )
    let pairs = (numbered + plain).compactMap { name in
      LessonFileName.id(of: name).map { ($0, name) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The lessons' files in some folders by the lessons' ids, by the files' names alone; of two with
  /// one id, that of the first folder.
  static func files(in folders: [String]) -> [String: String] {
    let all = folders.flatMap { folder in
      byID(Folder.names(in: folder) ?? []).map { ($0.key, Folder.join(folder, $0.value)) }
    }
    return Dictionary(all) { first, _ in first }
  }

  private func unknown(_ entry: CourseOutline.Entry, among known: [String]) -> Complaint {
    let file = LessonFileName.isIdentifier(entry.id) ? "\(entry.id).md" : "a lesson"
    return Complaint(
      path: outlinePath, place: entry.place,
      problem: "there is no lesson \(NearestName.quoted(entry.id)), here or in the built-in course",
      advice: NearestName.to(entry.id, among: known).map { "did you mean \($0)?" }
        ?? "write \(file) in this folder, or name one of \(NearestName.listed(known, "or"))")
  }

  private func unnamed(_ name: String, place: LineAndColumn) -> Complaint {
    Complaint(
      path: outlinePath, place: place,
      problem: "order leaves out \(name), which comes behind the others",
      advice: "name it in order, or take its number away", isWarning: true)
  }
}
