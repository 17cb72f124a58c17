import CLibrary

/// Finds the folders that hold the lessons, wherever the program was started and installed.
package struct LessonFolder: Sendable {
  /// Why no lessons were found, and where they were looked for.
  package struct NotFound: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folders that were looked at, in order.
    package let looked: [String]
    /// What named the folder, when something did: `--lessons` or `NN101_LESSONS`.
    package let namedBy: String?

    /// The message of the command line: where lessons were looked for, and what to do.
    package var description: String {
      let places = looked.map { Sanitiser.visible($0, keepingLines: false) }
      if let namedBy {
        return "error: \(namedBy) names \(places.joined()), and no lessons are there; "
          + "name a folder that holds files such as 00-welcome.md, or a course.yaml"
      }
      return "error: no lessons found; name their folder with --lessons DIR or NN101_LESSONS\n"
        + places.map { "  looked in \($0)" }.joined(separator: "\n")
    }
  }

  /// What names the built-in course where folders are named.
  static let builtInWord = "built-in"

  /// The folders named on the command line.
  private let named: [String]
  private let environment: [String: String]
  /// The program's own file, without links; nil when the system does not say.
  private let executable: String?

  /// A search: the folders that `--lessons` names, the environment, and where the program lies.
  package init(named: [String], environment: [String: String], executable: String?) {
    self.named = named
    self.environment = environment
    self.executable = executable
  }

  /// The folders of the course, in order.
  ///
  /// Those that are named must hold lessons: nothing else is looked at then. In `NN101_LESSONS`
  /// colons divide them. Where none is named it is the built-in course.
  ///
  /// Throws `NotFound` when there is none.
  package func find() throws(NotFound) -> [String] {
    if !named.isEmpty { return try all(named, "--lessons") }
    if let value = environment["NN101_LESSONS"], !value.isEmpty {
      return try all(Self.folders(in: value), "NN101_LESSONS")
    }
    guard let builtIn else { throw NotFound(looked: candidates, namedBy: nil) }
    return [builtIn]
  }

  /// The folder of the lessons that came with the program; nil where they are not found.
  package var builtIn: String? { candidates.first(where: Self.holdsLessons) }

  private func all(_ names: [String], _ source: String) throws(NotFound) -> [String] {
    var folders: [String] = []
    for name in names {
      if Self.holdsLessons(name) {
        folders.append(name)
      } else if name == Self.builtInWord {
        guard let builtIn else { throw NotFound(looked: candidates, namedBy: nil) }
        folders.append(builtIn)
      } else {
        throw NotFound(looked: [name], namedBy: source)
      }
    }
    return folders
  }

  /// A path with a colon in it may be one folder's.
  private static func folders(in value: String) -> [String] {
    let parts = value.split(separator: ":").map(String.init)
    return Folder.isFolder(value) || parts.isEmpty ? [value] : parts
  }

  /// Where lessons may be: installed beside the program, in the checkout that the program lies in,
  /// or in the bundle that was built with it.
  ///
  /// A checkout comes before the bundle, which is a copy: an author sees each change at once. Where
  /// the program was built says nothing about where it is now.
  var candidates: [String] {
    guard let executable else { return [] }
    let home = Folder.parent(of: executable)
    let installed = [
      Folder.join(home, "lessons"),
      Folder.join(Folder.parent(of: home), "share/nn101/lessons"),
    ]
    let bundles = [
      "nn101_Lessons.resources", "nn101_Lessons.bundle/Contents/Resources", "nn101_Lessons.bundle",
    ]
    let all = installed + checkouts(above: home) + bundles.map { Folder.join(home, $0) }
    return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// The `lessons` folder of each package that the program lies in.
  private func checkouts(above home: String) -> [String] {
    var found: [String] = []
    var folder = home
    while folder != "/", folder != "." {
      folder = Folder.parent(of: folder)
      if Folder.exists(Folder.join(folder, "Package.swift")) {
        found.append(Folder.join(folder, "lessons"))
      }
    }
    return found
  }

  private static func holdsLessons(_ path: String) -> Bool {
    Folder.names(in: path)?.contains { LessonFileName($0) != nil || $0 == CourseOutline.fileName }
      ?? false
  }

  /// The path of the running program, without links.
  package static var runningProgram: String? {
    #if os(Linux)
      return Folder.resolved("/proc/self/exe")
        ?? CommandLine.arguments.first.flatMap(Folder.resolved)
    #else
      var size = UInt32(4096)
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return path.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.flatMap { Folder.resolved(String(cString: $0)) }
      }
    #endif
  }
}
