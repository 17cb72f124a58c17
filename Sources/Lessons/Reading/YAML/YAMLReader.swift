/// Reads YAML that stands in some lines of a source.
///
/// The part of YAML that lessons and network files need, JSON included: mappings and lists, by
/// indentation or in brackets; text that is plain or quoted; comments. Anchors, aliases, tags, text
/// under `|` and `>`, collections as keys and deep nesting are refused, so that a small text can
/// neither grow nor take long: each byte is looked at a few times at most.
struct YAMLReader {
  let source: SourceText
  /// The lines of the source that hold the YAML.
  let lines: Range<Int>
  let log: ComplaintLog

  init(_ source: SourceText, lines: Range<Int>, log: ComplaintLog) {
    self.source = source
    self.lines = lines
    self.log = log
  }

  /// The YAML as a tree; nil when it is empty or wrong.
  ///
  /// What is wrong is in the log, and so is each key that is given twice.
  func read() -> YAMLNode? {
    do throws(YAMLProblem) {
      try refuseStrangeCharacters()
      var parser = YAMLParser(YAMLCursor(source, lines: lines), log: log)
      return try parser.document()
    } catch {
      log.add(error.problem, error.advice, at: error.spot)
      return nil
    }
  }

  /// Control characters, and what ends a line for YAML but not for us.
  private func refuseStrangeCharacters() throws(YAMLProblem) {
    for number in lines where number <= source.lineCount {
      let line = source.line(number)
      if line.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == .tab }) { continue }
      var offset = 0
      for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
        try refuse(scalar, at: SourceSpot(line: number, offset: offset))
        offset += UTF8.width(scalar)
      }
    }
  }

  private func refuse(_ scalar: Unicode.Scalar, at spot: SourceSpot) throws(YAMLProblem) {
    switch scalar.value {
    case 0x0D, 0x85, 0x2028, 0x2029:
      throw YAMLProblem(
        "this character ends a line for some programs only", "take it out", at: spot)
    case 0x09, 0x20...0x7E, 0xA0...0xFEFE, 0xFF00...0xFFFD, 0x10000...: return
    default:
      throw YAMLProblem(
        "a character here cannot stand in YAML", "take it out; it may be invisible", at: spot)
    }
  }
}
