import ArgumentParser
import CLibrary
import Lessons
import NeuralNetwork

/// What a shell offers for a word that names a lesson, an example, a data set or a file.
enum SourceCompletion {
  /// Lessons' ids, published examples, lessons' files, and words that stand beside them.
  static func lessons(besides words: [String] = []) -> CompletionKind {
    .custom { _, _, start in words + names + files(start, ["md"]) }
  }

  /// The same with network files.
  static var sources: CompletionKind {
    .custom { _, _, start in names + files(start, ["md", "yaml", "yml", "json"]) }
  }

  /// Data sets, tables and network files.
  static var data: CompletionKind {
    .custom { _, _, start in
      DatasetKind.allCases.map(\.rawValue)
        + files(start, ["csv", "tsv", "txt", "yaml", "yml", "json"])
    }
  }

  /// Nothing where no lessons are found: a shell that asks is not to be told of errors.
  private static var names: [String] {
    guard let options = try? LessonOptions.parse([]) else { return [] }
    let examples = (try? options.examples().lessons.map { "examples/\($0.id)" }) ?? []
    return options.ids + examples
  }

  /// Files of some kinds, and folders, whose paths begin with what is typed.
  private static func files(_ start: String, _ extensions: [String]) -> [String] {
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
    return found.sorted()
  }
}
