/// Goes through a lesson that could be read, and notes what would fail a learner.
struct LessonInspection {
  /// The longest title that leaves room for the page and the phase beside it.
  static let titleColumns = 34
  static let pageTitleColumns = 60

  let draft: LessonDraft
  let siblings: Set<String>?
  let log: ComplaintLog

  func inspect() {
    checkNames()
    var moments = PageMoments(draft.summary.experiment)
    for draftPage in draft.pages {
      let moment = moments.next(draftPage.page.scene)
      PageCheck(
        page: draftPage.page, notes: draftPage.notes, moment: moment, log: log
      ).check()
      checkLinks(draftPage.notes)
    }
    checkPageTitles()
  }

  private func checkNames() {
    let file = Folder.name(of: log.source.path)
    if file.hasSuffix(".md"), LessonFileName(file)?.id != draft.summary.id {
      log.add(
        "the file is called \(file), and its id is \(draft.summary.id)",
        "call it NN-\(draft.summary.id).md with two digits for its place, or change the id",
        at: draft.idSpot)
    }
    if TextFit.columns(draft.summary.title) > Self.titleColumns {
      log.add(
        "the title is longer than \(Self.titleColumns) columns", "shorten it",
        at: draft.titleSpot)
    }
    if TextFit().lines([.text(draft.summary.goal)]) > 2 {
      log.add("the goal is longer than two lines", "say it in one sentence", at: draft.goalSpot)
    }
  }

  private func checkLinks(_ notes: PageNotes) {
    guard let siblings else { return }
    for link in notes.links where !siblings.contains(link.file) {
      let known = siblings.filter { LessonFileName($0) != nil }.sorted()
      log.add(
        "the link leads to \(NearestName.quoted(link.file)), and there is no such lesson",
        NearestName.to(link.file, among: known).map { "did you mean \($0)?" }
          ?? "link to a file in this folder",
        at: link.spot)
    }
  }

  /// Pages are told apart by their titles.
  private func checkPageTitles() {
    var seen: [String: Int] = [:]
    for draftPage in draft.pages {
      let title = draftPage.page.title
      let heading = draftPage.notes[.heading]
      if let line = seen[title] {
        log.add(
          "two pages are called \(NearestName.quoted(title)), the first at line \(line)",
          "give each its own title", at: heading)
      }
      seen[title] = seen[title] ?? heading.line
      if TextFit.columns(title) > Self.pageTitleColumns {
        log.add(
          "the page's title is longer than \(Self.pageTitleColumns) columns", "shorten it",
          at: heading)
      }
    }
  }
}
