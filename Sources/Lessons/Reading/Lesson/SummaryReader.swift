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
  /// The ids of the pages, without reading what is between their headings but an id in a scene.
  static func pageIDs(of source: SourceText, from first: Int) -> [String] {
    var ids: [String] = []
    var isFenced = false
    var isScene = false
    for number in stride(from: first, through: source.lineCount, by: 1) {
      let line = source.line(number)
      // Only these signs matter, and looking for them is cheaper than reading the line.
      guard let sign = line.first(where: { !$0.isBlank }) else { continue }
      if isScene, !ids.isEmpty, line.starts(with: "id:".utf8) {
        ids[ids.count - 1] = String(decoding: line.dropFirst(3), as: UTF8.self).trimmed
      }
      guard sign == UInt8(ascii: "#") || sign == UInt8(ascii: "`") else { continue }
      switch MarkdownLine(line) {
      case .fence(let info):
        isScene = !isFenced && info == "scene"
        isFenced = isFenced ? !info.isEmpty : true
      case .heading(level: 2, text: let start) where !isFenced:
        ids.append(PageID.of(title: String(decoding: line.dropFirst(start), as: UTF8.self)))
      case .heading, .blank, .bullet, .item, .quote, .words, .foreign: continue
      }
    }
    return PageID.distinct(ids)
  }
}
