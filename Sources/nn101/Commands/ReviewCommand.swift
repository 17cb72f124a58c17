import ArgumentParser
import Drawing
import Explorer
import Session

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Answer the questions that are due again: after 1, 3, 7 and 21 days.",
    usage: "nn101 review [<options>]",
    discussion: """
      Examples:
        nn101 review                             the questions of today
        nn101 review --plain                     in sentences
        nn101 review --ascii --no-color          on an old terminal
      """)

  @OptionGroup var lessons: LessonOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  func run() throws {
    let library = try lessons.library()
    let store = ProgressFile.standard
    let kept = store.load()
    var state = State(
      lessons: library.lessons, size: Size(columns: 80, rows: 24), progress: kept.progress,
      today: Clock.today)
    state.openReview()
    guard state.walk != nil else {
      print("No question is due today.")
      return
    }
    try AppLaunch(state: state, store: store, notes: library.notes + kept.notes)
      .run(screen, crash: nil)
  }
}
