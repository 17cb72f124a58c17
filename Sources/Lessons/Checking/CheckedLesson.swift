/// A lesson's text, read and checked at once.
package struct CheckedLesson {
  /// The lesson; nil where its text cannot be read.
  package let lesson: Lesson?
  /// Everything that is wrong with it, in the order of the text.
  package let complaints: [Complaint]
  /// The paths of the tables that it names, whether they can be read or not.
  package let tables: [String]

  /// Reads and checks a text.
  ///
  /// `elsewhere` are the folders of other lessons that links may lead to; nil leaves links
  /// unchecked.
  package init(
    _ source: SourceText, elsewhere: [String]?,
    misfits: @escaping LessonCheck.Misfits = { _, _ in [] }
  ) {
    let targets = elsewhere.map { LinkTargets(besides: source.path, elsewhere: $0) }
    self.init(source, links: targets, misfits: misfits)
  }

  init(_ source: SourceText, links: LinkTargets?, misfits: @escaping LessonCheck.Misfits) {
    let log = ComplaintLog(source)
    let draft = LessonReader(source, log: log).read()
    if let draft {
      LessonInspection(draft: draft, targets: links, misfits: misfits, log: log).inspect()
    }
    lesson = draft?.lesson
    complaints = log.complaints
    tables = log.tables.sorted()
  }
}
