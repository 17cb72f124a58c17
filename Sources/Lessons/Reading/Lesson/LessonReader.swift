import Walkthrough

/// Reads a lesson's file: YAML front matter, then pages of Markdown.
struct LessonReader {
  static let keys = ["id", "title", "goal", "signs", GlossaryReader.key] + ExperimentReader.keys

  let source: SourceText
  let log: ComplaintLog

  init(_ source: SourceText, log: ComplaintLog) {
    self.source = source
    self.log = log
  }

  /// The lesson; nil when it cannot be read, and then what is wrong is in the log.
  func read() -> LessonDraft? {
    guard let lines = frontMatterLines else { return nil }
    let first = lines.upperBound + 1
    var experimentReader = ExperimentReader(log: log, namedBy: .lesson)
    let fields = frontMatter(lines)
    let summary = fields.flatMap { self.summary($0, pagesFrom: first, &experimentReader) }
    let title = fields.flatMap { $0["title"]?.text(log, "title") }
    let signs = fields.flatMap { $0["signs"] }.flatMap { SceneReader(log: log).signs($0) }
    let glossary = fields.map { GlossaryReader(log: log).read($0) } ?? []
    let pages = pages(from: first, title: title, &experimentReader).knowing(signs)
    if let summary { checkWork(of: pages, summary.experiment) }
    guard let fields, let summary, log.isEmpty else { return nil }
    return LessonDraft(
      summary: summary, idSpot: fields.spot(of: "id"), titleSpot: fields.spot(of: "title"),
      goalSpot: fields.spot(of: "goal"), pages: pages, glossary: glossary,
      tables: log.tables.sorted())
  }

  /// What is known before the pages are read; nil when it cannot be read.
  func readSummary() -> LessonSummary? {
    guard let lines = frontMatterLines, let fields = frontMatter(lines) else { return nil }
    var experimentReader = ExperimentReader(log: log, namedBy: .lesson)
    let summary = self.summary(fields, pagesFrom: lines.upperBound + 1, &experimentReader)
    return log.isEmpty ? summary : nil
  }

  // MARK: Front matter

  private func frontMatter(_ lines: Range<Int>) -> Fields? {
    let before = log.count
    let root = YAMLReader(source, lines: lines, log: log).read()
    if root == nil, log.count == before {
      log.addAtStart("the front matter is empty", "add id:, title:, goal: and network:")
    }
    return root.flatMap { Fields($0, "the front matter", known: Self.keys, log) }
  }

  private func summary(
    _ fields: Fields, pagesFrom line: Int, _ reader: inout ExperimentReader
  ) -> LessonSummary? {
    let experiment = reader.readWhole(fields)
    let id = self.id(fields)
    let title = text(fields, "title", "add title: and the lesson's name")
    let goal = text(fields, "goal", "add goal: and what the learner can do afterwards")
    guard let experiment, let id, let title, let goal else { return nil }
    return LessonSummary(
      id: id, title: title, goal: goal, experiment: experiment,
      pageIDs: MarkdownReader.pageIDs(of: source, from: line))
  }

  /// The lines between the two `---`.
  private var frontMatterLines: Range<Int>? {
    guard !source.isBlank else {
      log.addAtStart("the file is empty", "begin with ---, id:, title:, goal: and network:")
      return nil
    }
    guard String(decoding: source.line(1), as: UTF8.self).trimmed == "---" else {
      log.addAtStart("the front matter is missing", "begin the file with --- on a line of its own")
      return nil
    }
    for number in 2..<source.lineCount + 1
    where source.line(number).elementsEqual("---".utf8) {
      return 2..<number
    }
    log.addAtStart("the front matter is not closed", "end it with --- on a line of its own")
    return nil
  }

  private func text(_ fields: Fields, _ key: String, _ advice: String) -> String? {
    fields.required(key, advice).flatMap { $0.text(log, key) }
  }

  private func id(_ fields: Fields) -> String? {
    guard let node = fields.required("id", "add id: and a short name, such as chain-rule"),
      let id = node.text(log, "id")
    else { return nil }
    guard LessonFileName.isIdentifier(id) else {
      log.add(
        "the id \(NearestName.quoted(id)) is not a plain name",
        "write small letters, digits and hyphens, such as chain-rule", at: node.spot)
      return nil
    }
    return id
  }

  // MARK: Pages

  private func pages(
    from line: Int, title: String?, _ experiment: inout ExperimentReader
  ) -> [LessonDraft.DraftPage] {
    let blocks = MarkdownReader.read(source, from: line, log)
    let starts = blocks.indices.filter { blocks[$0].kind == .heading(level: 2) }
    checkBeginning(blocks[..<(starts.first ?? blocks.endIndex)], title)
    guard !starts.isEmpty else {
      log.add(
        "the lesson has no page", "begin each page with ## and its title",
        at: SourceSpot(line: min(line, source.lineCount), offset: 0))
      return []
    }
    let ends = starts.dropFirst() + [blocks.endIndex]
    var pages = zip(starts, ends).map { start, end in
      let inside = blocks[start + 1..<end]
      for block in inside { checkHeading(block) }
      return PageReader(source: source, log: log).read(blocks[start], inside, &experiment)
    }
    let ids = PageID.distinct(pages.map(\.page.id))
    for index in pages.indices { pages[index].page.id = ids[index] }
    return pages
  }

  /// A lesson that trains for long would hold up whoever opens it.
  private func checkWork(of pages: [LessonDraft.DraftPage], _ experiment: Experiment) {
    var work = TrainingWork(experiment)
    for page in pages where !work.isTooMuch {
      work.add(page.page.scene, speaksOf: page.page.timed)
      guard work.isTooMuch else { continue }
      log.add(
        "the lesson trains for too long, up to the end of this page",
        "use fewer epochs, fewer examples or a smaller network", at: page.notes[.scene])
    }
  }

  /// Before the first page only the lesson's title may stand.
  private func checkBeginning(_ blocks: ArraySlice<MarkdownReader.Block>, _ title: String?) {
    for (index, block) in blocks.enumerated() {
      guard case .heading(level: 1) = block.kind, index == 0 else {
        log.add(
          "this stands before the first page", "put it below a heading with ##", at: block.spot)
        continue
      }
      let text = Sanitiser.visible(String(decoding: block.text.bytes, as: UTF8.self))
      if let title, text != title {
        log.add(
          "the heading \(NearestName.quoted(text)) is not the title",
          "write # \(title), or change the title", at: block.spot)
      }
    }
  }

  private func checkHeading(_ block: MarkdownReader.Block) {
    guard case .heading(let level) = block.kind else { return }
    log.add(
      "a heading of level \(level) within the pages", "use ## for pages, and no other headings",
      at: block.spot)
  }
}

extension [LessonDraft.DraftPage] {
  /// The pages of a lesson that begins with these signs; nil begins with all.
  fileprivate func knowing(_ signs: Set<Sign>?) -> Self {
    guard var known = signs else { return self }
    return map { draft in
      known.formUnion(draft.page.scene.introduces)
      var draft = draft
      draft.page.scene.signs = known
      return draft
    }
  }
}

extension Lesson {
  /// Reads a lesson.
  ///
  /// Throws every complaint about its text.
  ///
  /// What only a check finds, such as a text too long for its page, does not stand in the way.
  package init(_ source: SourceText) throws(SourceError) {
    let log = ComplaintLog(source)
    guard let draft = LessonReader(source, log: log).read() else {
      throw SourceError(log.complaints)
    }
    self = draft.lesson
  }

  /// Reads the lesson in a file.
  ///
  /// Throws when the file cannot be read, or every complaint about its text.
  package init(path: String) throws(SourceError) {
    try self.init(SourceFile.read(path))
  }
}
