import CLibrary

/// A file that will be written as a whole: it holds all of the new text, or what it held before.
///
/// A path that is `-` is standard output.
struct OutputFile {
  /// As the user wrote it.
  let path: String
  /// The file itself, where the path is a link.
  private let place: String
  /// The option that named the file.
  private let option: String
  /// False for a device or a pipe, which cannot be replaced and is written to as it is.
  private let isReplaced: Bool
  /// True for `-`.
  var isStandardOutput: Bool { path == "-" }

  /// Throws when nothing can be written there, before any work is done for it.
  ///
  /// `isOurs` tells whether what stands in an older file may give way, and `force` whether it does.
  init(
    _ path: String, option: String, force: Bool, isOurs: ([UInt8]) -> Bool
  ) throws(Failure) {
    self.path = path
    self.option = option
    guard path != "-" else {
      (place, isReplaced) = (path, false)
      return
    }
    place = WholeFile.target(of: path)
    var status = stat()
    let exists = stat(place, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw Self.failure(path, option, "this is a directory") }
    isReplaced = !exists || kind == S_IFREG
    if exists, isReplaced {
      switch Self.older(place, isOurs) {
      case .other?:
        throw Failure(
          "\(path): error: it is there already and was not written by this command; choose another "
            + "\(option), or remove it first")
      case .ours? where !force:
        throw Failure(
          "\(path): error: it is there already; add --force to replace it, or choose another "
            + "\(option)")
      case .ours?, nil: break
      }
    }
    let needed = isReplaced ? WholeFile.folder(of: place) : place
    guard access(needed, W_OK) == 0 else {
      throw Self.failure(path, option, String(cString: strerror(errno)))
    }
  }

  /// What stands in an older file: data, lessons and whatever else are not for ours to take the
  /// place of.
  private enum Older { case ours, other }

  /// Nil where nothing would be lost.
  private static func older(_ place: String, _ isOurs: ([UInt8]) -> Bool) -> Older? {
    switch WholeFile.read(place) {
    // Of what cannot be read, writing will say why.
    case .absent, .unreadable: nil
    case .bytes(let bytes): bytes.isEmpty ? nil : isOurs(bytes) ? .ours : .other
    }
  }

  /// A network file has its network somewhere.
  static func isNetwork(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      let word = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "{") }
      return word.starts(with: "network:".utf8) || word.starts(with: "\"network\"".utf8)
    }
  }

  /// A history of training begins with its names of columns.
  static func isHistory(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "epoch,loss,".utf8) }

  /// A script says by what it was made, and a workbook is an archive.
  static func isExport(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "PK".utf8)
      || String(decoding: bytes.prefix(4096), as: UTF8.self).contains("nn101 export ")
  }

  /// Replaces the file, or writes to the device or pipe.
  func write(_ text: String) throws(Failure) {
    try write(Array(text.utf8))
  }

  /// The same for what is no text.
  func write(_ bytes: [UInt8]) throws(Failure) {
    if isStandardOutput { return try StandardOutput().send(bytes) }
    let problem = isReplaced ? WholeFile.replace(place, with: bytes, mode: mode) : sent(bytes)
    if let problem { throw Self.failure(path, option, String(cString: strerror(problem))) }
  }

  private func sent(_ bytes: [UInt8]) -> Int32? {
    let device = open(place, O_WRONLY | O_CLOEXEC)
    guard device >= 0 else { return errno }
    defer { close(device) }
    return WholeFile.put(bytes, device)
  }

  /// The permissions that the file has, or that a new one gets before the user's mask.
  private var mode: mode_t {
    var status = stat()
    return stat(place, &status) == 0 ? status.st_mode & 0o777 : 0o666
  }

  private static func failure(_ path: String, _ option: String, _ reason: String) -> Failure {
    let folder = missingFolder(above: path)
    return Failure(
      folder.map {
        "\(path): error: there is no folder \($0); make it, or choose another \(option)"
      }
        ?? "\(path): error: it cannot be written (\(reason)); choose another \(option)")
  }

  /// The first folder on the way to a file that is not there; nil where all are.
  private static func missingFolder(above path: String) -> String? {
    var status = stat()
    let slashes = path.indices.dropFirst().filter { path[$0] == "/" }
    return slashes.lazy.map { String(path[..<$0]) }.first { stat($0, &status) != 0 }
  }
}
