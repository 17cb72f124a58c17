import ArgumentParser
import Lessons

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check lessons; errors as path:line:column: error: what is wrong; what to do.")

  @Argument(help: "Lesson files and folders. None checks all lessons.")
  var paths: [String] = []

  @OptionGroup var lessons: LessonOptions

  func run() throws {
    let targets = paths.isEmpty ? [try lessons.foundFolder()] : paths
    let result = LessonCheck(paths: targets)
    for complaint in result.complaints { print(complaint.description) }
    guard result.complaints.isEmpty else {
      say(["nn101: \(result.complaints.count) to mend in \(result.checked) lessons."])
      throw ExitCode.failure
    }
    print("\(result.checked) lessons, nothing to mend.")
  }
}
