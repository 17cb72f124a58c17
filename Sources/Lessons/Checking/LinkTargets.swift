/// What the links of a lesson may lead to.
struct LinkTargets {
  /// The names of the files in the lesson's folder.
  let beside: Set<String>
  /// The ids of the lessons in other folders of the course, and in the built-in one.
  let elsewhere: Set<String>

  init(beside: Set<String>, elsewhere: Set<String> = []) {
    (self.beside, self.elsewhere) = (beside, elsewhere)
  }

  /// The targets of a lesson in a file; `elsewhere` are the folders that its course names besides.
  init(besides path: String, elsewhere: [String]) {
    let folder = Folder.parent(of: path)
    beside = Set(Folder.names(in: folder) ?? [])
    self.elsewhere = Set(CourseFolder.files(in: elsewhere).keys)
  }

  /// What is wrong with a link, and what to do; nil where it leads to a lesson.
  ///
  /// A lesson of this folder is linked to by its file's whole name, so that the link leads there
  /// outside of nn101 too.
  func objection(to link: PageNotes.Link) -> (problem: String, advice: String)? {
    if beside.contains(link.file) { return nil }
    let own = beside.filter { LessonFileName.id(of: $0) != nil }.sorted()
    let same = own.first { LessonFileName.id(of: $0) == link.lesson }
    if same == nil, elsewhere.contains(link.lesson) { return nil }
    let near =
      same ?? NearestName.to(link.file, among: own + elsewhere.sorted().map { "\($0).md" })
    return (
      "the link leads to \(NearestName.quoted(link.file)), and there is no such lesson",
      near.map { "did you mean \($0)?" }
        ?? "link to a file in this folder, or to a lesson of the built-in course, such as loss.md"
    )
  }
}
