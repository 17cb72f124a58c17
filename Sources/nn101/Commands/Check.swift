import ArgumentParser
import Explorer
import Lessons
import Walkthrough

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check lessons; errors as path:line:column: error: what is wrong; what to do.",
    discussion: """
      Examples:
        nn101 check                              all lessons
        nn101 check my-lesson.md network.yaml    two files
        nn101 check weather                      a folder, and the course.yaml in it
        nn101 check - <my-lesson.md              standard input
        nn101 check my-lesson.md --format json   for an editor
      """)

  @Argument(
    help: "Lessons, network files, folders or - for standard input. None checks all lessons.",
    completion: .file(extensions: ["md", "yaml", "yml", "json"]))
  var paths: [String] = []

  @Option(help: "text goes to standard error; json is a list on standard output.")
  var format: TextFormat = .text

  @OptionGroup var lessons: LessonOptions

  func run() throws {
    let targets = paths.isEmpty ? try lessons.foundFolders() : paths
    if targets.contains("-") { StandardInput.announce() }
    let complaints = targets.flatMap { path in
      LessonCheck.complaints(
        path: path, elsewhere: lessons.linked, builtIn: lessons.builtIn, misfits: PageFit.misfits)
    }
    switch format {
    case .json: print(JSONText.array(complaints.map(\.json)).text())
    case .text: say(complaints.map(\.description))
    }
    guard complaints.allSatisfy(\.isWarning) else { throw ExitCode.failure }
    guard complaints.isEmpty, format == .text else { return }
    let files = targets.map { $0 == "-" ? "<standard input>" : $0 }
    let names = Sanitiser.visible(files.joined(separator: ", "), keepingLines: false)
    print("Nothing to mend in \(names).")
  }
}

extension Complaint {
  /// The same for a program; without a line where the whole file is meant.
  fileprivate var json: JSONText {
    .object([
      "path": .string(path), "line": place.map { .integer($0.line) } ?? .null,
      "column": place.map { .integer($0.column) } ?? .null,
      "kind": .string(isWarning ? "warning" : "error"), "problem": .string(problem),
      "advice": .string(advice),
    ])
  }
}
