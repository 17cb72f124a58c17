import ArgumentParser
import CursesTerminal
import Drawing
import Explorer
import Session
import Walkthrough

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the frame that a lesson shows after some keys, without a terminal.",
    discussion: """
      Keys: \(KeyScript.names.map(\.name).joined(separator: " ")); any other single character is \
      itself. The same loop draws the frame that draws a real session.
      """)

  enum Format: String, WordChoice { case text, ansi, svg, cast }

  @Argument(help: "A lesson's id or a lesson file; menu for the menu, play for free play.")
  var lesson: String

  // A minus is a key too, and no option.
  @Option(
    parsing: .unconditional, help: "Keys to press first, divided by spaces: \"space space tab\".")
  var keys = ""

  @Option(help: "Columns and rows of the frame.")
  var size = "80x24"

  @Option(help: "text; ansi with colours; svg; or cast, a recording for asciinema.")
  var format: Format = .text

  @Flag(help: "The svg shows every picture on the way, a second each.")
  var moving = false

  @OptionGroup var place: PlaceOptions
  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  @OptionGroup(title: "Options for show play") var play: PlayOptions

  func validate() throws {
    if moving, format != .svg { throw ValidationError("--moving goes with --format svg.") }
    _ = try frameSize()
    _ = try pressedKeys()
  }

  func run() throws {
    let address = LessonAddress(lesson)
    let library = try lessons.library(
      for: lesson == "menu" || lesson == "play" ? nil : address.lesson)
    var state = State(
      lessons: library.lessons, size: try frameSize(), look: look,
      seed: play.training.seed ?? 1)
    state.firstNumber = library.firstNumber
    if let index = library.asked { state.open(lesson: index, page: 0) }
    if let place = try place.place(at: address, seed: play.training.seed), var walk = state.walk {
      try walk.go(to: place, named: lesson)
      state.walk = walk
    }
    if lesson == "play" { state.openPlay(try play.settings(), epochs: play.epochs) }
    let terminal = RecordedTerminal(size: state.size, keys: try pressedKeys())
    var loop = Loop(state: state, terminal: terminal)
    loop.run()
    let frames = loop.terminal.pictures
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

  private var paper: Paper { screen.theme == .light ? .light : .dark }

  /// What is printed as text has no hues.
  private var look: ScreenLook {
    let isColoured = [.auto, .dark, .light].contains(screen.theme) && !isPlainColour
    let hasHues = format != .text && isColoured
    if screen.ascii { return ScreenLook(glyphs: .ascii, notation: .ascii, hasHues: hasHues) }
    return ScreenLook(
      glyphs: screen.theme == .highContrast ? .unicodeWithoutBraille : .unicode,
      notation: .symbols, hasHues: hasHues, hasHeat: hasHues)
  }

  private var isPlainColour: Bool { screen.noColor || screen.color == .never }

  private var theme: Theme {
    switch screen.theme {
    case .auto, .dark: isPlainColour ? .mono : .dark
    case .light: .light
    case .mono: .mono
    case .highContrast: .highContrast
    }
  }

  private func pressedKeys() throws -> [Key] {
    do throws(KeyScript.UnknownKey) {
      return try KeyScript.keys(keys)
    } catch {
      throw ValidationError(
        "--keys, word \(error.number): \"\(error.word)\" is no key. Known are "
          + KeyScript.names.map(\.name).joined(separator: " ") + " and single characters.")
    }
  }

  private func frameSize() throws -> Size {
    let parts = size.lowercased().split(separator: "x").map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...1000).contains(columns), (1...300).contains(rows)
    else { throw ValidationError("--size takes columns and rows, such as 80x24, up to 1000x300.") }
    return Size(columns: columns, rows: rows)
  }
}
