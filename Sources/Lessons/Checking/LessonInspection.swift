/// Goes through a lesson that could be read, and notes what would fail a learner.
struct LessonInspection {
  let draft: LessonDraft
  /// What links may lead to; nil leaves them unchecked.
  let targets: LinkTargets?
  /// Tells what of some pages does not fit the screen.
  let misfits: LessonCheck.Misfits
  let log: ComplaintLog

  func inspect() {
    checkNames()
    var moments = PageMoments(draft.summary.experiment)
    var drawable: [Int] = []
    for (number, draftPage) in draft.pages.enumerated() {
      let before = log.count
      let moment = moments.next(draftPage.page.scene, speaksOf: draftPage.page.timed)
      PageCheck(
        page: draftPage.page, notes: draftPage.notes, moment: moment, log: log
      ).check()
      if log.count == before { drawable.append(number) }
      TypedNumbers(
        page: draftPage.page, moment: moment, heading: draftPage.notes[.heading], log: log
      ).check()
      checkLinks(draftPage.notes)
    }
    checkPageTitles()
    for misfit in misfits(draft.lesson, drawable) {
      log.add(misfit.problem, misfit.advice, at: draft.spot(of: misfit.part))
    }
  }

  private func checkNames() {
    let file = Folder.name(of: log.source.path)
    let id = draft.summary.id
    if file.hasSuffix(".md"), LessonFileName(file)?.id != id, file != "\(id).md" {
      log.add(
        "the file is called \(file), and its id is \(id)",
        "call it \(id).md or NN-\(id).md with two digits for its place, or change the id",
        at: draft.idSpot)
    }
  }

  private func checkLinks(_ notes: PageNotes) {
    guard let targets else { return }
    for link in notes.links {
      if let (problem, advice) = targets.objection(to: link) {
        log.add(problem, advice, at: link.spot)
      }
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
    }
  }
}
