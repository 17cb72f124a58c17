import Lessons

/// The learners of a class, each with a seed and a file of their own.
struct Roster {
  struct Learner {
    let name: String
    let seed: UInt64
    /// What their file is called, without its ending.
    let file: String
  }

  let learners: [Learner]

  /// So many sheets are written at most.
  static let mostLearners = 500

  /// Reads a name from each line that is not blank; the first learner has the first seed, and so on.
  init(_ text: String, firstSeed: UInt64) {
    let names = text.split(whereSeparator: \.isNewline).map { line in
      Sanitiser.visible(String(line), keepingLines: false)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    learners = names.enumerated().map { index, name in
      Learner(
        name: name, seed: firstSeed &+ UInt64(index),
        file: "worksheet-\(Self.counted(index + 1))-\(Self.fileName(name))")
    }
  }

  /// Two digits at least, so that files stand in the order of the list.
  private static func counted(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A name that no file system minds.
  private static func fileName(_ name: String) -> String {
    let plain = name.lowercased().map { character in
      character.isLetter || character.isNumber ? character : "-"
    }
    return String(String(plain).split(separator: "-").joined(separator: "-").prefix(40))
  }
}
