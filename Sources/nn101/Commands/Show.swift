import ArgumentParser
import CursesTerminal
import Drawing
import Explorer
import Lessons
import Session
import Walkthrough

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the frame that a lesson shows after some keys, without a terminal.",
    discussion: """
      Keys: \(KeyScript.names.map(\.name).joined(separator: " ")); any other single character is \
      itself. The same loop draws the frame that draws a real session.

      Examples:
        nn101 show chain-rule --keys "n n space space" --size 100x30
        nn101 show play --data spiral --epochs 50 --format ansi
        nn101 show chain-rule --keys "space space" --format svg --moving
        nn101 show --record class.record --format cast
        nn101 show my-lesson.md --all --size 60x20 --keys end
      """)

  enum Format: String, WordChoice {
    case text, ansi, svg, cast

    /// For a shell that offers it.
    var meaning: String {
      switch self {
      case .text: "characters only"
      case .ansi: "with colours, for a terminal"
      case .svg: "a drawing"
      case .cast: "a recording for asciinema"
      }
    }
  }

  @Argument(
    help: ArgumentHelp(
      "A lesson's id or file, - for one on standard input, menu for the menu, play for free play."),
    completion: SourceCompletion.lessons(besides: [
      CompletionWord(word: "menu", meaning: "the list of lessons"),
      CompletionWord(word: "play", meaning: "free play"),
    ]))
  var lesson: String?

  @OptionGroup var keys: KeyOptions

  @Option(
    help: ArgumentHelp("Columns and rows of the frame.", valueName: "columnsxrows"))
  var size = "80x24"

  @Option(help: "ansi has colours; cast is a recording for asciinema.")
  var format: Format = .text

  @Flag(help: "The svg shows every picture on the way, a second each.")
  var moving = false

  @Option(
    help: ArgumentHelp("What learn --present has written down, played again.", valueName: "file"),
    completion: .file())
  var record: String?
  @Flag(help: "A contact sheet: every page of the lesson, each with the keys pressed on it.")
  var all = false

  @OptionGroup var place: PlaceOptions
  @OptionGroup var lessons: LessonOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  @OptionGroup(title: "Free play (nn101 show play)") var dataOptions: DataOptions
  @OptionGroup(title: "Free play (nn101 show play)") var networkOptions: NetworkOptions
  @OptionGroup(title: "Free play (nn101 show play)") var learningOptions: LearningOptions
  @OptionGroup(title: "Free play (nn101 show play)") var play: PlayOptions

  private var training: TrainingOptions {
    TrainingOptions(
      dataOptions: dataOptions, networkOptions: networkOptions, learningOptions: learningOptions)
  }

  func validate() throws {
    try training.validate()
    if (lesson == nil) == (record == nil) {
      throw ValidationError("Name a lesson, or a record with --record.")
    }
    if moving, format != .svg { throw ValidationError("--moving goes with --format svg.") }
    _ = try frameSize()
    guard all else { return }
    if format == .svg { throw ValidationError("--all goes with text, ansi and cast.") }
    guard let lesson, lesson != "menu", lesson != "play", LessonAddress(lesson).page == nil else {
      throw ValidationError("--all shows a whole lesson: name its id or file alone.")
    }
  }

  func run() throws {
    if let record { return printFrames(try played(record)) }
    guard let lesson else { return }
    let state = try opened(lesson)
    if all { return try printSheet(state) }
    printFrames(frames(of: state, try keys.pressed()))
  }

  /// Prints the last of the pictures, or all where the format moves.
  private func printFrames(_ frames: [Grid]) {
    guard let frame = frames.last else { return }
    switch format {
    case .text: print(frame.text)
    case .ansi: print(frame.ansi(theme))
    case .svg:
      let drawing = SVGDrawing(moving ? frames : [frame], theme: theme, paper: paper)
      print(drawing.text, terminator: "")
    case .cast: CastRecording(frames: frames, theme: theme).lines.forEach { print($0) }
    }
  }

  /// A lesson at its beginning or place, the menu, or free play.
  private func opened(_ lesson: String) throws -> State {
    let address = LessonAddress(lesson)
    let library = try lessons.library(
      for: lesson == "menu" || lesson == "play" ? nil : address.lesson)
    var state = State(
      lessons: library.lessons, size: try frameSize(), look: look,
      seed: training.seed ?? 1)
    (state.firstNumber, state.source) = (library.firstNumber, library.source)
    if let index = library.asked { state.open(lesson: index, page: 0) }
    if let place = try place.place(at: address, seed: training.seed), var walk = state.walk {
      try walk.go(to: place, named: lesson)
      state.walk = walk
    }
    if lesson == "play" { state.openPlay(try play.settings(training), epochs: play.epochs) }
    return state
  }

  /// Every picture of a session that was presented, at this size.
  private func played(_ record: String) throws -> [Grid] {
    let file = Learn.presented(record, lessons)
    let size = try frameSize()
    var frames: [Grid] = []
    try file.read { frames.append($0.seen(at: size, look: look).picture()) }
    say([file.leftOut].compactMap { $0 })
    return frames
  }

  private func frames(of state: State, _ keys: [Key]) -> [Grid] {
    var loop = Loop(state: state, terminal: RecordedTerminal(size: state.size, keys: keys))
    loop.run()
    return loop.terminal.pictures
  }

  /// Prints every page below its number and title.
  private func printSheet(_ opened: State) throws {
    let keys = try keys.pressed()
    guard var walk = opened.walk else { return }
    var state = opened
    var sheet: [Grid] = []
    for (number, page) in walk.lesson.pages.enumerated() {
      // What one page trained is not trained again for the next.
      walk.open(page: number)
      state.walk = walk
      guard let frame = frames(of: state, keys).last else { continue }
      sheet.append(frame)
      if format == .cast { continue }
      if sheet.count > 1 { print("") }
      print("Page \(number + 1) of \(walk.lesson.pages.count): \(page.title)")
      print(format == .ansi ? frame.ansi(theme) : frame.text)
    }
    guard format == .cast else { return }
    CastRecording(frames: sheet, theme: theme).lines.forEach { print($0) }
  }

  private var paper: Paper { screen.theme == .light ? .light : .dark }

  /// What is printed as text has no hues.
  private var look: ScreenLook {
    let isColoured = [.auto, .dark, .light].contains(screen.theme) && !isPlainColour
    let hasHues = format != .text && isColoured
    if isASCII { return ScreenLook(glyphs: .ascii, notation: .ascii, hasHues: hasHues) }
    return ScreenLook(
      glyphs: screen.theme == .highContrast ? .unicodeWithoutBraille : .unicode,
      notation: .symbols, hasHues: hasHues, hasHeat: hasHues)
  }

  /// What goes to a terminal has the characters that it has; svg and cast say themselves that they
  /// are UTF-8.
  private var isASCII: Bool {
    guard !screen.ascii, format == .text || format == .ansi else { return screen.ascii }
    return !TerminalEnvironment.current.decide().locale.isUTF8
  }

  private var isPlainColour: Bool {
    if screen.noColor || screen.color == .never { return true }
    // A drawing is no output of a terminal.
    guard screen.color == .auto, format == .ansi else { return false }
    return EnvironmentVariable.value("NO_COLOR").map { !$0.isEmpty } ?? false
  }

  private var theme: Theme {
    switch screen.theme {
    case .auto, .dark: isPlainColour ? .mono : .dark
    case .light: .light
    case .mono: .mono
    case .highContrast: .highContrast
    }
  }

  private func frameSize() throws -> Size {
    let parts = size.lowercased().split(separator: "x").map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (60...1000).contains(columns), (20...300).contains(rows)
    else { throw ValidationError("--size takes columns and rows, from 60x20 to 1000x300.") }
    return Size(columns: columns, rows: rows)
  }
}
