extension CourseOutline {
  static let keys = ["title", "order", "credits", GlossaryReader.key]

  /// Reads a folder's `course.yaml`.
  ///
  /// Throws every complaint about its text.
  init(_ source: SourceText) throws(SourceError) {
    let log = ComplaintLog(source)
    self.init(source, log)
    guard log.isEmpty else { throw SourceError(log.complaints) }
  }

  private init(_ source: SourceText, _ log: ComplaintLog) {
    self.init()
    guard let root = YAMLReader(source, lines: 1..<source.lineCount + 1, log: log).read() else {
      if log.isEmpty {
        log.addAtStart("the course is empty", "add title: and order: [welcome, my-lesson]")
      }
      return
    }
    guard let fields = Fields(root, "the course", known: Self.keys, log) else { return }
    title = fields["title"].flatMap { Self.title($0, log) }
    order = fields["order"].map { Self.order($0, log) } ?? []
    credits = fields["credits"].map { Self.credits($0, log) } ?? []
    glossary = GlossaryReader(log: log).read(fields)
  }

  private static func title(_ node: YAMLNode, _ log: ComplaintLog) -> String? {
    guard let title = node.text(log, "title") else { return nil }
    if title.count > mostTitleCharacters {
      log.add(
        "the course's title has \(title.count) characters, and \(mostTitleCharacters) fit the menu",
        "shorten it", at: node.spot)
    }
    return title
  }

  private static func order(_ node: YAMLNode, _ log: ComplaintLog) -> [Entry] {
    var entries: [Entry] = []
    for item in node.list(log, "order", of: "lessons' ids") ?? [] {
      guard let name = item.text(log, "a lesson in order") else { continue }
      let id = LessonFileName.id(of: name) ?? name
      if let first = entries.first(where: { $0.id == id }) {
        log.add(
          "order names \(NearestName.quoted(id)) twice, first at line \(first.place.line)",
          "keep one of them", at: item.spot)
      } else {
        entries.append(Entry(id: id, place: log.source.place(of: item.spot)))
      }
    }
    return entries
  }

  /// One text, or a list of them.
  private static func credits(_ node: YAMLNode, _ log: ComplaintLog) -> [String] {
    guard case .sequence(let items) = node.content else {
      return node.text(log, "credits").map { [$0] } ?? []
    }
    return items.compactMap { $0.text(log, "a line of credits") }
  }
}
