import ArgumentParser
import Explorer
import Lessons

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check lessons; errors as path:line:column: error: what is wrong; what to do.")

  @Argument(help: "Lesson files and folders, or - for standard input. None checks all lessons.")
  var paths: [String] = []

  @OptionGroup var lessons: LessonOptions

  func run() throws {
    let targets = paths.isEmpty ? [try lessons.foundFolder()] : paths
    let complaints = targets.flatMap { LessonCheck.complaints(path: $0, misfits: PageFit.misfits) }
    say(complaints.map(\.description))
    guard complaints.isEmpty else { throw ExitCode.failure }
    let names = Sanitiser.visible(targets.joined(separator: ", "), keepingLines: false)
    print("Nothing to mend in \(names).")
  }
}
