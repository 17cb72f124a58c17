import Foundation

/// The program under test, where the build has put it.
enum Program {
  static let nn101: String = {
    // The test program lies beside it, or (on a Mac) a few folders deeper.
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    for _ in 0..<6 {
      folder.deleteLastPathComponent()
      let path = folder.appendingPathComponent("nn101").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        return path
      }
    }
    return Repository.root.appendingPathComponent(".build/debug/nn101").path
  }()
}
