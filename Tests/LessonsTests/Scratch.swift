import Foundation

@testable import Lessons

/// Folders for tests that need files.
///
/// Each is removed again.
enum Scratch {
  static func folder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.path + "/nn101-lessons-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  /// Writes a file, and the folders that it lies in.
  @discardableResult
  static func file(_ folder: String, _ name: String, _ text: String) throws -> String {
    let path = Folder.join(folder, name)
    try FileManager.default.createDirectory(
      atPath: Folder.parent(of: path), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}
