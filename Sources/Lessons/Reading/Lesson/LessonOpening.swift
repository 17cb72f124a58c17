import Walkthrough

/// What stands before a lesson's pages: enough to list it and to begin it.
struct LessonOpening {
  let id: String
  let title: String
  let goal: String
  let experiment: Experiment
}

extension Lesson {
  /// Reads what stands before the pages and counts those; they are read when they are needed.
  ///
  /// Throws every complaint about the front matter.
  package init(opening source: SourceText) throws(SourceError) {
    let log = ComplaintLog(source)
    guard let (opening, firstLine) = LessonReader(source, log: log).readOpening() else {
      throw SourceError(log.complaints)
    }
    self.init(
      opening: opening,
      pageCount: MarkdownReader.pageCount(of: source, from: firstLine), source: source)
  }
}

extension MarkdownReader {
  /// How many headings begin a page, without reading what is between them.
  static func pageCount(of source: SourceText, from first: Int) -> Int {
    var count = 0
    var isFenced = false
    for number in stride(from: first, through: source.lineCount, by: 1) {
      let line = source.line(number)
      // Only these two signs matter, and looking for them is cheaper than reading the line.
      guard let sign = line.first(where: { !$0.isBlank }),
        sign == UInt8(ascii: "#") || sign == UInt8(ascii: "`")
      else { continue }
      switch MarkdownLine(line) {
      case .fence(let info): isFenced = isFenced ? !info.isEmpty : true
      case .heading(level: 2, text: _): count += isFenced ? 0 : 1
      case .heading, .blank, .bullet, .item, .quote, .words, .foreign: continue
      }
    }
    return count
  }
}
