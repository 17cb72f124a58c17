import ArgumentParser
import CursesTerminal
import Drawing
import Explorer
import Session

struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Open a lesson, or the menu; resumes where you stopped.",
    usage: "nn101 learn [<options>] [<lesson>]",
    discussion: """
      Examples:
        nn101 learn                              the menu, where you stopped
        nn101 learn chain-rule --plain           a lesson in sentences
        nn101 learn examples/mazur               a published worked example
      """)

  @Argument(
    help: "A lesson's id, as nn101 list prints it, or a lesson file. None opens the menu.",
    completion: SourceCompletion.lessons())
  var lesson: String?

  @OptionGroup var lessons: LessonOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  @Option(help: "The first seed for new initial weights (key s).")
  var seed: UInt64 = 1

  @Option(help: .hidden)
  var crash: String?

  func validate() throws {
    guard lesson == "-" else { return }
    throw ValidationError("In a lesson standard input is the keyboard: name the lesson's file.")
  }

  func run() throws {
    let library = try lessons.library(for: lesson)
    let store = ProgressFile.standard
    let kept = store.load()
    var state = State(
      lessons: library.lessons, size: Size(columns: 80, rows: 24), progress: kept.progress,
      seed: seed, today: Clock.today)
    state.firstNumber = library.firstNumber
    if let index = library.asked { state.open(lesson: index, page: nil) }
    let launch = AppLaunch(state: state, store: store, notes: library.notes + kept.notes)
    try launch.run(screen.choices, crash: crash)
  }
}
