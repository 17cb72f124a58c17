import ArgumentParser
import Lessons
import Session

struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "Make one table of a class's progress files.",
    discussion: """
      Each learner writes a file with nn101 progress --format json. The table has pages by learner, \
      what was hard, and the commonest slip. It is no proof against cheating: a file can be edited.

      Examples:
        nn101 progress --format json > ann.json
        nn101 collect *.json
        nn101 collect ann.json ben.json
      """)

  @Argument(
    help: "Files that nn101 progress --format json has written, or - for standard input.",
    completion: .file(extensions: ["json"]))
  var files: [String]

  func validate() throws {
    guard files.count(where: { $0 == "-" }) > 1 else { return }
    throw ValidationError("Only one of them can be standard input.")
  }

  func run() throws {
    var learners: [LearnerProgress] = []
    for path in files {
      let text: SourceText
      do throws(SourceError) {
        text = try StandardInput.text(of: path)
      } catch {
        throw Failure(error.description)
      }
      let name = FileName(text.path).withoutEnding
      guard let learner = ProgressRecord.learner(name, fromJSON: text.whole) else {
        throw Failure(
          "\(text.path): error: this is no progress; write it with nn101 progress --format json")
      }
      learners.append(learner)
    }
    print(ClassProgress(learners).text)
  }
}
