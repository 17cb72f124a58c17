import Drawing
import Explorer
import Foundation
import Lessons
import Session

extension Workload {
  /// Opening a course of so many lessons: all that a start reads of them.
  static func opening(_ count: Int) -> Workload {
    Workload(
      name: "OPEN\(count)", summary: "a course of \(count) lessons opened, for one lesson",
      measure: .operations(count), runs: count > 100 ? 3 : 7
    ) {
      try GeneratedCourse.withFolder(of: count) { folder in
        Outcome(seconds: seconds { _ = Curriculum(folder: folder) })
      }
    }
  }

  /// Reading all pages of such a course, as checking it does.
  static func reading(_ count: Int) -> Workload {
    Workload(
      name: "READ\(count)", summary: "all pages of \(count) lessons read, for one lesson",
      measure: .operations(count), runs: count > 100 ? 3 : 7
    ) {
      try GeneratedCourse.withFolder(of: count) { folder in
        Outcome(seconds: seconds { _ = Curriculum(folder: folder).lessons.openAll() })
      }
    }
  }
}

/// Folders full of lessons like the ones in the course.
enum GeneratedCourse {
  /// Runs the body with a folder of lessons, which are copies of one of the course.
  static func withFolder<Result>(
    of count: Int, _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.path + "/nn101-bench-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = try model()
    for number in 0..<count {
      // A place in the course has two digits; beyond a hundred lessons they share places.
      let place = number % 100
      try text.replacing("id: chain-rule", with: "id: l\(number)").write(
        toFile: folder + "/\(place < 10 ? "0" : "")\(place)-l\(number).md", atomically: false,
        encoding: .utf8)
    }
    return try body(folder)
  }

  private static func model() throws -> String {
    let search = LessonFolder(
      named: [], environment: [:], executable: LessonFolder.runningProgram)
    return try String(contentsOfFile: search.find()[0] + "/05-chain-rule.md", encoding: .utf8)
  }
}
