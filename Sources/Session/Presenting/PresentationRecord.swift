import Lessons

/// A presenter's record as it is read, piece by piece, while it is still being written.
///
/// It begins with a `PresentationStart`. A line follows for each thing that happened, with its
/// number in front, and at last the word `end`. A line without its end is left for later. The
/// numbers tell where a line is missing, or where two write at once.
package struct PresentationRecord: Sendable {
  /// What a line says.
  package enum Entry: Hashable, Sendable {
    case start(PresentationStart)
    /// Something happened, in the words of the record.
    case event(String, line: Int)
    /// The presenter has left.
    case end
  }

  /// Why nothing behind a line can be followed, until a session begins anew.
  package enum Problem: Hashable, Sendable, CustomStringConvertible {
    /// The line begins no session.
    case noStart(line: Int)
    /// The line has not the number that comes next.
    case outOfOrder(line: Int)
    /// The line says what this program does not know.
    case unknown(line: Int)

    /// A sentence, and what to do.
    package var description: String {
      switch self {
      case .noStart(let line):
        "Line \(line) is no record of this program's: learn --present FILE writes one."
      case .outOfOrder(let line):
        "Line \(line) is out of order: two present to one file, or a part is missing. Present anew."
      case .unknown(let line):
        "Line \(line) is not understood: another version wrote it, or it is damaged."
      }
    }
  }

  /// Why no more is read; nil while all is well.
  package private(set) var problem: Problem?
  /// How many whole lines were read.
  package private(set) var lineCount = 0
  private var rest: [UInt8] = []
  /// The number of the next event; nil before a session begins.
  private var number: Int?

  /// A record of which nothing is read yet.
  package init() {}

  /// True where a line has begun and not ended.
  package var isCutShort: Bool { !rest.isEmpty }

  /// Takes the bytes that came next, and gives what the lines say that are whole by now.
  package mutating func read(_ bytes: some Sequence<UInt8>) -> [Entry] {
    rest += bytes
    var entries: [Entry] = []
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: rest[..<end], as: UTF8.self)
      rest.removeSubrange(...end)
      lineCount += 1
      if let entry = entry(line) { entries.append(entry) }
    }
    return entries
  }

  /// What a line says cannot be understood.
  package mutating func refuse(line: Int) {
    problem = .unknown(line: line)
  }

  private mutating func entry(_ line: String) -> Entry? {
    if PresentationStart.isMeant(by: line) {
      let start = PresentationStart(line)
      problem = start == nil ? .unknown(line: lineCount) : nil
      number = start.map { _ in 1 }
      return start.map { .start($0) }
    }
    guard problem == nil else { return nil }
    guard let number else {
      problem = .noStart(line: lineCount)
      return nil
    }
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, Int(parts[0]) == number else {
      problem = .outOfOrder(line: lineCount)
      return nil
    }
    self.number = number + 1
    return parts[1] == "end" ? .end : .event(String(parts[1]), line: lineCount)
  }
}
