import Foundation

/// The programs under test, where the build has put them.
enum Program: String {
  case nn101
  /// Says what it hears at the terminal.
  case probe = "terminal-probe"

  var path: String { Self.folder.appendingPathComponent(rawValue).path }

  /// The package's root.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let folder: URL = {
    // The test program lies beside the others, or (on a Mac) a few folders deeper.
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    for _ in 0..<6 {
      folder.deleteLastPathComponent()
      let path = folder.appendingPathComponent("terminal-probe").path
      if FileManager.default.isExecutableFile(atPath: path) { return folder }
    }
    return root.appendingPathComponent(".build/debug")
  }()
}
