import ArgumentParser
import Explorer
import Lessons
import Session
import Walkthrough

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show what you have done, or forget it.")

  enum Format: String, WordChoice { case text, json }

  @Option(help: "text or json.")
  var format: Format = .text

  @Flag(help: "Forget all progress, after asking.")
  var reset = false

  @Flag(help: "With --reset: do not ask.")
  var yes = false

  @OptionGroup var lessons: LessonOptions

  func run() throws {
    let file = ProgressFile.standard
    if reset { return try forget(file) }
    let kept = file.load()
    let library = try lessons.library()
    let summary = ProgressSummary(
      kept.progress, lessons: library.lessons, today: Clock.today)
    switch format {
    case .text: print(summary.text)
    case .json: print(summary.json.text())
    }
    say(kept.notes)
  }

  private func forget(_ file: ProgressFile) throws {
    if !yes {
      let place = Sanitiser.visible(file.path, keepingLines: false)
      print("Forget all progress in \(place)? Type yes: ", terminator: "")
      try StandardStreams.flush()
      var typed = TypedLines()
      guard typed.next() == "yes" else {
        print("Nothing was changed.")
        throw ExitCode(1)
      }
    }
    guard file.remove() else {
      say(["nn101: error: \(file.path) cannot be removed."])
      throw ExitCode.failure
    }
    print("All progress is forgotten.")
  }
}
