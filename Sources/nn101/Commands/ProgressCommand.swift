import ArgumentParser
import Explorer
import Lessons
import Session
import Walkthrough

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show what you have done, or forget it.",
    usage: "nn101 progress [--format <format>] [--reset] [--yes] [--lessons <folder>]",
    discussion: """
      Examples:
        nn101 progress                           pages, answers and what is due again
        nn101 progress --format json             the same for a program
        nn101 progress --reset                   forgets it all, after asking
      """)

  @Option(help: "How it is written.")
  var format: TextFormat = .text

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
      ask("Forget all progress in \(place)? Type yes: ")
      var typed = TypedLines()
      guard typed.next() == "yes" else {
        say(["Nothing was changed."])
        throw ExitCode(1)
      }
    }
    guard file.remove() else {
      throw Failure("\(file.path): error: it cannot be removed; look at its permissions")
    }
    print("All progress is forgotten.")
  }
}
