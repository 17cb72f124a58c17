import ArgumentParser
import Explorer
import Lessons

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check lessons; errors as path:line:column: error: what is wrong; what to do.",
    discussion: """
      Examples:
        nn101 check                              all lessons
        nn101 check my-lesson.md network.yaml    two files
        nn101 check - <my-lesson.md              standard input
      """)

  @Argument(
    help: "Lesson files and folders, or - for standard input. None checks all lessons.",
    completion: .file(extensions: ["md", "yaml", "yml", "json"]))
  var paths: [String] = []

  @OptionGroup var lessons: LessonOptions

  func run() throws {
    let targets = paths.isEmpty ? [try lessons.foundFolder()] : paths
    if targets.contains("-") { StandardInput.announce() }
    let complaints = targets.flatMap { LessonCheck.complaints(path: $0, misfits: PageFit.misfits) }
    say(complaints.map(\.description))
    guard complaints.allSatisfy(\.isWarning) else { throw ExitCode.failure }
    guard complaints.isEmpty else { return }
    let files = targets.map { $0 == "-" ? "<standard input>" : $0 }
    let names = Sanitiser.visible(files.joined(separator: ", "), keepingLines: false)
    print("Nothing to mend in \(names).")
  }
}
