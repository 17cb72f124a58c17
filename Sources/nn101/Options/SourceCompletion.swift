import ArgumentParser
import CLibrary
import Lessons
import NeuralNetwork

/// What a shell offers for a word that names a lesson, an example, a data set or a file.
enum SourceCompletion {
  /// Lessons' ids, published examples, lessons' files, and words that stand beside them.
  static func lessons(besides words: [CompletionWord] = []) -> CompletionKind {
    .words { start in words + names + files(start, ["md"]) }
  }

  /// The same with network files.
  static var sources: CompletionKind {
    .words { start in names + files(start, ["md", "yaml", "yml", "json"]) }
  }

  /// Data sets, tables and network files.
  static var data: CompletionKind {
    .words { start in
      DatasetKind.allCases.map { CompletionWord(word: $0.rawValue, meaning: $0.meaning) }
        + files(start, ["csv", "tsv", "txt", "yaml", "yml", "json"])
    }
  }

  /// Nothing where no lessons are found: a shell that asks is not to be told of errors.
  private static var names: [CompletionWord] {
    guard let options = try? LessonOptions.parse([]) else { return [] }
    let lessons = (try? options.library().lessons.map { ($0.id, $0.title) }) ?? []
    let examples = (try? options.examples().lessons.map { ("examples/\($0.id)", $0.title) }) ?? []
    return (lessons + examples).map { CompletionWord(word: $0, meaning: $1) }
  }

  /// Files of some kinds, and folders, whose paths begin with what is typed.
  private static func files(_ start: String, _ extensions: [String]) -> [CompletionWord] {
    let folder = start.lastIndex(of: "/").map { String(start[...$0]) } ?? ""
    guard let listing = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(listing) }
    var found: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        bytes.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let path = folder + name
      guard path.hasPrefix(start), !name.hasPrefix(".") else { continue }
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        found.append(path + "/")
      } else if extensions.contains(where: { name.hasSuffix(".\($0)") }) {
        found.append(path)
      }
    }
    return found.sorted().map { CompletionWord(word: $0) }
  }
}

extension DatasetKind {
  /// A few words for a shell that offers it.
  fileprivate var meaning: String {
    switch self {
    case .xor: "four points: one input alone is 1"
    case .and: "four points: both inputs are 1"
    case .or: "four points: an input is 1"
    case .xorCloud: "four clouds in two classes"
    case .circle: "a disc inside a ring"
    case .gaussians: "two round clouds"
    case .moons: "two half-circles"
    case .spiral: "two arms that wind around each other"
    case .plane: "measurements of a slanting plane"
    case .multiGaussian: "measurements of six bumps"
    case .sine: "measurements of a wave"
    }
  }
}
