import Lessons

/// How a presented session begins: the first line of its record.
///
/// `nn101-presentation 1 version 0.1.0 lessons x0f… day 20786 began 1795943664 learn loss:4`
package struct PresentationStart: Hashable, Sendable {
  /// How the record itself is written; a program that writes it otherwise counts on.
  private static let mark = ["nn101-presentation", "1"]

  /// The program that presents.
  package let version: String
  /// What tells the presenter's lessons from others.
  package let checksum: String
  /// The day of the session, counted from 1 January 1970.
  package let day: Int
  /// When it began, in seconds since the beginning of 1970.
  package let began: Int
  /// The words behind `learn`: the lesson, the place in it, the seed.
  package let words: [String]

  /// A beginning of these parts.
  package init(version: String, checksum: String, day: Int, began: Int, words: [String]) {
    self.version = version
    self.checksum = checksum
    self.day = day
    self.began = began
    self.words = words
  }

  /// Reads the line; nil for any other.
  package init?(_ line: String) {
    let words = ShellWords.split(line)
    guard words.count >= 11, Array(words.prefix(2)) == Self.mark, words[2] == "version",
      words[4] == "lessons", words[6] == "day", let day = Int(words[7]), words[8] == "began",
      let began = Int(words[9]), words[10] == "learn"
    else { return nil }
    self.init(
      version: words[3], checksum: words[5], day: day, began: began,
      words: Array(words.dropFirst(11)))
  }

  /// The line without its end.
  package var line: String {
    let head = ["version", version, "lessons", checksum, "day", "\(day)", "began", "\(began)"]
    return (Self.mark + head + ["learn"] + words.map(PlaySettings.quoted)).joined(separator: " ")
  }

  /// True for a line that means to be one, whatever program wrote it.
  static func isMeant(by line: String) -> Bool { line.hasPrefix(mark[0] + " ") }
}
