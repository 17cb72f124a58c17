/// Running text as a reader sees it: lines joined by spaces, and still knowing where it came from.
struct FlowText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The parts of the text, in order: where each begins here, and where it stands in its source.
  private var parts: [(start: Int, spot: SourceSpot)] = []
  /// True when the parts map byte for byte.
  ///
  /// A YAML value has one part, and its escapes shift it.
  private let isExact: Bool

  init() {
    isExact = true
  }

  /// A value that YAML gave.
  init(_ text: String, yaml spot: SourceSpot) {
    isExact = false
    bytes = Array(text.utf8)
    parts = [(0, spot)]
  }

  /// Adds a line of the source, from a byte on, without the white space around it.
  mutating func add(_ line: ArraySlice<UInt8>, from start: Int, number: Int) {
    let content = line.dropFirst(start)
    guard let first = content.firstIndex(where: { !$0.isBlank }),
      let last = content.lastIndex(where: { !$0.isBlank })
    else { return }
    if !bytes.isEmpty { bytes.append(.space) }
    parts.append((bytes.count, SourceSpot(line: number, offset: first - line.startIndex)))
    bytes += line[first...last]
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Where a byte of the text stands in its source.
  ///
  /// In a YAML value the words themselves are looked for, not far from where the value begins.
  func spot(at offset: Int, of words: String, in source: SourceText) -> SourceSpot {
    var low = 0
    var high = parts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if parts[middle].start <= offset { low = middle } else { high = middle }
    }
    guard low < parts.count else { return SourceSpot(line: 1, offset: 0) }
    let (start, spot) = parts[low]
    if isExact { return SourceSpot(line: spot.line, offset: spot.offset + offset - start) }
    return source.find(words, after: spot) ?? spot
  }
}

extension SourceText {
  /// The first place of some words within a few lines after a spot.
  fileprivate func find(_ words: String, after spot: SourceSpot) -> SourceSpot? {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return nil }
    for number in spot.line..<min(spot.line + 8, lineCount + 1) {
      let line = line(number).prefix(2000)
      // A scalar takes at least one byte, so the value cannot begin before this one.
      let from = number == spot.line ? min(spot.offset, line.count) : 0
      for index in line.indices.dropFirst(from) where line[index] == first {
        if line[index...].starts(with: wanted) {
          return SourceSpot(line: number, offset: index - line.startIndex)
        }
      }
    }
    return nil
  }
}
