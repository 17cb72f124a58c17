import Foundation

/// The programs under test, where the build has put them.
enum Program: String {
  case nn101
  /// Says what it hears at the terminal.
  case probe = "terminal-probe"
  /// A shell, for what needs several programs at one terminal.
  case shell = "/bin/sh"

  /// NN101_PROGRAM names another build of the program, such as one for release.
  var path: String {
    if self == .shell { return rawValue }
    let named = ProcessInfo.processInfo.environment["NN101_PROGRAM"]
    if self == .nn101, let named { return named }
    return Self.folder.appendingPathComponent(rawValue).path
  }

  /// The package's root.
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a file or folder of the package.
  static func file(_ name: String) -> String { root.appendingPathComponent(name).path }

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
