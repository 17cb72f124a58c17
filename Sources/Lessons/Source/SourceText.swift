import CLibrary

/// Text that was read from somewhere, cut into lines, so that every message can say where.
///
/// Lines end with LF or CRLF. A byte order mark at the beginning is dropped.
package struct SourceText: Hashable, Sendable {
  /// What the text is called in messages; safe to print.
  package let path: String
  let bytes: [UInt8]
  /// Where each line begins among the bytes.
  ///
  /// There is always at least one line.
  let lineStarts: [Int]

  /// How long it is, in bytes.
  package var size: Int { bytes.count }

  /// A text that was read from a file, or is said to be.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  init(path: String, bytes: [UInt8]) {
    self.path = Sanitiser.visible(path, keepingLines: false)
    self.bytes = Self.withPlainLineEnds(bytes)
    lineStarts = [0] + Self.places(of: .newline, in: self.bytes).map { $0 + 1 }
  }

  private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    let ends = places(of: .carriageReturn, in: text).filter {
      $0 + 1 < text.count && text[$0 + 1] == .newline
    }
    guard !ends.isEmpty else { return text }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count - ends.count)
    var start = 0
    for end in ends {
      plain += text[start..<end]
      start = end + 1
    }
    return plain + text[start...]
  }

  /// Where a byte stands, by the C library's search, which looks at many bytes at once.
  private static func places(of byte: UInt8, in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return [] }
      var places: [Int] = []
      var start = 0
      while let found = memchr(first + start, Int32(byte), bytes.count - start) {
        places.append(UnsafeRawPointer(found) - first)
        start = places[places.count - 1] + 1
      }
      return places
    }
  }

  var lineCount: Int { lineStarts.count }

  /// The bytes of a line without its end.
  ///
  /// Lines are counted from 1.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    return bytes[start..<end]
  }

  /// The text of some lines, each with its end.
  func text(lines: Range<Int>) -> String {
    guard let first = lines.first, let last = lines.last else { return "" }
    let end = last < lineStarts.count ? lineStarts[last] : bytes.count
    return String(decoding: bytes[lineStarts[first - 1]..<end], as: UTF8.self)
  }

  /// All of it, each line with its end.
  package var whole: String { String(decoding: bytes, as: UTF8.self) }

  var isBlank: Bool { bytes.allSatisfy(\.isBlank) }

  /// A spot as line and column, the column counted in characters.
  func place(of spot: SourceSpot) -> LineAndColumn {
    guard spot.line <= lineCount else { return LineAndColumn(line: lineCount, column: 1) }
    let line = line(spot.line)
    let before = line.prefix(spot.offset)
    let isASCII = before.allSatisfy { $0 < 0x80 }
    let count = isASCII ? before.count : String(decoding: before, as: UTF8.self).count
    return LineAndColumn(line: spot.line, column: count + 1)
  }
}
