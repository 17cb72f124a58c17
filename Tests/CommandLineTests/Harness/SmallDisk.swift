import Foundation

/// A small disk that goes with the command that made it.
///
/// An administrator may mount one, and on many systems anybody may, in a namespace of their own.
enum SmallDisk {
  static let namespace = geteuid() == 0 ? "unshare -m" : "unshare -rm"

  static let canMount: Bool = {
    let folder = TemporaryFolder()
    let mount = "mount -t tmpfs -o size=64k tmpfs '\(folder.path)'"
    return Command("\(namespace) sh -c \"\(mount) && touch '\(folder.path)/file'\"").status == 0
  }()
}
