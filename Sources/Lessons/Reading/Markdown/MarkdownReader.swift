/// Reads the Markdown of a lesson into a flat list of blocks.
///
/// Read are headings, paragraphs, `-` and `1.` lists, `>` quotes and fenced blocks. Everything
/// else that Markdown knows is a complaint, so that a lesson looks the same here and on a
/// code-hosting site.
struct MarkdownReader {
  enum Kind: Hashable, Sendable {
    case heading(level: Int)
    case paragraph, bullet, quote
    case item(Int)
    /// A fenced block: the word after its fence, and the lines between the fences.
    case fenced(info: String, lines: Range<Int>)
  }

  struct Block: Sendable {
    let kind: Kind
    let spot: SourceSpot
    fileprivate(set) var text = FlowText()
  }

  private let source: SourceText
  private let log: ComplaintLog
  private var blocks: [Block] = []
  /// True when the next line may go on with the last block.
  private var isOpen = false
  private var number: Int

  private init(_ source: SourceText, from line: Int, _ log: ComplaintLog) {
    self.source = source
    self.log = log
    number = line
  }

  /// The blocks from a line to the end of the source.
  static func read(_ source: SourceText, from line: Int, _ log: ComplaintLog) -> [Block] {
    var reader = MarkdownReader(source, from: line, log)
    while reader.number <= source.lineCount {
      reader.readLine()
      reader.number += 1
    }
    return reader.blocks
  }

  private mutating func readLine() {
    let line = source.line(number)
    switch MarkdownLine(line) {
    case .blank: isOpen = false
    case .heading(let level, let text):
      begin(.heading(level: level), line, text)
      isOpen = false
    case .fence(let info): readFenced(info)
    case .bullet(let text, let indent):
      checkNesting(indent)
      begin(.bullet, line, text)
    case .item(let value, let text, let indent):
      // As elsewhere, only 1. begins a list right below other words.
      if isOpen, value != 1, !isInList { return goOn(line, indent) }
      checkNesting(indent)
      begin(.item(value), line, text)
    case .quote(let text): readQuote(line, text)
    case .words(let indent): goOn(line, indent)
    case .foreign(let problem, let advice):
      isOpen = false
      log.add(problem, advice, at: here(line.prefix(while: \.isBlank).count))
    }
  }

  // MARK: Blocks

  private func here(_ offset: Int = 0) -> SourceSpot {
    SourceSpot(line: number, offset: offset)
  }

  private mutating func begin(_ kind: Kind, _ line: ArraySlice<UInt8>, _ text: Int) {
    blocks.append(Block(kind: kind, spot: here(line.prefix(while: \.isBlank).count)))
    blocks[blocks.count - 1].text.add(line, from: text, number: number)
    isOpen = true
  }

  /// Words go on with the block above, or begin a paragraph.
  private mutating func goOn(_ line: ArraySlice<UInt8>, _ indent: Int) {
    if isOpen {
      blocks[blocks.count - 1].text.add(line, from: 0, number: number)
      return
    }
    if indent >= 4 {
      log.add(
        "indented text is not read here", "indent it less, or use a ```text block",
        at: here(indent))
    }
    begin(.paragraph, line, 0)
  }

  private mutating func readQuote(_ line: ArraySlice<UInt8>, _ text: Int) {
    if line.dropFirst(text).first(where: { !$0.isBlank }) == UInt8(ascii: ">") {
      log.add("quotes within quotes are not read here", "use one >", at: here(text))
    }
    if isOpen, blocks.last?.kind == .quote {
      blocks[blocks.count - 1].text.add(line, from: text, number: number)
    } else {
      begin(.quote, line, text)
    }
  }

  /// True when the last block is an item of a numbered list.
  private var isInList: Bool {
    if case .item? = blocks.last?.kind { true } else { false }
  }

  private func checkNesting(_ indent: Int) {
    guard indent >= 2 else { return }
    log.add(
      "lists within lists are not read here", "begin the item at the margin", at: here(indent))
  }

  private mutating func readFenced(_ info: String) {
    isOpen = false
    let start = number
    var end = start + 1
    while end <= source.lineCount {
      let line = MarkdownLine(source.line(end))
      if line == .fence(info: "") { break }
      if line.endsOpenBlock, info != "text" {
        log.add(
          "this block is not closed before line \(end)", "close it with ``` on a line of its own",
          at: here())
        blocks.append(Block(kind: .fenced(info: info, lines: start + 1..<end), spot: here()))
        number = end - 1
        return
      }
      end += 1
    }
    if end > source.lineCount {
      log.add("the fenced block is not closed", "close it with ```", at: here())
      // What would be read as its content is the rest of the lesson.
      number = end
      return
    }
    blocks.append(Block(kind: .fenced(info: info, lines: start + 1..<end), spot: here()))
    number = end
  }
}

extension MarkdownLine {
  /// Whether a scene, a question or notes cannot have this line in them: they were not closed.
  fileprivate var endsOpenBlock: Bool {
    switch self {
    case .fence(let info): !info.isEmpty
    case .heading(level: 2, text: _): true
    case .heading, .blank, .bullet, .item, .quote, .words, .foreign: false
    }
  }
}
