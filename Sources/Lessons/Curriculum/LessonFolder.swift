import CLibrary

/// Finds the folder that holds the lessons, wherever the program was started and installed.
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
          + "name a folder that holds files such as 00-welcome.md"
      }
      return "error: no lessons found; name their folder with --lessons DIR or NN101_LESSONS\n"
        + places.map { "  looked in \($0)" }.joined(separator: "\n")
    }
  }

  /// The folder named on the command line.
  private let named: String?
  private let environment: [String: String]
  /// The program's own file, without links; nil when the system does not say.
  private let executable: String?

  /// A search: the folder that `--lessons` names, the environment, and where the program lies.
  package init(named: String?, environment: [String: String], executable: String?) {
    self.named = named
    self.environment = environment
    self.executable = executable
  }

  /// The first folder with a lesson in it.
  ///
  /// A folder that is named must be the one: nothing else is looked at then.
  ///
  /// Throws `NotFound` when there is none.
  package func find() throws(NotFound) -> String {
    if let named { return try only(named, "--lessons") }
    if let path = environment["NN101_LESSONS"], !path.isEmpty {
      return try only(path, "NN101_LESSONS")
    }
    let places = candidates
    if let found = places.first(where: Self.holdsLessons) { return found }
    throw NotFound(looked: places, namedBy: nil)
  }

  private func only(_ path: String, _ source: String) throws(NotFound) -> String {
    guard Self.holdsLessons(path) else { throw NotFound(looked: [path], namedBy: source) }
    return path
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
    Folder.names(in: path)?.contains { LessonFileName($0) != nil } ?? false
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
