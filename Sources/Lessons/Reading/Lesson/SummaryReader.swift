import Walkthrough

extension LessonSummary {
  /// Reads what stands before a lesson's pages, and counts those.
  ///
  /// Throws every complaint about the front matter.
  init(_ source: SourceText) throws(SourceError) {
    let log = ComplaintLog(source)
    guard let summary = LessonReader(source, log: log).readSummary() else {
      throw SourceError(log.complaints)
    }
    self = summary
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
