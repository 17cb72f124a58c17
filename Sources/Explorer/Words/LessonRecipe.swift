import Session

/// How the command line names the lessons that are open.
package struct LessonSource: Hashable, Sendable {
  /// The file that was named, where a lesson stands alone.
  package var file: String?
  /// What stands before a lesson's id, such as `examples/`.
  package var prefix = ""
  /// The folders that were named for the lessons.
  package var folders: [String]

  /// The lessons where they are found without being told where.
  package init(file: String? = nil, prefix: String = "", folders: [String] = []) {
    self.file = file
    self.prefix = prefix
    self.folders = folders
  }
}

/// A command line that leads to what a lesson shows: its address, and keys where that does not
/// suffice.
///
/// It leads to network, place, view and selection; not to answers, kept runs or undo.
package struct LessonRecipe: Hashable, Sendable {
  /// What the line opens.
  let place: LessonPlace
  /// The names of the keys to press from there.
  let keys: [String]
  /// True when the keys change the network: its address alone is another one's then.
  let changesNetwork: Bool
  /// False where training was stopped within an epoch that no key ends in.
  let isExact: Bool
  let lesson: String
  let source: LessonSource

  /// The words of the line; an option stands with its value.
  var words: [String] {
    ["nn101 learn \(address[0])"] + address.dropFirst() + keyWords + folderWords
  }

  /// The words that write the same network for another tool; nil where keys have changed it.
  var exportWords: [String]? {
    changesNetwork ? nil : ["nn101 export \(address[0])"] + address.dropFirst() + folderWords
  }

  private var address: [String] {
    place.words(lesson: source.file ?? source.prefix + lesson)
  }

  private var keyWords: [String] {
    guard !keys.isEmpty else { return [] }
    return [PlaySettings.word("keys", keys.joined(separator: " "))]
  }

  private var folderWords: [String] {
    source.folders.map { PlaySettings.word("lessons", $0) }
  }
}

extension LessonRecipe {
  /// What else there is to know, each a paragraph.
  var sentences: [String] {
    let leads =
      isExact
      ? "It opens the same network at the same step, with the same view and selection: one line on "
        + "the board, and everyone stands here. Answers, kept runs and undo stay with you."
      : "It opens the same network near here: training was stopped within an epoch, and no key "
        + "stops it there."
    guard let exportWords else { return [leads] }
    return [
      leads,
      "For the same numbers in NumPy, PyTorch or a workbook: "
        + "\(exportWords.joined(separator: " ")) --format numpy (or pytorch, xlsx).",
    ]
  }
}
