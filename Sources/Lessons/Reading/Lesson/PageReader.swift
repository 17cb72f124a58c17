import Walkthrough

/// Reads one page: a `##` heading and the blocks up to the next one.
struct PageReader {
  let source: SourceText
  let log: ComplaintLog

  func read(
    _ heading: MarkdownReader.Block, _ blocks: ArraySlice<MarkdownReader.Block>,
    _ experiment: inout ExperimentReader
  ) -> LessonDraft.DraftPage {
    var notes = PageNotes(heading: heading.spot)
    var text: [Block] = []
    var scene: Scene?
    var ask: Ask?
    var hasAsk = false
    var presenter: [String]?
    for block in blocks {
      guard case .fenced(let info, let lines) = block.kind else {
        if let piece = piece(block, &notes) { text.append(piece) }
        continue
      }
      switch info {
      case "text":
        if text.isEmpty { notes[.text] = block.spot }
        text.append(.preformatted(preformatted(lines)))
      case "scene":
        if scene != nil { complainOfSecond("scene", block.spot) }
        let node = YAMLReader(source, lines: lines, log: log).read()
        notes[.scene] = block.spot
        scene = node.map { SceneReader(log: log).read($0, &experiment, &notes) } ?? Scene()
      case "ask":
        if hasAsk { complainOfSecond("ask", block.spot) }
        hasAsk = true
        ask = readAsk(lines, block.spot, &notes)
      case "notes":
        if presenter != nil { complainOfSecond("notes", block.spot) }
        presenter = preformatted(lines)
      default: complainOfFence(info, block.spot)
      }
    }
    let title = title(heading)
    let place = source.place(of: heading.spot)
    var page = Page(title: title, blocks: text, scene: scene ?? Scene(), ask: ask, place: place)
    page.notes = presenter ?? []
    return LessonDraft.DraftPage(page: page, notes: notes)
  }

  private func readAsk(_ lines: Range<Int>, _ spot: SourceSpot, _ notes: inout PageNotes) -> Ask? {
    let before = log.count
    guard let node = YAMLReader(source, lines: lines, log: log).read() else {
      if log.count == before {
        log.add(
          "the ask block is empty", "begin with ask: predict, compute or challenge", at: spot)
      }
      return nil
    }
    return AskReader(log: log).read(node, at: spot, &notes)
  }

  private func title(_ heading: MarkdownReader.Block) -> String {
    let title = String(decoding: heading.text.bytes, as: UTF8.self).trimmed
    if title.isEmpty {
      log.add("the page has no title", "write it after ##", at: heading.spot)
    }
    return Sanitiser.visible(title)
  }

  // MARK: Text

  private func piece(_ block: MarkdownReader.Block, _ notes: inout PageNotes) -> Block? {
    if notes[.text] == notes[.heading] { notes[.text] = block.spot }
    let text = InlineReader.read(block.text, &notes, log)
    switch block.kind {
    case .paragraph: return .paragraph(text)
    case .bullet: return .bullet(text)
    case .quote: return .quote(text)
    case .item(let number): return .item(number, text)
    case .heading, .fenced: return nil
    }
  }

  private func preformatted(_ lines: Range<Int>) -> [String] {
    lines.map { Sanitiser.visible(String(decoding: source.line($0), as: UTF8.self)) }
  }

  // MARK: Complaints

  private func complainOfSecond(_ what: String, _ spot: SourceSpot) {
    log.add("this is the page's second \(what)", "keep one, or begin a new page with ##", at: spot)
  }

  private func complainOfFence(_ info: String, _ spot: SourceSpot) {
    let known = ["text", "scene", "ask", "notes"]
    if info.isEmpty {
      log.add(
        "the block says not what it is", "write ```text, ```scene, ```ask or ```notes", at: spot)
    } else {
      log.add(
        "unknown block \(NearestName.quoted(info))", NearestName.advice(for: info, among: known),
        at: spot)
    }
  }
}
