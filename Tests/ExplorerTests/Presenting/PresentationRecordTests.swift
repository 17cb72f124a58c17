import Session
import Testing

/// A record while it is written, and what is wrong with one.
@Suite struct PresentationRecordTests {
  private let start = PresentationStart(
    version: "0.1.0", checksum: "x0f", day: 7, began: 9,
    words: ["my lesson.md:4", "--set", "w(x1->h1)=1"])

  private func read(_ text: String) -> (
    record: PresentationRecord, entries: [PresentationRecord.Entry]
  ) {
    var record = PresentationRecord()
    let entries = record.read((start.line + "\n" + text).utf8)
    return (record, Array(entries.dropFirst()))
  }

  @Test func theBeginningIsReadAsItWasWritten() {
    #expect(PresentationStart(start.line) == start)
    #expect(PresentationStart("nn101-presentation 2 version 9") == nil)
  }

  @Test func aHalfWrittenLineWaitsForItsEnd() {
    var (record, entries) = read("1 key space\n2 key en")
    #expect(entries == [.event("key space", line: 2)])
    #expect(record.isCutShort)
    let rest = record.read("ter\n3 end\n".utf8)
    #expect(rest == [.event("key enter", line: 3), .end])
    #expect(record.problem == nil)
  }

  @Test func twoPresentersAndMissingLinesAreNoticed() {
    for text in ["1 key a\n1 key b\n", "1 key a\n3 key b\n", "key a\n"] {
      let (record, entries) = read(text)
      #expect(entries.count == (text.hasPrefix("1") ? 1 : 0))
      #expect(record.problem?.description.contains("two present to one file") == true)
    }
  }

  @Test func aNewBeginningMendsWhatWasWrong() {
    let (record, entries) = read("7 key a\n" + start.line + "\n1 key b\n")
    #expect(entries == [.start(start), .event("key b", line: 4)])
    #expect(record.problem == nil)
  }

  @Test func whatIsNoRecordIsRefusedAtItsFirstLine() {
    var record = PresentationRecord()
    let entries = record.read("# A lesson\n\n".utf8)
    #expect(entries.isEmpty)
    #expect(record.problem == .noStart(line: 1))
  }

  @Test func aRecordOfAnotherKindIsNotUnderstood() {
    var record = PresentationRecord()
    let entries = record.read("nn101-presentation 2 all is new\n".utf8)
    #expect(entries.isEmpty)
    #expect(record.problem == .unknown(line: 1))
  }
}
