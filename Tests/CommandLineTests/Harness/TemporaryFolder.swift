import Foundation

/// A folder of its own for a test; it goes when the test goes.
final class TemporaryFolder {
  let path: String

  init() {
    // Short: a socket's path may not be long.
    path = "/tmp/nn101-\(UUID().uuidString.prefix(13))"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The text of a file in it; nil when there is none.
  func text(of name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Writes a file in it and gives the file's path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  /// What nn101 keeps of a person's progress, when this folder is its home.
  var progress: String? { text(of: "nn101/progress.json") }
}
