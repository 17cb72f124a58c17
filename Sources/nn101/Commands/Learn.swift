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
      A lesson may have a place behind it: chain-rule:4 is its page 4, and chain-rule:4.22 that page \
      with 22 steps done, as the header counts them. So one line on the board takes a whole class \
      there. Key c prints the line for what is on the screen.

      Examples:
        nn101 learn                              the menu, where you stopped
        nn101 learn chain-rule --plain           a lesson in sentences
        nn101 learn examples/mazur               a published worked example
        nn101 learn chain-rule:4.22 --set 'w(h1->o1)=0.9'
        nn101 learn chain-rule --present class.record    for notes and follow
        nn101 learn my-lesson.md --watch         your own, while you write it
      """)

  @Argument(
    help: "A lesson's id, as nn101 list prints it, or a lesson file. None opens the menu.",
    completion: SourceCompletion.lessons())
  var lesson: String?

  @OptionGroup var lessons: LessonOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  @OptionGroup var place: PlaceOptions
  @OptionGroup var keys: KeyOptions

  @Option(help: "The first seed for new initial weights (key s); with a page, its weights' own.")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Write down all that happens, for nn101 notes and nn101 follow.", valueName: "file"),
    completion: .file())
  var present: String?

  @Flag(help: "Show a lesson's file again after each saving, and what is wrong in it.")
  var watch = false

  @Option(help: .hidden)
  var crash: String?

  func validate() throws {
    if present != nil, watch {
      throw ValidationError("--present shows a lesson that stays as it is: leave --watch out.")
    }
    if watch, lesson?.hasSuffix(".md") != true {
      throw ValidationError("--watch goes with a lesson's file, such as my-lesson.md.")
    }
    guard lesson == "-" else { return }
    throw ValidationError("In a lesson standard input is the keyboard: name the lesson's file.")
  }

  func run() throws {
    if let present { return try self.present(to: present) }
    let store = ProgressFile.standard
    let kept = store.load()
    let (state, notes) = try opened(kept.progress)
    var launch = AppLaunch(
      state: state, store: store, notes: notes + kept.notes, keys: try keys.pressed())
    if watch, let lesson {
      let file = LessonWatch(path: lesson, builtIn: lessons.builtIn, linked: lessons.linked)
      launch.poll = { file.look(&$0) }
    }
    try launch.run(screen, crash: crash)
  }

  /// A session that is written down: it begins with nobody's progress, and keeps none.
  private func present(to path: String) throws {
    var (state, notes) = try opened(Progress())
    let file = try PresentationFile(path, start: try presentation)
    let name = FileName(path).text
    state.notice = "Whoever reads \(name) sees each key that you press. No progress is kept."
    let launch = AppLaunch(
      state: state, store: .standard, notes: notes, keys: try keys.pressed(), record: file)
    try launch.run(screen, crash: crash)
  }

  /// What the record begins with: the same session, wherever it is opened.
  private var presentation: PresentationStart {
    get throws {
      let address = lesson.map { LessonAddress($0) }
      let name = address.map {
        $0.lesson.looksLikePath ? WholeFile.resolved($0.lesson) : $0.lesson
      }
      let page = address?.page.map { ":\($0)" } ?? ""
      let step = address?.step.map { ".\($0)" } ?? ""
      let options =
        place.assignments.flatMap { ["--set", $0] }
        + (place.trainingStep.map { ["--training-step", "\($0)"] } ?? [])
        + (seed.map { ["--seed", "\($0)"] } ?? [])
        + (keys.script.isEmpty ? [] : ["--keys", keys.script])
      return PresentationStart(
        version: ProgramVersion.text, checksum: try lessons.library(for: address?.lesson).checksum,
        day: Clock.today, began: Clock.now, words: (name.map { [$0 + page + step] } ?? []) + options
      )
    }
  }

  /// What is open before a key is pressed, and what is wrong with lessons that were left out.
  func opened(
    _ progress: Progress, today: Int = Clock.today
  ) throws -> (state: State, notes: [String]) {
    let address = lesson.map { LessonAddress($0) }
    let library = try lessons.library(for: address?.lesson)
    var state = State(
      lessons: library.lessons, size: Size(columns: 80, rows: 24), progress: progress,
      seed: seed ?? 1, today: today)
    (state.firstNumber, state.source) = (library.firstNumber, library.source)
    let place = try address.flatMap { try self.place.place(at: $0, seed: seed) }
    if let index = library.asked { state.open(lesson: index, page: place.map { $0.page - 1 }) }
    // What is asked for comes before what was kept.
    if let seed { state.seed = seed }
    if let address, let place, var walk = state.walk {
      try walk.go(to: place, named: address.lesson)
      state.walk = walk
    }
    return (state, library.notes)
  }
}
